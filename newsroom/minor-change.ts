import type { Copy } from '@/content/document';
import { lineText } from '@/content/to-text';
import { type MarkKind, plainly } from './minor-change-marks';
import { textChanges } from './minor-change-text';

/** As much of a story as a change of its meaning can be in. */
export interface StoryWords {
  copy: Copy;
  authorIds: readonly string[];
  searchTitle: string;
  socialTitle: string;
}

/** Something that a change touches and that no minor change may touch. */
export interface Finding {
  kind: MarkKind | 'headline';
  /** The block it stands in now, or stood in; null for headline, standfirst and details. */
  blockId: string | null;
  field: 'headline' | 'standfirst' | null;
  before: string;
  after: string;
  /** For the person who wanted the change to be minor. */
  sentence: string;
}

/**
 * What, between what readers have and what they would get, touches a number, a date, a name, a quote, a negation or the
 * headline; nothing of that for a change that may be minor. White space and the form of quotation marks count for
 * nothing. In a language that Galley does not know, every change of words is a finding. Reads only; same input, same answer.
 */
export function meaningChanges(before: StoryWords, after: StoryWords, language: string): Finding[] {
  return [
    ...titleChanges(before, after),
    ...bylineChange(before, after),
    ...textChanges(before.copy, after.copy, language),
  ];
}

const TITLES = ['headline', 'searchTitle', 'socialTitle'] as const;
const TITLE_NAMES = { headline: 'headline', searchTitle: 'search title', socialTitle: 'social title' };

function titleChanges(before: StoryWords, after: StoryWords): Finding[] {
  return TITLES.flatMap((title) => {
    const [was, is] = [before, after].map((side) =>
      plainly(title === 'headline' ? lineText(side.copy.headline) : side[title]),
    );
    if (was === is) return [];
    return {
      kind: 'headline' as const,
      blockId: null,
      field: title === 'headline' ? title : null,
      before: was ?? '',
      after: is ?? '',
      sentence: `The ${TITLE_NAMES[title]} was changed.`,
    };
  });
}

function bylineChange(before: StoryWords, after: StoryWords): Finding[] {
  if (before.authorIds.join() === after.authorIds.join()) return [];
  const place = { blockId: null, field: null, before: '', after: '' };
  return [{ kind: 'name', ...place, sentence: 'The byline was changed.' }];
}
