'use client';

import dynamic from 'next/dynamic';
import type { KeptStory } from '@/components/editor/device/kept-stories';
import { SaveStatus } from '@/components/editor/save-status';
import { StorySheet } from '@/components/editor/story-sheet';
import { useLiveStory } from '@/components/editor/use-live-story';
import { fetched } from '@/components/ui/fetched';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { Moment } from '../story/moment';
import styles from './offline.module.css';
import { useReach } from './use-reach';

const SignInLayer = dynamic(() =>
  fetched(() => import('../story/sign-in-layer').then((file) => file.SignInLayer)),
);

/**
 * A story out of its local copy: its text, to be read and written. It is live again by itself when the newsroom is
 * back; details, checks and steps come with the whole page, which nobody is made to open while they type.
 */
export function OfflineStory({ story }: { story: KeptStory }) {
  const { storyId, keptAt, language } = story;
  const { personName = '', may = 'read' } = story;
  const { live, snapshot } = useLiveStory({ ...story, personName, may, text: null }, nothing);
  const isBack = useReach(nothing);
  return (
    <>
      <header className={styles.bar}>
        <a href="/desk">Stories</a>
        <SaveStatus live={live} isChanging={false} hasNoCopy={snapshot.hasNoCopy} />
        {isBack ? <a href={`/desk/stories/${storyId}`}>Open the whole page</a> : null}
      </header>
      <div className={styles.page}>
        <h1 className="visually-hidden">Story editor</h1>
        <p className={styles.note}>
          This text comes from this device, as it was kept on <Moment at={new Date(keptAt).toISOString()} />.
          {isBack
            ? ' The newsroom can be reached again.'
            : ' Details, checks and the steps of the story come back with the newsroom.'}
        </p>
        {snapshot.refusal ? <RefusalNotice message={snapshot.refusal} /> : null}
        {live && snapshot.isSignedOut ? <SignInLayer live={live} personId={story.personId} /> : null}
        {live && snapshot.isReady ? (
          <StorySheet
            live={live}
            isEditable={snapshot.may !== 'read'}
            language={language}
            keepBefore={notKept}
            onBody={nothing}
          />
        ) : null}
      </div>
    </>
  );
}

const nothing = () => undefined;

// Versions are kept by the newsroom, which is away.
const notKept = async () => false;
