'use client';

import { useCallback, useId, useMemo, useState } from 'react';
import type * as Y from 'yjs';
import { useAction } from '@/components/desk/use-action';
import { copyKeptText } from '@/components/editor/kept-text/copy-kept-text';
import { type KeptText, keptText } from '@/components/editor/kept-text/kept-text';
import { Button } from '@/components/ui/button';
import { Dialog, DialogButtons } from '@/components/ui/dialog';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { createStoryAction } from '@/server/actions/stories';
import styles from './kept-text-dialog.module.css';

interface KeptTextDialogProps {
  doc: Y.Doc;
  onClose(): void;
  /** Called once the text is in the newsroom, as a story of its own. */
  onTaken?(): Promise<void>;
  /** Takes the text off this device; left out where it cannot be. */
  onDiscard?(): Promise<void>;
}

/** A text that is not the story’s any more: to be read, copied, or made a new draft. It changes nothing by itself. */
export function KeptTextDialog({ doc, onClose, onTaken, onDiscard }: KeptTextDialogProps) {
  const text = useMemo(() => keptText(doc), [doc]);
  const open = useCallback(
    async ({ storyId }: { storyId: string }) => {
      await onTaken?.();
      window.location.assign(`/desk/stories/${storyId}`);
    },
    [onTaken],
  );
  const { run, isBusy, refusal } = useAction(createStoryAction, open);
  const [said, setSaid] = useState('');
  const copy = async () => setSaid((await copyKeptText(text)) ? 'Copied.' : NOT_COPIED);
  return (
    <Dialog title="Text kept on this device" description={WHAT_NOW} isOpen width="wide" onClose={onClose}>
      <WordsOfText text={text} />
      {refusal ? <RefusalNotice message={refusal.message} problems={refusal.problems} /> : null}
      <DialogButtons>
        <p className={styles.said} aria-live="polite">
          {text.copy ? said : `${NOT_WHOLE} ${said}`}
        </p>
        {onDiscard ? <DiscardButton onDiscard={onDiscard} /> : null}
        <Button onClick={() => void copy()}>Copy text</Button>
        <Button
          look="filled"
          disabled={isBusy || !text.copy}
          onClick={() => run({ copy: JSON.stringify(text.copy) })}
        >
          New draft with this text
        </Button>
      </DialogButtons>
    </Dialog>
  );
}

const WHAT_NOW =
  'It is not put into the story by itself. Copy what the story lacks, or make a new draft of the whole.';
const NOT_COPIED = 'The browser did not allow it: select the words above and copy them.';
const NOT_WHOLE = 'Not all of it can be read by this version of Galley, so it can only be copied.';

function WordsOfText({ text: { headline, standfirst, body } }: { text: KeptText }) {
  const name = useId();
  return (
    // Longer than the dialog: whoever has no mouse scrolls it by its keys.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above.
    <section className={styles.words} aria-labelledby={name} tabIndex={0}>
      <h3 id={name}>{headline || 'No headline'}</h3>
      {standfirst ? <p className={styles.standfirst}>{standfirst}</p> : null}
      {body ? <p>{body}</p> : <p className={styles.nothing}>No text below the headline.</p>}
    </section>
  );
}

/** Asks once more, because the text may be nowhere else. */
function DiscardButton({ onDiscard }: { onDiscard(): Promise<void> }) {
  const [isAsking, setIsAsking] = useState(false);
  if (!isAsking) return <Button onClick={() => setIsAsking(true)}>Discard…</Button>;
  return (
    <Button look="danger" autoFocus onBlur={() => setIsAsking(false)} onClick={() => void onDiscard()}>
      Discard for good
    </Button>
  );
}
