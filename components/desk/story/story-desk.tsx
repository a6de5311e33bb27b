'use client';

import type { Editor } from '@tiptap/core';
import clsx from 'clsx';
import dynamic from 'next/dynamic';
import { useCallback, useRef, useState } from 'react';
import { useCommentCalls, usePressedThread } from '@/components/desk/comments/use-comment-calls';
import { RefusedStep } from '@/components/desk/review/refused-step';
import { StoryReview } from '@/components/desk/review/story-review';
import { SealInBar } from '@/components/desk/sealed/seal-in-bar';
import { StateMark } from '@/components/desk/state-mark';
import type { LeftAt } from '@/components/editor/first/place-at-first';
import { SheetAtFirst } from '@/components/editor/first/sheet-at-first';
import type { LiveSnapshot } from '@/components/editor/live-snapshot';
import type { LiveStory } from '@/components/editor/live-story';
import { SaveStatus } from '@/components/editor/save-status';
import { StorySheet } from '@/components/editor/story-sheet';
import { useLiveStory } from '@/components/editor/use-live-story';
import { fetched } from '@/components/ui/fetched';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import type { PhotoSizes } from '@/content/blocks/photo/waiting';
import type { OpenTransition } from '@/newsroom/decide';
import { refuse } from '@/newsroom/refusal';
import type { DeskStory } from '@/server/stories/read-for-desk';
import { BroughtBack } from './brought-back';
import { PageOver } from './page-over';
import { People } from './people';
import { PrintHead } from './print-head';
import { SetAsideNotice } from './set-aside-notice';
import { SpokenChanges } from './spoken-changes';
import styles from './story-desk.module.css';
import { StoryInspector } from './story-inspector';
import { LengthInBar } from './story-length';
import { StoryNotes } from './story-notes';
import { TransitionButtons } from './transition-buttons';
import { useBlockAddress } from './use-block-address';
import { useCaretRoom } from './use-caret-room';
import { useDeskView } from './use-desk-view';
import { useKeepBeforeImport } from './use-keep-before-import';
import { useSaveVersion } from './use-save-version';
import { useSavedText } from './use-saved-text';
import { type Given, useStory } from './use-story';
import { useStoryNews } from './use-story-news';
import { useStorySurvey } from './use-survey';
import { useThumb } from './use-thumb';
import { ViewMenu } from './view-menu';
import './story-views.css';

const SaveVersionDialog = dynamic(() =>
  fetched(() => import('./save-version-dialog').then((file) => file.SaveVersionDialog)),
);
const SignInLayer = dynamic(() => fetched(() => import('./sign-in-layer').then((file) => file.SignInLayer)));

interface StoryDeskProps {
  initial: DeskStory;
  /** The text as it was when the page was made, as an update of the live document. */
  text: Uint8Array | null;
  /** Which live document that is. */
  epoch: string;
  /** Of the photos in the text, so that their places are kept. */
  photoSizes: PhotoSizes;
}

