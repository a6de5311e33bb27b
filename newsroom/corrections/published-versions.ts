import type { ChangeClass } from '../change-class';
import type { PublicState } from '../states';

/** One step by which readers got a version, as the history of the story has it. */
export interface PublishedStep {
  versionId: string;
  at: Date;
  /** What readers had before it. */
  from: PublicState;
  /** True when a withdrawn version was brought back as it was. */
  isRestored: boolean;
  changeClass: ChangeClass | null;
  /** What readers were told of it; null: nothing. */
  note: string | null;
}

/** A version that readers have, or once had. */
export interface PublishedVersion {
  /** 1, 2, 3 … in the order in which readers got them; versions of the desk between them are not counted. */
  number: number;
  versionId: string;
  at: Date;
  /** Null for the first one. */
  changeClass: ChangeClass | null;
  note: string | null;
  /** Whether readers may look it up, and compare it with others. */
  isOpen: boolean;
}

/**
 * The versions of a live story that were before readers, oldest first. What readers have now is open; what was taken back
 * with a withdrawal stays back when the story returns, and what is withheld is not open either. Of every other version of
 * the house nothing is said here. See docs/decisions/0053-readers-see-what-was-changed.md.
 */
export function publishedVersions(
  steps: readonly PublishedStep[],
  withheld: ReadonlySet<string>,
): PublishedVersion[] {
  const versions: PublishedVersion[] = [];
  for (const step of steps) {
    if (step.from === 'withdrawn') for (const version of versions) version.isOpen = false;
    if (!step.isRestored) versions.push(versionOf(step, versions.length + 1));
  }
  return versions.map((version, place) => {
    const isNow = place === versions.length - 1;
    return { ...version, isOpen: isNow || (version.isOpen && !withheld.has(version.versionId)) };
  });
}

function versionOf({ versionId, at, changeClass, note }: PublishedStep, number: number): PublishedVersion {
  // A quick fix is not asked what it is: nothing but a minor change can be one.
  const kind = number === 1 ? null : (changeClass ?? 'minor');
  return { number, versionId, at, changeClass: kind, note, isOpen: true };
}

/** The two numbers of an address such as `2-5`, the earlier first; null for what is no such pair. */
export function readPair(written: string): { from: number; to: number } | null {
  const [, from, to] = /^([1-9]\d{0,4})-([1-9]\d{0,4})$/.exec(written) ?? [];
  return from && to && Number(from) < Number(to) ? { from: Number(from), to: Number(to) } : null;
}
