import type { DocNode, Mark } from '../document';
import { LIMITS } from '../limits';

/** Who suggests what, when, and why. All that has the same id is one suggestion: it is accepted or rejected as a whole. */
export interface Suggestion {
  id: string;
  /** The person, by id and by the name that the person had. */
  by: string;
  name: string;
  /** ISO 8601 in UTC. */
  at: string;
  reason: string | null;
}

/** What one suggestion wants of a stretch of text. */
export const SUGGESTION_MARKS = ['insertion', 'deletion', 'modification'] as const;
export type SuggestionMark = (typeof SUGGESTION_MARKS)[number];

/** What is wanted of a block as a whole; it is there under its setting `suggested`. */
export interface SuggestedBlock {
  insertion?: Suggestion;
  deletion?: Suggestion;
}

/** How long a reason may be, in characters. */
export const LONGEST_REASON = 500;

/** Whether a mark is one of a suggestion. */
export function isSuggestionMark(name: string): name is SuggestionMark {
  return SUGGESTION_MARKS.some((known) => known === name);
}

/** What is suggested of a block as a whole; nothing for most. */
export function suggestedOf(node: Pick<DocNode, 'attrs'>): SuggestedBlock {
  const value = node.attrs?.suggested;
  return isSuggestedBlock(value) && value !== null ? value : {};
}

/** The suggestion that a mark of a text carries; null for any other mark. */
export function suggestionOf({ type, attrs }: Mark): Suggestion | null {
  return isSuggestionMark(type) && isSuggestion(attrs) ? attrs : null;
}

/** Whether unknown data is what a block may hold as its `suggested`. */
export function isSuggestedBlock(value: unknown): value is SuggestedBlock | null {
  if (value === null) return true;
  if (!isRecord(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length > 0 &&
    entries.every(([kind, one]) => (kind === 'insertion' || kind === 'deletion') && isSuggestion(one))
  );
}

/** What each setting of a suggestion must be. */
export const VALID_SETTINGS: Readonly<Record<keyof Suggestion, (value: unknown) => boolean>> = {
  id: isShortText,
  by: isShortText,
  name: isShortText,
  at: (value) => typeof value === 'string' && value.length <= 30 && !Number.isNaN(Date.parse(value)),
  reason: (value) => value === null || (typeof value === 'string' && value.length <= LONGEST_REASON),
};

function isSuggestion(value: unknown): value is Suggestion {
  return (
    isRecord(value) && Object.entries(VALID_SETTINGS).every(([name, isValid]) => isValid(value[name] ?? null))
  );
}

function isShortText(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && value.length <= LIMITS.id;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
