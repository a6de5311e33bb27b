'use client';

import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { CommentsTab } from '@/components/desk/comments/comments-tab';
import type { CommentCalls } from '@/components/desk/comments/use-comment-calls';
import { HoldPanel } from '@/components/desk/review/hold-panel';
import { Tabs } from '@/components/ui/tabs';
import { ChecksCount, ChecksPanel, type Place } from './checks-panel';
import { DetailsPanel, type DetailsPanelProps } from './details-panel';
import { HistoryPanel } from './history-panel';
import { jumpToBlock } from './jump-to-block';
import { isDetail, jumpToDetail, jumpToField } from './jump-to-field';
import { NotesList } from './notes-list';
import { OutlinePanel } from './outline-panel';
import type { StorySurvey } from './story-survey';

interface StoryInspectorProps extends DetailsPanelProps {
  survey: StorySurvey | null;
  body: Editor | null;
  onRefresh(): Promise<unknown>;
  comments: CommentCalls;
  /** Not there for who may not write the story. */
  onSaveVersion: (() => void) | undefined;
}

/** What is known of the story, panel by panel. */
export function StoryInspector({
  story,
  survey,
  body,
  comments,
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
            <HoldPanel story={story} body={body} refresh={onRefresh} />
          </>
        ),
      },
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
  }, [story, survey, body, comments, shown, jump, clashes, onChange, onKeepTheirs, onRefresh, onSaveVersion]);
  return <Tabs label="About this story" tabs={tabs} shown={shown} onShow={setShown} />;
}
