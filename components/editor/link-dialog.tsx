'use client';

import type { Editor } from '@tiptap/core';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogButtons } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { isSafeHref } from '@/content/links';

/** Sets, changes or removes the link of the selected words; without a selection the address itself becomes the text. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose(): void }) {
  const current = String(editor.getAttributes('link').href ?? '');
  const [refusal, setRefusal] = useState<string | null>(null);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    // A dialog's submit must not also submit a form around it: React bubbles through portals.
    event.stopPropagation();
    const href = wholeAddress(String(new FormData(event.currentTarget).get('address') ?? ''));
    if (!isSafeHref(href)) {
      setRefusal('Give a whole address, such as https://example.org/page or mailto:desk@example.org.');
      return;
    }
    setLink(editor, href);
    onClose();
  }

  function remove() {
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
    onClose();
  }

  return (
    <Dialog title="Link" isOpen onClose={onClose}>
      <form onSubmit={submit} style={{ display: 'contents' }}>
        <TextField label="Address" name="address" defaultValue={current} inputMode="url" autoComplete="off" />
        {refusal ? <RefusalNotice message={refusal} /> : null}
        <DialogButtons>
          {current ? (
            <Button look="danger" onClick={remove}>
              Remove link
            </Button>
          ) : null}
          <Button onClick={onClose}>Cancel</Button>
          <Button look="filled" type="submit">
            {current ? 'Change link' : 'Set link'}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}

function setLink(editor: Editor, href: string): void {
  const chain = editor.chain().focus();
  if (editor.state.selection.empty && !editor.isActive('link')) {
    chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run();
    return;
  }
  chain.extendMarkRange('link').setLink({ href }).run();
}

function wholeAddress(typed: string): string {
  const text = typed.trim();
  return /^[\w-]+(\.[\w-]+)+([/?#].*)?$/.test(text) ? `https://${text}` : text;
}
