import { isWebAddress } from '@/content/links';
import type { PostEntity } from '@/content/post-parts';
import { cleanRun } from './plain-text';

/** A stretch of a post as its platform told it: text, and where it leads. */
export interface Run {
  text: string;
  link?: { kind: PostEntity['kind']; href: string };
}

export interface LinkedText {
  text: string;
  entities: PostEntity[];
}

/**
 * Puts stretches together into the clean text of a post, with the places of its links counted over that text. A link
 * that is no whole web address is left out; its words stay.
 */
export function linkedText(runs: readonly Run[]): LinkedText {
  let text = '';
  let length = 0;
  const entities: PostEntity[] = [];
  for (const run of runs) {
    const words = cleanRun(run.text);
    const end = length + codePoints(words);
    if (run.link && end > length && isWebAddress(run.link.href)) {
      entities.push({ ...run.link, start: length, end });
    }
    text += words;
    length = end;
  }
  return trimmed({ text, entities: entities.slice(0, MOST_ENTITIES) });
}

/** How many letters a reader would count, an emoji of one character as one. */
export function codePoints(text: string): number {
  return [...text].length;
}

const MOST_ENTITIES = 200;

function trimmed({ text, entities }: LinkedText): LinkedText {
  const withoutStart = text.trimStart();
  const cut = codePoints(text) - codePoints(withoutStart);
  const kept = withoutStart.trimEnd();
  const length = codePoints(kept);
  const moved = entities.map(({ start, end, ...rest }) => ({
    ...rest,
    start: Math.max(0, start - cut),
    end: Math.min(length, end - cut),
  }));
  return { text: kept, entities: moved.filter(({ start, end }) => start < end) };
}
