'use client';

import type { Editor } from '@tiptap/core';
import { useCallback, useMemo, useRef, useState } from 'react';
import { StateMark } from '@/components/desk/state-mark';
import { SaveStatus } from '@/components/editor/save-status';
import { StorySheet } from '@/components/editor/story-sheet';
import { useLiveStory } from '@/components/editor/use-live-story';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { Tabs } from '@/components/ui/tabs';
import type { OpenTransition } from '@/newsroom/decide';
import { refuse } from '@/newsroom/refusal';
import type { DeskStory } from '@/server/stories/read-for-desk';
import { ChecksPanel } from './checks-panel';
import { DetailsPanel } from './details-panel';
import { HistoryPanel } from './history-panel';
import { jumpToBlock } from './jump-to-block';
import { NotesList } from './notes-list';
import { People } from './people';
import { SignInLayer } from './sign-in-layer';
import styles from './story-desk.module.css';
import { StoryNotes } from './story-notes';
import { TransitionButtons } from './transition-buttons';
import { useSavedText } from './use-saved-text';
import { type Given, useStory } from './use-story';

/** A story on the desk: the sheet of paper in the middle, what may happen to it above, what is known of it beside. */
export function StoryDesk({ initial }: { initial: DeskStory }) {
  const { story, refusal, setRefusal, refresh, move, changeDetails, settled, isChanging } = useStory(initial);
  const onGrade = useCallback(() => void refresh(), [refresh]);
  const { live, snapshot } = useLiveStory(story.id, onGrade);
  const textIsSaved = useSavedText(live, refresh);
  const body = useRef<Editor | null>(null);
  const [isMoving, setIsMoving] = useState(false);

  // What is judged is what is in the newsroom: the last words must be there before anything is pressed for good.
  async function press(transition: OpenTransition, given?: Given): Promise<boolean> {
    setIsMoving(true);
    try {
      await settled();
      if (!(await textIsSaved())) {
        setRefusal(
          refuse(
            'unavailable',
            'Your last words are not saved yet, so nothing was done. Try again in a moment.',
          ),
        );
        return false;
      }
      return await move(transition.action, given);
    } finally {
      setIsMoving(false);
    }
  }

  const mayWrite = snapshot.mayWrite && story.mayWrite;
  const tabs = useMemo(
    () => [
      {
        name: 'Details',
        content: <DetailsPanel story={story} onChange={(wish) => void changeDetails(wish)} />,
      },
      {
        name: 'Checks',
        count: story.checks.length,
        content: (
          <>
            <ChecksPanel problems={story.checks} onJump={(id) => jumpToBlock(body.current, id)} />
            <NotesList notes={story.copyNotes} body={body} />
          </>
        ),
      },
      { name: 'History', content: <HistoryPanel storyId={story.id} history={story.history} /> },
    ],
    [story, changeDetails],
  );

  return (
    <div className={styles.desk}>
      <h1 className="visually-hidden">Story editor</h1>
      <header className={styles.bar}>
        <a className={styles.back} href="/desk">
          Stories
        </a>
        <section aria-label="Status" className={styles.status}>
          <StateMark status={story.status} />
        </section>
        <SaveStatus live={live} isChanging={isChanging} />
        <People people={snapshot.people} />
        <a className={styles.preview} href={`/desk/stories/${story.id}/preview`}>
          Preview
        </a>
        <div className={styles.actions}>
          <TransitionButtons transitions={story.transitions} isBusy={isMoving || !live} onMove={press} />
        </div>
      </header>
      <div className={styles.columns}>
        <div className={styles.middle}>
          {refusal ? <RefusalNotice message={refusal.message} problems={refusal.problems} /> : null}
          {snapshot.refusal ? <RefusalNotice message={snapshot.refusal} /> : null}
          {live && snapshot.isSignedOut ? <SignInLayer live={live} /> : null}
          <StoryNotes story={story} />
          {live && snapshot.isReady ? (
            <StorySheet live={live} isEditable={mayWrite} onBody={(editor) => (body.current = editor)} />
          ) : (
            <SheetShape />
          )}
        </div>
        <aside className={styles.inspector} aria-label="About this story">
          <Tabs label="About this story" tabs={tabs} />
        </aside>
      </div>
    </div>
  );
}

/** The shape of what comes, while the text is on its way. */
function SheetShape() {
  return (
    <div className={styles.shape} aria-hidden="true">
      <span />
      <span />
      <span />
      <span />
    </div>
  );
}
