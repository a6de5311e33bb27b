'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogButtons } from '@/components/ui/dialog';
import { TextArea } from '@/components/ui/field';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import type { OpenTransition } from '@/newsroom/decide';
import type { TransitionName } from '@/newsroom/workflow';
import type { DeskStory } from '@/server/stories/read-for-desk';
import { ChangeFields } from './change-fields';
import { readGiven } from './read-given';
import { ownZone, ReleaseField } from './release-field';
import styles from './transition-dialog.module.css';
import type { Given } from './use-story';

interface TransitionDialogProps {
  transition: OpenTransition;
  /** What the dialog says of the story. */
  story: Pick<DeskStory, 'kill' | 'change' | 'reports' | 'timeZone'>;
  onGiven(given: Given): void;
  onClose(): void;
}

/** What will happen, for the steps that should be thought about once more. */
const CONSEQUENCES: Partial<Record<TransitionName, string>> = {
  request_changes: 'The story goes back to its authors, with your reason.',
  publish_update: 'Readers get this text in place of the one they have now.',
  schedule:
    'Nobody can edit the story until it is released or unscheduled. Every guard is run again at that time.',
  withdraw: 'The story leaves every page, feed and list at once; its address says that it was withdrawn.',
  spike: 'The story leaves the desk’s lists. It can be brought back.',
  unspike: 'The story comes back as a draft.',
  ask_kill:
    'A second person has to confirm it. Then the story leaves every page, feed and search for good, and only these words stay at its address.',
  kill: 'The story leaves every page, feed and search for good. Nobody can bring it back.',
};

/** Asks for what a transition needs: a reason, a kind of change with its note, a time, words for readers. */
export function TransitionDialog({ transition, story, onGiven, onClose }: TransitionDialogProps) {
  const { asks, label, action, destructive } = transition;
  const [missing, setMissing] = useState<string | null>(null);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const answer = readGiven(new FormData(event.currentTarget), transition, ownZone());
    if (typeof answer === 'string') setMissing(answer);
    else onGiven(answer);
  }

  return (
    <Dialog title={label} description={CONSEQUENCES[action]} isOpen onClose={onClose}>
      <form onSubmit={submit} className={styles.form}>
        {asks.includes('reason') ? <TextArea label="Reason" name="reason" rows={4} /> : null}
        {asks.includes('tombstone') ? (
          <TextArea
            label="Text for readers"
            name="tombstone"
            rows={4}
            hint="Stands at its address for ever."
          />
        ) : null}
        {action === 'kill' && story.kill ? (
          <blockquote className={styles.words}>{story.kill.words}</blockquote>
        ) : null}
        {asks.includes('releaseAt') ? <ReleaseField houseZone={story.timeZone} /> : null}
        {asks.includes('changeClass') ? <ChangeFields change={story.change} reports={story.reports} /> : null}
        {missing ? <RefusalNotice message={missing} /> : null}
        <DialogButtons>
          <Button onClick={onClose}>Cancel</Button>
          <Button look={destructive ? 'danger' : 'filled'} type="submit">
            {label}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
