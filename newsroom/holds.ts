import type { Problem } from '@/content/problem';
import { type Actor, holdsAny } from './actor';
import { momentInWords } from './moment-in-words';
import { EDITING_ROLES } from './standing';

export type HoldKind = 'embargo' | 'legal' | 'rights' | 'safety';

export interface HoldEntry {
  kind: HoldKind;
  name: string;
  /** For sentences: "the legal hold". */
  inSentence: string;
  sentence: string;
}

/** Every kind of hold, with what it is for. */
export const HOLDS: Readonly<Record<HoldKind, HoldEntry>> = {
  embargo: {
    kind: 'embargo',
    name: 'Embargo',
    inSentence: 'the embargo',
    sentence: 'Nothing of it goes out before a time.',
  },
  legal: {
    kind: 'legal',
    name: 'Legal',
    inSentence: 'the legal hold',
    sentence: 'A lawyer has to look at it first.',
  },
  rights: {
    kind: 'rights',
    name: 'Rights',
    inSentence: 'the rights hold',
    sentence: 'Nobody knows yet whether we may show it.',
  },
  safety: {
    kind: 'safety',
    name: 'Safety',
    inSentence: 'the safety hold',
    sentence: 'It could put somebody in danger.',
  },
};

export const HOLD_KINDS: readonly HoldKind[] = ['embargo', 'legal', 'rights', 'safety'];

/** A hold that has not been lifted, where a story is judged. */
export interface HoldFact {
  id: string;
  kind: HoldKind;
  reason: string;
  until: Date | null;
  setById: string;
  setByName: string;
  /** Null for the whole story and for a photo. */
  blockId: string | null;
  photoId: string | null;
  words: string;
  /** True when the story has no such block any more. Such a hold stops as before, until somebody lifts it. */
  isGone: boolean;
}

/** Whether the hold stops what would happen at this moment: an embargo only before its end. */
export function stops({ until }: Pick<HoldFact, 'until'>, at: Date): boolean {
  return until === null || at.getTime() < until.getTime();
}

/**
 * What keeps a story from going out at this moment. Without a moment, which has not been chosen yet, an embargo says
 * nothing.
 */
export function holdProblems(
  holds: readonly HoldFact[],
  { at, timeZone }: { at: Date | undefined; timeZone: string },
): Problem[] {
  return holds
    .filter((hold) => (at ? stops(hold, at) : hold.until === null))
    .map((hold) => ({
      code: 'G10' as const,
      severity: 'hard' as const,
      message: holdMessage(hold, timeZone),
      ...(hold.blockId !== null && !hold.isGone && { blockId: hold.blockId }),
    }));
}

/** Whether this person may set a hold: every editor. */
export function maySetHold(actor: Actor): boolean {
  return holdsAny(actor, EDITING_ROLES);
}

/** Whether this person may lift the hold: the editor who set it, or a managing editor. */
export function mayLift(actor: Actor, { setById }: Pick<HoldFact, 'setById'>): boolean {
  if (holdsAny(actor, ['managing_editor'])) return true;
  return actor.personId === setById && maySetHold(actor);
}

/** What is held: "the story", "the photo “Dawn over the harbour”", "the block “The mayor said”, which is not in the story any more". */
export function heldThing({
  blockId,
  photoId,
  words,
  isGone,
}: Pick<HoldFact, 'blockId' | 'photoId' | 'words' | 'isGone'>): string {
  const named = words === '' ? '' : ` “${words}”`;
  if (photoId !== null) return `the photo${named}`;
  if (blockId === null) return 'the story';
  return isGone ? `the block${named}, which is not in the story any more` : `the block${named}`;
}

function holdMessage(hold: HoldFact, timeZone: string): string {
  const { kind, reason, until, setByName } = hold;
  const time = until ? ` until ${momentInWords(until, timeZone)}` : '';
  const cause = /[.!?…]$/u.test(reason) ? reason : `${reason}.`;
  const way = until ? 'Wait for its end, or have it lifted by' : 'It has to be lifted by';
  const gone = hold.isGone && hold.photoId === null ? ', also when the block has gone' : '';
  return `${nameOf(kind)} on ${heldThing(hold)}${time}: ${cause} ${way} ${setByName} or a managing editor${gone}.`;
}

function nameOf(kind: HoldKind): string {
  return kind === 'embargo' ? 'Embargo' : `${HOLDS[kind].name} hold`;
}