/** A story on the desk: the sheet of paper in the middle, what may happen to it above, what is known of it beside. */
export function StoryDesk({ initial, text, epoch, photoSizes: sizesAtFirst }: StoryDeskProps) {
  // The page may be asked for anew; another object would have the editor made anew with it.
  const [photoSizes] = useState(sizesAtFirst);
  const standing = useStory(initial);
  const { story, refusal, setRefusal, refresh, move, changeDetails, settled, isChanging } = standing;
  const comments = useCommentCalls(useStoryNews(standing));
  const { live, snapshot } = useLiveStory(
    {
      storyId: story.id,
      personId: story.readerId,
      epoch,
      text,
      language: story.details.language,
      // The page that brought the text asked who may write it. What is known later comes with the line.
      personName: story.readerName,
      may: story.textGrade,
    },
    comments.onNews,
  );
  const textIsSaved = useSavedText(live, refresh);
  const [body, setBody] = useState<Editor | null>(null);
  const { language, commissionedWords } = story.details;
  const survey = useStorySurvey(live, body, language);
  const view = useDeskView(story.readerId);
  useCaretRoom(body, view.on.includes('typewriter'));
  useThumb();
  const [isMoving, setIsMoving] = useState(false);
  const leftAt = useRef<LeftAt | null>(null);
  const pressed = useRef<{ transition: OpenTransition; given?: Given | undefined }>(undefined);

  // What is judged is what is in the newsroom: the last words must be there before anything is pressed for good.
  async function press(transition: OpenTransition, given?: Given): Promise<boolean> {
    setIsMoving(true);
    pressed.current = { transition, given };
    try {
      await settled();
      if (!(await textIsSaved())) {
        setRefusal(
          refuse(
            'unavailable',
            'Your last words or photos are not saved yet, so nothing was done. Try again in a moment.',
          ),
        );
        return false;
      }
      return await move(transition.action, given);
    } finally {
      setIsMoving(false);
    }
  }

  /** Takes the step that was refused last, past what may be overridden. */
  function override(overrideReason: string): void {
    const last = pressed.current;
    if (last) void press(last.transition, { ...last.given, overrideReason });
  }

  const mayWrite = snapshot.may === 'write' && story.mayWrite;
  const isEditable = snapshot.may !== 'read';
  useBlockAddress(body, mayWrite);
  usePressedThread(body, comments.press);
  const saving = useSaveVersion({ storyId: story.id, mayWrite, textIsSaved, settled, refresh });
  const toText = useCallback(() => void body?.commands.focus(), [body]);
  const keepBefore = useKeepBeforeImport(story.id, textIsSaved);

  return (
    <div className={styles.desk}>
      <h1 className="visually-hidden">Story editor</h1>
      <header className={clsx(styles.bar, 'story-bar')}>
        <a className={styles.back} href="/desk">
          Stories
        </a>
        <section aria-label="Status" className={styles.status} tabIndex={-1}>
          <StateMark status={story.status} />
        </section>
        <SealInBar story={story} refresh={refresh} />
        <SaveStatus live={live} isChanging={isChanging} hasNoCopy={snapshot.hasNoCopy} />
        <SpokenChanges story={story} survey={survey} />
        <LengthInBar survey={survey} commissionedWords={commissionedWords} />
        <People live={live} />
        <a className={styles.preview} href={`/desk/stories/${story.id}/preview`}>
          Preview
        </a>
        <a className={styles.about} href="#about-story">
          Details
        </a>
        <div data-stays>
          <ViewMenu view={view} onSaveVersion={saving.ask} onClose={toText} />
        </div>
        <div className={styles.actions}>
          <TransitionButtons
            story={story}
            transitions={story.transitions}
            onDone={() => void refresh()}
            isBusy={isMoving || !live || snapshot.ended !== null}
            onMove={press}
          />
        </div>
      </header>
      <div className={clsx(styles.columns, 'story-columns')}>
        <div className={clsx(styles.middle, 'story-middle')}>
          <PrintHead story={story} />
          {refusal ? (
            <RefusedStep refusal={refusal} onOverride={story.mayOverride ? override : undefined} />
          ) : null}
          {snapshot.refusal ? (
            <div className={styles.unsaved}>
              <LiveRefusal live={live} snapshot={snapshot} refusal={snapshot.refusal} />
            </div>
          ) : null}
          {live && snapshot.isSignedOut ? <SignInLayer live={live} personId={story.readerId} /> : null}
          {snapshot.hasBroughtBack ? <BroughtBack /> : null}
          {live && snapshot.isReady && !snapshot.ended ? (
            <SetAsideNotice live={live} copy={{ storyId: story.id, personId: story.readerId, epoch }} />
          ) : null}
          <StoryNotes story={story} />
          <StoryReview story={story} refresh={refresh} />
          {live && snapshot.isReady ? (
            <StorySheet
              live={live}
              isEditable={isEditable}
              language={language}
              leftAt={leftAt}
              photoSizes={photoSizes}
              keepBefore={keepBefore}
              onBody={setBody}
              onComment={comments.start}
            />
          ) : text ? (
            <SheetAtFirst
              text={text}
              isEditable={story.textGrade !== 'read'}
              language={language}
              leftAt={leftAt}
              photoSizes={photoSizes}
            />
          ) : (
            <SheetShape />
          )}
        </div>
        <aside
          id="about-story"
          className={clsx(styles.inspector, 'story-aside')}
          aria-label="About this story"
        >
          <StoryInspector
            {...{ story, survey, body, comments }}
            suggesting={live?.suggesting ?? null}
            clashes={standing.clashes}
            onChange={changeDetails}
            onRefresh={refresh}
            onKeepTheirs={standing.keepTheirs}
            onSaveVersion={saving.ask}
          />
        </aside>
      </div>
      {saving.isAsking ? (
        <SaveVersionDialog onSave={saving.save} onClose={saving.close} onFocusLost={toText} />
      ) : null}
    </div>
  );
}

function LiveRefusal({
  live,
  snapshot,
  refusal,
}: {
  live: LiveStory | null;
  snapshot: LiveSnapshot;
  refusal: string;
}) {
  const { ended } = snapshot;
  return live && ended ? (
    <PageOver live={live} reason={ended} refusal={refusal} />
  ) : (
    <RefusalNotice message={refusal} />
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
