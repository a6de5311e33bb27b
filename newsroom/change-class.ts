export type ChangeClass = 'minor' | 'update' | 'clarification' | 'correction' | 'editors_note' | 'retraction';

export interface ChangeClassEntry {
  changeClass: ChangeClass;
  name: string;
  sentence: string;
}

/** The kinds of change to a published story, slightest first. Readers see name and note of all but the first. */
export const CHANGE_CLASSES: readonly ChangeClassEntry[] = [
  { changeClass: 'minor', name: 'Minor', sentence: 'A slip of spelling or layout; the meaning is the same.' },
  { changeClass: 'update', name: 'Update', sentence: 'The news has moved on and the story with it.' },
  {
    changeClass: 'clarification',
    name: 'Clarification',
    sentence: 'The facts were right, but could be misunderstood.',
  },
  { changeClass: 'correction', name: 'Correction', sentence: 'A fact was wrong and has been put right.' },
  {
    changeClass: 'editors_note',
    name: 'Editor’s note',
    sentence: 'Readers should know something about how this story was made.',
  },
  {
    changeClass: 'retraction',
    name: 'Retraction',
    sentence: 'The house no longer stands by what was reported.',
  },
];

export function isChangeClass(value: unknown): value is ChangeClass {
  return CHANGE_CLASSES.some((entry) => entry.changeClass === value);
}

/** The kind of change as editors and readers see it. */
export function changeClassName(changeClass: ChangeClass): string {
  return CHANGE_CLASSES.find((entry) => entry.changeClass === changeClass)?.name ?? changeClass;
}

/** Every change but a minor one is explained to readers, with its date. */
export function needsNote(changeClass: ChangeClass): boolean {
  return changeClass !== 'minor';
}
