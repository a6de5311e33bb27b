'use client';

import type { Editor } from '@tiptap/core';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { LiveStory } from '@/components/editor/live-story';
import { noteProblems } from '@/content/notes';
import type { Problem } from '@/content/problem';
import { suggestionProblems } from '@/content/suggestions/open-suggestions';
import { contentProblems } from '@/newsroom/content-guards';
import { rightsProblems } from '@/newsroom/photo-standing';
import { photoStandingsAction } from '@/server/actions/photo-rights';
import type { DeskStory } from '@/server/stories/read-for-desk';
import { type KnownStandings, PhotoStandings } from './photo-standings';
import { StorySurvey, type Survey } from './story-survey';

/** A survey of the open text, for as long as it is open; null before. */
export function useStorySurvey(
  live: LiveStory | null,
  body: Editor | null,
  language: string,
): StorySurvey | null {
  const standings = useMemo(() => new PhotoStandings(askForStandings), []);
  const survey = useMemo(
    () => (live ? new StorySurvey(live, language, standings) : null),
    [live, language, standings],
  );
  useEffect(() => (survey && body ? survey.open(body) : undefined), [survey, body]);
  useEffect(() => standings.watch(window), [standings]);
  useEffect(() => live?.mediaNews.subscribe(standings.askAgain), [live, standings]);
  return survey;
}

/** What the last look found. Only what calls this is drawn again with each look. */
export function useSurvey(survey: StorySurvey | null): Survey | null {
  return useSyncExternalStore(survey?.subscribe ?? never, survey?.current ?? nothing, nothing);
}

/** What stands between the text on the screen and its readers, by the very guards that the newsroom runs before a step. */
export function useChecks(survey: StorySurvey | null, story: DeskStory): readonly Problem[] {
  const seen = useSurvey(survey);
  const standings = useStandings(survey, story);
  return useMemo(() => {
    if (!seen) return story.checks;
    const { details, mediaProblems, commentProblems } = story.known;
    const stillThere = mediaProblems.filter(({ blockId }) => !blockId || seen.blockIds.has(blockId));
    const copyProblems = [
      ...seen.facts.copyProblems,
      ...stillThere,
      ...noteProblems(seen.notes),
      ...suggestionProblems(seen.suggestions),
    ];
    const photos = seen.photos.map((photo) => ({ ...photo, standing: standings.get(photo.photoId) ?? null }));
    return [
      ...contentProblems({ ...details, ...seen.facts, copyProblems }),
      ...rightsProblems(photos, { at: new Date(), isRelease: false }),
      ...commentProblems,
    ];
  }, [seen, story, standings]);
}

function useStandings(survey: StorySurvey | null, story: DeskStory): KnownStandings {
  const standings = survey?.standings;
  useEffect(() => standings?.take(story.known.photos), [standings, story]);
  return useSyncExternalStore(standings?.subscribe ?? never, standings?.current ?? noStandings, noStandings);
}

async function askForStandings(photoIds: readonly string[]) {
  const outcome = await photoStandingsAction({ photoIds });
  return outcome.ok ? outcome.value : {};
}

const never = () => () => undefined;
const nothing = () => null;

const NONE: KnownStandings = new Map();
const noStandings = () => NONE;
