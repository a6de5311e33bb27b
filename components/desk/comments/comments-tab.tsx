'use client';

import type { Editor } from '@tiptap/core';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { fetched } from '@/components/ui/fetched';
import type { DeskStory } from '@/server/stories/read-for-desk';
import type { CommentCalls } from './use-comment-calls';

const CommentsPanel = dynamic(
  () => fetched(() => import('./comments-panel').then((file) => file.CommentsPanel)),
  { ssr: false },
);

interface CommentsTabProps {
  story: DeskStory;
  body: Editor | null;
  comments: CommentCalls;
  isShown: boolean;
}

/** The comments of a story, fetched once there is one or somebody asks for them. */
export function CommentsTab({ story, body, comments, isShown }: CommentsTabProps) {
  const [isWanted, setIsWanted] = useState(false);
  if (!isWanted && (isShown || story.openThreads > 0 || comments.call)) setIsWanted(true);
  if (!isWanted || !body) return null;
  const { id: storyId, readerId: personId } = story;
  return <CommentsPanel {...{ storyId, personId, body, comments, isShown }} />;
}
