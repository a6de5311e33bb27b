import { cleanText } from '@/content/clean-text';
import { grant, type Outcome, refuse } from '../refusal';
import { hasVisibleText } from '../visible-text';
import type { PostState } from './finding';

/** What readers are shown of a post, from all of it to nothing. */
export type Shown = 'whole' | 'labelled' | 'text_only' | 'blurred' | 'removed';

/** Why it was decided. */
export type Ground =
  | 'private_person'
  | 'harm'
  | 'public_interest'
  | 'changed'
  | 'legal'
  | 'mistake'
  | 'other';

export interface Decision {
  shown: Shown;
  /** What readers are told beside the post, or in its place; empty when the post is shown whole. */
  label: string;
  ground: Ground;
  /** The editor's own words about it, for the desk. */
  reason: string;
}

export const SHOWN: readonly { shown: Shown; name: string; sentence: string }[] = [
  {
    shown: 'labelled',
    name: 'Keep with a label',
    sentence: 'The archived copy stays, with a sentence that says what has happened.',
  },
  {
    shown: 'text_only',
    name: 'Text only',
    sentence: 'The words stay, with the sentence; pictures and portrait go.',
  },
  {
    shown: 'blurred',
    name: 'Blur',
    sentence: 'Readers see that a post is here, and the sentence; neither its words nor whose it is.',
  },
  { shown: 'removed', name: 'Remove', sentence: 'Readers get the sentence in the place of the post.' },
  {
    shown: 'whole',
    name: 'Show as archived',
    sentence: 'Nothing is said or hidden, as before any decision.',
  },
];

/** Every ground, and what it is usually answered with. */
export const GROUNDS: readonly { ground: Ground; name: string; suggests: Shown }[] = [
  { ground: 'public_interest', name: 'The public should be able to read it', suggests: 'labelled' },
  { ground: 'private_person', name: 'A private person’s deletion is respected', suggests: 'removed' },
  { ground: 'changed', name: 'It reads otherwise now', suggests: 'labelled' },
  { ground: 'harm', name: 'Somebody could come to harm', suggests: 'blurred' },
  { ground: 'legal', name: 'A legal demand', suggests: 'removed' },
  { ground: 'mistake', name: 'An earlier decision was wrong', suggests: 'whole' },
  { ground: 'other', name: 'Another reason', suggests: 'labelled' },
];

export const LONGEST_LABEL = 200;
export const LONGEST_REASON = 1000;

/** The sentence for readers that fits; the editor may word it otherwise. */
export function suggestedLabel(shown: Shown, state: PostState | null): string {
  switch (shown) {
    case 'whole':
      return '';
    case 'blurred':
      return 'The newsroom has hidden this post to protect a person.';
    case 'removed':
      return 'A social post stood here. It is no longer shown.';
    case 'labelled':
    case 'text_only':
      return WHAT_HAPPENED[state ?? 'live'];
  }
}

const WHAT_HAPPENED: Record<PostState, string> = {
  live: 'This is an archived copy of the post.',
  deleted: 'The author has deleted this post.',
  protected: 'The author no longer shows this post to everybody.',
  edited: 'The author has changed this post since it was archived.',
};

/** Takes what an editor gave for a decision, or says what is missing. */
export function readDecision({ shown, label, ground, reason }: Decision): Outcome<Decision> {
  const tidy = { label: cleanText(label).trim(), reason: cleanText(reason).trim() };
  if (!hasVisibleText(tidy.reason))
    return refuse('invalid', 'Say why, in your own words: the desk keeps it.');
  if (tidy.reason.length > LONGEST_REASON)
    return refuse('invalid', `Say why in at most ${LONGEST_REASON} characters.`);
  if (shown === 'whole') return grant({ shown, ground, label: '', reason: tidy.reason });
  if (!hasVisibleText(tidy.label)) return refuse('invalid', 'Write the sentence that readers get.');
  if (tidy.label.length > LONGEST_LABEL || tidy.label.includes('\n'))
    return refuse(
      'invalid',
      `The sentence for readers must be one line of at most ${LONGEST_LABEL} characters.`,
    );
  return grant({ shown, ground, ...tidy });
}

/** Whether readers get the pictures of a post of which this is shown. */
export function showsPictures(shown: Shown): boolean {
  return shown === 'whole' || shown === 'labelled';
}

/** How a choice is called on the screen. */
export function shownName(shown: Shown): string {
  return SHOWN.find((choice) => choice.shown === shown)?.name ?? shown;
}

/** How a ground is called on the screen. */
export function groundName(ground: Ground): string {
  return GROUNDS.find((each) => each.ground === ground)?.name ?? ground;
}
