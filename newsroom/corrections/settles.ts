import type { ChangeClass } from '../change-class';
import type { Standing } from './still-stands';

/** Kinds of change by which a house says that something was not as it should be. */
const ADMITTING: readonly ChangeClass[] = ['clarification', 'correction', 'editors_note', 'retraction'];

/**
 * Whether what was just published settles a report that the story was opened for: the words it is about are other words
 * now, or readers are told that something was wrong. News that only moved on, around a sentence that stands as it stood,
 * settles nothing.
 */
export function settles(changeClass: ChangeClass | null, standing: Standing): boolean {
  return standing !== 'same' || (changeClass !== null && ADMITTING.includes(changeClass));
}

/** Kinds of change that the page of corrections lists. An update is news, and a minor change says nothing else. */
export const LISTED: readonly ChangeClass[] = ADMITTING;
