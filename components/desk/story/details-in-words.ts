import { DETAIL_WORDS, STORY_DETAILS } from '@/newsroom/story-details';
import type { DeskStory } from '@/server/stories/read-for-desk';

type Seen = Pick<DeskStory, 'details' | 'readerId'>;

/** What to say when colleagues have changed details: who and which. Null when nobody else has changed anything. */
export function detailsInWords(before: Seen, now: Seen): string | null {
  if (before.details.revision === now.details.revision) return null;
  const byName = new Map<string, string[]>();
  for (const detail of STORY_DETAILS) {
    const setBy = now.details.setBy[detail];
    if (!setBy || setBy.personId === now.readerId) continue;
    if (JSON.stringify(before.details[detail]) === JSON.stringify(now.details[detail])) continue;
    byName.set(setBy.name, [...(byName.get(setBy.name) ?? []), DETAIL_WORDS[detail]]);
  }
  const sentences = [...byName].map(([name, details]) => `${name} changed ${details.join(' and ')}.`);
  return sentences.length > 0 ? sentences.join(' ') : null;
}
