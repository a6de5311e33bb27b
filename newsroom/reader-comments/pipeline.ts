import { charactersIn } from '../field-limits';
import { READER_COMMENT_LIMITS as LIMITS } from './limits';
import type { CommentStanding } from './policy';
import { type Sanction, sanctionSentence } from './sanctions';
import { listedWord } from './word-lists';

/** What another program answered that the house asks about comments; `failed`: it did not. */
export type OutsideAnswer =
  | { verdict: 'pass' }
  | { verdict: 'hold' | 'refuse'; reason: string }
  | { verdict: 'failed' };

/** Everything that is judged about a comment. */
export interface CommentFacts {
  text: string;
  standing: Pick<CommentStanding, 'takes' | 'isModerated'>;
  /** Somebody who is signed in at the newsroom. */
  isStaff: boolean;
  sanction: Sanction | null;
  /** A field that people do not see was filled in. */
  isTrapped: boolean;
  /** Who has sent the same words within a day: the same commenter, or others. */
  repeats: 'own' | 'others' | null;
  /** How many others came within ten minutes. */
  recent: { byCommenter: number; byNetwork: number; mostByNetwork: number };
  words: { banned: readonly string[]; suspect: readonly string[] };
  /** How many comments of this commenter readers have, and how many it takes to be known. */
  known: { approved: number; needed: number };
  /** Null: nobody was asked, or has to be. */
  outside: OutsideAnswer | null;
}

/** Why a comment waits, or is not taken, in words for who wrote it and for moderators alike. */
export interface CommentReason {
  step: PipelineStep;
  sentence: string;
}

export type Verdict =
  | { outcome: 'pass' }
  | { outcome: 'hold'; reasons: CommentReason[] }
  | { outcome: 'refuse'; reason: CommentReason };

type Finding = { outcome: 'hold' | 'refuse'; sentence: string } | null;

type Step = (facts: CommentFacts) => Finding;

const hold = (sentence: string): Finding => ({ outcome: 'hold', sentence });
const refusal = (sentence: string): Finding => ({ outcome: 'refuse', sentence });

/** What each comment goes through, in this order. */
const STEPS = {
  closed: ({ standing }) => (standing.takes ? null : refusal('Comments on this story are closed.')),
  sanction: ({ sanction }) => (sanction ? refusal(sanctionSentence(sanction)) : null),
  length: ({ text }) => {
    const length = charactersIn(text.trim());
    if (length < LIMITS.shortest) return refusal('Write your comment first.');
    if (length <= LIMITS.longest) return null;
    return refusal(`A comment has at most ${LIMITS.longest} characters; this one has ${length}.`);
  },
  trap: ({ isTrapped }) =>
    isTrapped ? hold('A field was filled in that people do not see, as programs do.') : null,
  links: ({ text }) => {
    const links = countLinks(text);
    if (links > LIMITS.mostLinks) return refusal(`A comment has at most ${LIMITS.mostLinks} links.`);
    return links > LIMITS.links ? hold(`It has ${links} links.`) : null;
  },
  repeat: ({ repeats }) => {
    if (repeats === 'own') return refusal('You have sent these words already.');
    return repeats === 'others' ? hold('The same words came from somebody else today.') : null;
  },
  words: ({ text, words }) => {
    const banned = listedWord(text, words.banned);
    if (banned) return refusal(`“${banned}” is on the list of words that we do not publish.`);
    const suspect = listedWord(text, words.suspect);
    return suspect ? hold(`“${suspect}” is on the list of words that we look at.`) : null;
  },
  rate: ({ recent }) => {
    const isTooMuch = recent.byCommenter >= LIMITS.byCommenter || recent.byNetwork >= recent.mostByNetwork;
    return isTooMuch
      ? refusal('Too many comments in a short time. Wait ten minutes and send it again.')
      : null;
  },
  mode: ({ standing }) =>
    standing.isModerated ? hold('Every comment on this story is looked at first.') : null,
  newcomer: ({ known }) =>
    known.approved < known.needed ? hold('The first comments of a new commenter are looked at.') : null,
  outside: ({ outside }) => {
    if (outside === null || outside.verdict === 'pass') return null;
    if (outside.verdict === 'failed') return hold('The program that checks comments did not answer.');
    return outside.verdict === 'hold' ? hold(outside.reason) : refusal(outside.reason);
  },
} as const satisfies Record<string, Step>;

export type PipelineStep = keyof typeof STEPS;

/** The names of the steps in their order. */
export const PIPELINE: readonly PipelineStep[] = Object.keys(STEPS).filter(isPipelineStep);

/** What also holds for people of the house: they are known, and answer for what they write. */
const FOR_STAFF: readonly PipelineStep[] = ['closed', 'length', 'repeat', 'rate'];

/**
 * Judges a comment: the first step that refuses ends it, otherwise every step that wants it looked at is said. It asks
 * nobody and knows no clock, so the same facts give the same verdict.
 */
export function judgeComment(facts: CommentFacts): Verdict {
  const reasons: CommentReason[] = [];
  for (const step of PIPELINE) {
    if (facts.isStaff && !FOR_STAFF.includes(step)) continue;
    const finding = STEPS[step](facts);
    if (!finding) continue;
    const reason = { step, sentence: finding.sentence };
    if (finding.outcome === 'refuse') return { outcome: 'refuse', reason };
    reasons.push(reason);
  }
  return reasons.length > 0 ? { outcome: 'hold', reasons } : { outcome: 'pass' };
}

function countLinks(text: string): number {
  return text.match(/\bhttps?:\/\/|\bwww\./gi)?.length ?? 0;
}

function isPipelineStep(name: string): name is PipelineStep {
  return Object.hasOwn(STEPS, name);
}
