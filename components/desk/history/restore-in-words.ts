import type { TextRestored } from '@/server/stories/restore-text';

/** A block of a version: its id, and what it is called on the screen. */
export interface NamedBlock {
  id: string;
  name: string;
}

/** What is to be restored: a whole version, or one block of it. */
export interface Restorable {
  versionNumber: number;
  block?: NamedBlock;
}

/** What the button says, and the dialog that it opens. */
export function restoreTitle({ block }: Restorable): string {
  return block ? 'Restore this block' : 'Restore this version';
}

/** What will happen. */
export function restorePlan({ versionNumber, block }: Restorable): string {
  const what = block
    ? `The ${inLine(block.name)} goes back to what it was in version ${versionNumber}; the rest of the working copy stays as it is.`
    : `The text of version ${versionNumber} goes into the working copy as a new draft. Section, tags and other details stay as they are.`;
  return `${what} What is there now is kept as a version. Readers see no change until somebody publishes.`;
}

/** What has happened, sentence by sentence. */
export function restoreDone({ versionNumber, block }: Restorable, restored: TextRestored): string[] {
  const { keptAs, notesApart, problems, reopened } = restored;
  const what = block ? `The ${inLine(block.name)}` : 'The text';
  const said = [
    `${what} of version ${versionNumber} is in the working copy. What was there before is version ${keptAs}.`,
  ];
  if (reopened) said.push('The story was approved and is in review again.');
  if (notesApart === 1) said.push('A note to colleagues lost its place and stands in a line of its own.');
  if (notesApart > 1)
    said.push(`${notesApart} notes to colleagues lost their places and stand in lines of their own.`);
  return [...said, ...new Set(problems.map(({ message }) => message))];
}

function inLine(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
