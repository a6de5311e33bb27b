'use client';

import type { Editor } from '@tiptap/core';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { LiveStory } from '@/components/editor/live-story';
import { noteProblems } from '@/content/notes';
import type { Problem } from '@/content/problem';
import { contentProblems } from '@/newsroom/content-guards';
import type { DeskStory } from '@/server/stories/read-for-desk';
import { StorySurvey, type Survey } from './story-survey';

/** A survey of the open text, for as long as it is open; null before. */
export function useStorySurvey(
  live: LiveStory | null,
  body: Editor | null,
  language: string,
): StorySurvey | null {
  const survey = useMemo(() => (live ? new StorySurvey(live, language) : null), [live, language]);
  useEffect(() => (survey && body ? survey.open(body) : undefined), [survey, body]);
  return survey;
}

/** What the last look found. Only what calls this is drawn again with each look. */
export function useSurvey(survey: StorySurvey | null): Survey | null {
  return useSyncExternalStore(survey?.subscribe ?? never, survey?.current ?? nothing, nothing);
}

/** What stands between the text on the screen and its readers, by the very guards that the newsroom runs before a step. */
export function useChecks(survey: StorySurvey | null, story: DeskStory): readonly Problem[] {
  const seen = useSurvey(survey);
  return useMemo(() => {
    if (!seen) return story.checks;
    const { details, mediaProblems } = story.known;
    const stillThere = mediaProblems.filter(({ blockId }) => !blockId || seen.blockIds.has(blockId));
    const copyProblems = [...seen.facts.copyProblems, ...stillThere, ...noteProblems(seen.notes)];
    return contentProblems({ ...details, ...seen.facts, copyProblems });
  }, [seen, story]);
}

const never = () => () => undefined;
const nothing = () => null;
