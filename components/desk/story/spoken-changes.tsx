'use client';

import { useEffect, useRef } from 'react';
import { holdsInWords } from '@/components/desk/review/holds-in-words';
import { announce } from '@/components/editor/announce';
import type { DeskStory } from '@/server/stories/read-for-desk';
import { checksInWords, lengthInWords } from './changes-in-words';
import { detailsInWords } from './details-in-words';
import type { StorySurvey } from './story-survey';
import { useChecks, useSurvey } from './use-survey';

interface SpokenChangesProps {
  story: DeskStory;
  survey: StorySurvey | null;
}

/**
 * Says aloud what else only eyes would see while somebody writes: a check that is put right, a text that grew too long,
 * another status. Shows nothing. Each is said once, when typing rests.
 */
export function SpokenChanges({ story, survey }: SpokenChangesProps) {
  const seen = useSurvey(survey);
  const checks = useChecks(survey, story);
  const { commissionedWords } = story.details;
  const words = seen?.facts.bodyWords ?? null;
  useSpoken(seen && checks, checksInWords);
  useSpoken(words === null ? null : { words, commissionedWords }, lengthInWords);
  useSpoken(story, detailsInWords);
  useSpoken(story.holds, holdsInWords);
  useSpoken(story.status, (before, now) => (before === now ? null : `Status: ${now}.`));
  return null;
}

/** Compares what there is with what there was; what is there at first is not said. */
function useSpoken<Value>(now: Value | null, inWords: (before: Value, now: Value) => string | null): void {
  const before = useRef<Value | null>(null);
  useEffect(() => {
    const sentence = before.current !== null && now !== null ? inWords(before.current, now) : null;
    if (sentence) announce(sentence);
    before.current = now;
  });
}
