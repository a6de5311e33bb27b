import { factText } from './photo-edit';
import type { PhotoField } from './photo-fields';
import type { RightsCategory } from './photo-rights';

/** The facts that can be set for many photos at once; a caption or an alt text belongs to one. */
export const BATCH_FIELDS = [
  'credit',
  'creator',
  'source',
  'copyright',
  'sublocation',
  'city',
  'country',
] as const satisfies readonly PhotoField['field'][];

/** The lists to which many photos can get entries at once, or lose them. */
export const BATCH_LISTS = ['keywords', 'people'] as const satisfies readonly PhotoField['field'][];

export type BatchField = (typeof BATCH_FIELDS)[number];
export type BatchList = (typeof BATCH_LISTS)[number];

/** What is changed of every photo alike; what is not named stays as it is. */
export interface BatchChange {
  set: Partial<Record<BatchField, string>>;
  add: Partial<Record<BatchList, string[]>>;
  remove: Partial<Record<BatchList, string[]>>;
  rights: {
    category: RightsCategory;
    fields: Record<string, string>;
    /** First and last day, as 2026-03-31; empty for none. */
    firstDay: string;
    lastDay: string;
  } | null;
}

/** Whether a change changes anything. */
export function isEmptyChange({ set, add, remove, rights }: BatchChange): boolean {
  const lists = [...Object.values(add), ...Object.values(remove)].flat();
  return Object.keys(set).length === 0 && lists.length === 0 && rights === null;
}

/** What a change wants the facts of one photo to be, as a form would say it. */
export function batchWishes(
  change: BatchChange,
  facts: Readonly<Record<string, unknown>>,
): { field: string; seen: string; value: string }[] {
  const set = BATCH_FIELDS.flatMap((field) => {
    const value = change.set[field];
    return value === undefined ? [] : [{ field, seen: factText(facts[field]), value }];
  });
  const lists = BATCH_LISTS.flatMap((field) => {
    const seen = factText(facts[field]);
    const value = listAfter(seen.split('\n'), { add: change.add[field], remove: change.remove[field] });
    return change.add[field] || change.remove[field] ? [{ field, seen, value }] : [];
  });
  return [...set, ...lists];
}

function listAfter(
  entries: readonly string[],
  { add = [], remove = [] }: { add: string[] | undefined; remove: string[] | undefined },
): string {
  const gone = new Set(remove.map(inSmallLetters));
  const kept = entries.filter((entry) => !gone.has(inSmallLetters(entry)));
  const there = new Set(kept.map(inSmallLetters));
  return [...kept, ...add.filter((entry) => !there.has(inSmallLetters(entry)))].filter(Boolean).join('\n');
}

function inSmallLetters(entry: string): string {
  return entry.normalize('NFKC').trim().toLowerCase();
}
