'use client';

import type { Editor } from '@tiptap/core';
import { type FormEvent, useState } from 'react';
import { Button, buttonClass } from '@/components/ui/button';
import { Dialog, DialogButtons } from '@/components/ui/dialog';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { linkProblem } from '@/content/link-problem';
import { isSafeHref, toSafeHref } from '@/content/links';
import type { FoundStory } from '@/server/site/story-link';
import { AddressField } from './address-field';
import styles from './link-dialog.module.css';
import { removeLink, setLink } from './set-link';
import { usePublishedStories } from './use-published-stories';

/** Sets, changes, opens or removes the link of the selected words: to an address, or to one of our own stories. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose(): void }) {
  const current = String(editor.getAttributes('link').href ?? '');
  const [typed, setTyped] = useState(current);
  const [refusal, setRefusal] = useState<string | null>(null);
  const stories = usePublishedStories(toSafeHref(typed) === null ? typed : '');

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    // A dialog's submit must not also submit a form around it: React bubbles through portals.
    event.stopPropagation();
    const href = toSafeHref(typed);
    setRefusal(linkProblem(typed));
    if (href === null) return;
    setLink(editor, { href, words: typed.trim() });
    onClose();
  }

  function choose({ url, headline }: FoundStory) {
    setLink(editor, { href: url, words: headline });
    onClose();
  }

  function remove() {
    removeLink(editor);
    onClose();
  }

  return (
    <Dialog title="Link" isOpen onClose={onClose}>
      <form onSubmit={submit} className={styles.form}>
        <AddressField
          typed={typed}
          onType={(text) => {
            setRefusal(null);
            setTyped(text);
          }}
          stories={stories}
          onChoose={choose}
        />
        {refusal ? <RefusalNotice message={refusal} /> : null}
        <DialogButtons>
          {current ? (
            <Button look="danger" onClick={remove}>
              Remove link
            </Button>
          ) : null}
          {isSafeHref(current) ? (
            <a className={buttonClass()} href={current} target="_blank" rel="noopener noreferrer">
              Open link
            </a>
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
