'use client';

import type { Editor } from '@tiptap/core';
import { useMemo } from 'react';
import { Tabs } from '@/components/ui/tabs';
import type { DeskStory } from '@/server/stories/read-for-desk';
import { ChecksCount, ChecksPanel } from './checks-panel';
import { DetailsPanel } from './details-panel';
import { HistoryPanel } from './history-panel';
import { jumpToBlock, jumpToField } from './jump-to-block';
import { NotesList } from './notes-list';
import { OutlinePanel } from './outline-panel';
import type { StorySurvey } from './story-survey';
import type { DetailsWish } from './use-story';

interface StoryInspectorProps {
  story: DeskStory;
  survey: StorySurvey | null;
  body: Editor | null;
  onChange(wish: DetailsWish): void;
}

/** What is known of the story, panel by panel. */
export function StoryInspector({ story, survey, body, onChange }: StoryInspectorProps) {
  const tabs = useMemo(() => {
    const onJump = (blockId: string) => jumpToBlock(body, blockId);
    const { language, commissionedWords } = story.details;
    return [
      { name: 'Details', content: <DetailsPanel story={story} onChange={onChange} /> },
      {
        name: 'Checks',
        count: <ChecksCount story={story} survey={survey} />,
        content: (
          <>
            <ChecksPanel
              story={story}
              survey={survey}
              onJump={({ blockId, field }) => (blockId ? onJump(blockId) : field && jumpToField(field))}
            />
            <NotesList story={story} survey={survey} body={body} />
          </>
        ),
      },
      {
        name: 'Outline',
        content: <OutlinePanel {...{ survey, language, commissionedWords, onJump }} />,
      },
      { name: 'History', content: <HistoryPanel storyId={story.id} history={story.history} /> },
    ];
  }, [story, survey, body, onChange]);
  return <Tabs label="About this story" tabs={tabs} />;
}
