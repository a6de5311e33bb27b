'use client';

import type { Editor } from '@tiptap/core';
import dynamic from 'next/dynamic';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { CommentsTab } from '@/components/desk/comments/comments-tab';
import type { CommentCalls } from '@/components/desk/comments/use-comment-calls';
import type { Suggesting } from '@/components/editor/suggestions/suggesting';
import { SuggestionCount } from '@/components/editor/suggestions/suggestion-count';
import { useHasSuggestions } from '@/components/editor/suggestions/use-suggestions';
import { fetched } from '@/components/ui/fetched';
import { Tabs } from '@/components/ui/tabs';
import { ChecksCount, ChecksPanel, type Place } from './checks-panel';
import { DetailsPanel, type DetailsPanelProps } from './details-panel';
import { HistoryPanel } from './history-panel';
import { jumpToBlock } from './jump-to-block';
import { isDetail, jumpToDetail, jumpToField } from './jump-to-field';
import { NotesList } from './notes-list';
import { OutlinePanel } from './outline-panel';
import type { StorySurvey } from './story-survey';

const SuggestionsList = dynamic(() =>
  fetched(() => import('./suggestions-list').then((file) => file.SuggestionsList)),
);

const HoldPanel = dynamic(() =>
  fetched(() => import('@/components/desk/review/hold-panel').then((file) => file.HoldPanel)),
);

const SealPanel = dynamic(() =>
  fetched(() => import('@/components/desk/sealed/seal-panel').then((file) => file.SealPanel)),
);

interface StoryInspectorProps extends DetailsPanelProps {
  survey: StorySurvey | null;
  body: Editor | null;
  onRefresh(): Promise<unknown>;
  comments: CommentCalls;
  /** Not there before the text is open. */
  suggesting: Suggesting | null;
  /** Not there for who may not write the story. */
  onSaveVersion: (() => void) | undefined;
}

/** What is known of the story, panel by panel. */
export function StoryInspector({
  story,
  survey,
  body,
  comments,
  suggesting,
  clashes,
  onChange,
  onKeepTheirs,
  onRefresh,
  onSaveVersion,
}: StoryInspectorProps) {
  const [shown, setShown] = useState('Details');
  const { call, show: showThread } = comments;
  useEffect(() => {
    if (call) setShown('Comments');
  }, [call]);
  const jump = useCallback(
    ({ blockId, field, threadId }: Place) => {
      if (threadId) return showThread(threadId);
      if (blockId) return jumpToBlock(body, blockId);
      if (!field) return;
      if (!isDetail(field)) return jumpToField(field);
      setShown('Details');
      // By the next frame the panel is there to take the focus.
      requestAnimationFrame(() => jumpToDetail(field));
    },
    [body, showThread],
  );
  const hasSuggestions = useHasSuggestions(suggesting);
  const isThere = shown !== 'Suggestions' || hasSuggestions;
  const tabs = useMemo(() => {
    const onJump = (blockId: string) => jumpToBlock(body, blockId);
    const { language, commissionedWords } = story.details;
    return [
      { name: 'Details', content: <DetailsPanel {...{ story, clashes, onChange, onKeepTheirs }} /> },
      {
        name: 'Checks',
        count: <ChecksCount story={story} survey={survey} />,
        content: (
          <>
            <ChecksPanel story={story} survey={survey} onJump={jump} />
            <NotesList story={story} survey={survey} body={body} />
            {story.mayHold ? <HoldPanel story={story} body={body} refresh={onRefresh} /> : null}
            {story.maySeal ? <SealPanel story={story} refresh={onRefresh} /> : null}
          </>
        ),
      },
      ...(suggesting && hasSuggestions
        ? [
            {
              name: 'Suggestions',
              count: <SuggestionCount suggesting={suggesting} />,
              content: <SuggestionsList suggesting={suggesting} />,
            },
          ]
        : []),
      {
        name: 'Comments',
        count: story.openThreads || null,
        content: <CommentsTab {...{ story, body, comments }} isShown={shown === 'Comments'} />,
      },
      {
        name: 'Outline',
        content: <OutlinePanel {...{ survey, language, commissionedWords, onJump }} />,
      },
      {
        name: 'History',
        content: (
          <HistoryPanel
            storyId={story.id}
            history={story.history}
            kept={story.kept}
            onSaveVersion={onSaveVersion}
          />
        ),
      },
    ];
  }, [
    story,
    survey,
    body,
    comments,
    suggesting,
    hasSuggestions,
    shown,
    jump,
    clashes,
    onChange,
    onKeepTheirs,
    onRefresh,
    onSaveVersion,
  ]);
  return <Tabs label="About this story" tabs={tabs} shown={isThere ? shown : 'Details'} onShow={setShown} />;
}
