'use client';

import { type FormEvent, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogButtons } from '@/components/ui/dialog';
import { SelectField, TextArea } from '@/components/ui/field';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import type { FixableBlock } from '@/content/fix-words';
import { quickFixAction, readFixableAction } from '@/server/actions/aftermath';
import type { DeskStory } from '@/server/stories/read-for-desk';
import { reached } from '../reached';
import { useAction } from '../use-action';
import styles from './transition-dialog.module.css';

interface QuickFixDialogProps {
  story: DeskStory;
  onDone(): void;
  onClose(): void;
}

/** Puts a slip in one paragraph of a live story right, and before readers. */
export function QuickFixDialog({ story, onDone, onClose }: QuickFixDialogProps) {
  const [blocks, setBlocks] = useState<FixableBlock[] | null>(null);
  const [chosen, setChosen] = useState<FixableBlock | null>(null);
  const [words, setWords] = useState('');
  const [failed, setFailed] = useState<string | null>(null);
  const { run, isBusy, refusal } = useAction(quickFixAction, () => {
    onDone();
    onClose();
  });

  useEffect(() => {
    void reached(readFixableAction({ storyId: story.id })).then((outcome) => {
      if (!outcome.ok) return setFailed(outcome.message);
      setBlocks(outcome.value);
      const [first] = outcome.value;
      if (!first) return;
      setChosen(first);
      setWords(first.words);
    });
  }, [story.id]);

  function choose(blockId: string) {
    const block = blocks?.find((each) => each.blockId === blockId);
    if (!block) return;
    setChosen(block);
    setWords(block.words);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!chosen) return;
    run({
      storyId: story.id,
      seenRevision: story.revision,
      expectedHash: story.hash,
      blockId: chosen.blockId,
      words,
    });
  }

  return (
    <Dialog
      title="Quick fix"
      description="For a slip of spelling or layout. Readers get it at once, and somebody else looks at it within a day. A number, a date, a name, a quote or a negation takes “Revise”."
      isOpen
      onClose={onClose}
      width="wide"
    >
      <form onSubmit={submit} className={styles.form}>
        {blocks?.length === 0 ? <p>This story has no paragraph that can be fixed so.</p> : null}
        <SelectField
          label="Paragraph"
          value={chosen?.blockId ?? ''}
          onChange={(event) => choose(event.currentTarget.value)}
          disabled={!chosen}
        >
          {(blocks ?? []).map(({ blockId, words: line }) => (
            <option key={blockId} value={blockId}>
              {line.length > 90 ? `${line.slice(0, 90)} …` : line}
            </option>
          ))}
        </SelectField>
        <TextArea
          label="Words"
          rows={6}
          lang={story.details.language}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          disabled={!chosen}
        />
        {failed ? <RefusalNotice message={failed} /> : null}
        {refusal ? <RefusalNotice message={refusal.message} problems={refusal.problems} /> : null}
        <DialogButtons>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="filled" type="submit" disabled={isBusy || !chosen || words === chosen.words}>
            {isBusy ? 'Publishing…' : 'Publish fix'}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
