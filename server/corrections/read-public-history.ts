import type { Connection } from '@/db/client';
import { publishedSteps, withheldVersions } from '@/db/queries/public-history';
import { findPublication, type PublicationRow } from '@/db/queries/publication';
import { changeClassName } from '@/newsroom/change-class';
import { type PublishedVersion, publishedVersions } from '@/newsroom/corrections/published-versions';
import { directionOf } from '@/newsroom/languages';
import { historyPath, sectionPath, storyPath } from '../site/addresses';
import type { Site } from '../site/site-settings';
import { type Stamp, stamp } from '../site/stamp';
import { readOldAddress, type StoryAnswer } from '../site/story';

/** What stands at the address of a story's history, or what became of the story. */
export type HistoryAnswer =
  | { found: 'history'; history: PublicHistory }
  | Exclude<StoryAnswer, { found: 'story' }>;

/** The versions that readers had of a live story. */
export interface PublicHistory {
  storyId: string;
  path: string;
  headline: string;
  language: string;
  direction: 'ltr' | 'rtl';
  section: { name: string; href: string };
  /** Newest first. */
  versions: VersionView[];
  /** Whether readers may not look all of them up. */
  isPartly: boolean;
}

export interface VersionView extends Pick<PublishedVersion, 'number' | 'versionId' | 'isOpen' | 'note'> {
  /** "Published", "Correction", "Minor change". */
  name: string;
  at: Stamp;
  isNow: boolean;
  /** What it changed of the version before; null when one of the two may not be looked up, or there is none. */
  changesHref: string | null;
  /** What has changed since; null where that is nothing, or the same as the above. */
  sinceHref: string | null;
}

export interface AtAddress {
  sectionSlug: string;
  slug: string;
  site: Site;
}

/** Reads what readers may know of how a story was changed. Of a story that is not live there is nothing. */
export async function readPublicHistory(connection: Connection, at: AtAddress): Promise<HistoryAnswer> {
  const row = await findPublication(connection, at);
  if (!row) return readOldAddress(connection, at);
  const versions = await readPublishedVersions(connection, row.storyId);
  return { found: 'history', history: historyOf(row, versions, at.site) };
}

/** The versions of a live story that were before readers, oldest first. */
export async function readPublishedVersions(
  connection: Connection,
  storyId: string,
): Promise<PublishedVersion[]> {
  const steps = await publishedSteps(connection, storyId);
  return publishedVersions(steps, await withheldVersions(connection, storyId));
}

/** Whether there is more than one version of a live story to look up. */
export async function hasPublicHistory(connection: Connection, storyId: string): Promise<boolean> {
  return (await readPublishedVersions(connection, storyId)).length > 1;
}

function historyOf(
  row: PublicationRow,
  versions: readonly PublishedVersion[],
  { timeZone }: Site,
): PublicHistory {
  const path = storyPath(row);
  return {
    storyId: row.storyId,
    path,
    headline: row.headline,
    language: row.language,
    direction: directionOf(row.language),
    section: { name: row.sectionName, href: sectionPath(row.sectionSlug) },
    versions: versions.map((version) => viewOf(version, { versions, path, timeZone })).toReversed(),
    isPartly: versions.some(({ isOpen }) => !isOpen),
  };
}

function viewOf(
  version: PublishedVersion,
  { versions, path, timeZone }: { versions: readonly PublishedVersion[]; path: string; timeZone: string },
): VersionView {
  const { number, versionId, isOpen, note, changeClass, at } = version;
  const before = versions[number - 2];
  const last = versions.length;
  return {
    number,
    versionId,
    isOpen,
    note,
    name: changeClass === null ? 'Published' : nameOf(changeClass),
    at: stamp(at, timeZone),
    isNow: number === last,
    changesHref: isOpen && before?.isOpen ? historyPath(path, { from: number - 1, to: number }) : null,
    sinceHref: isOpen && number < last - 1 ? historyPath(path, { from: number, to: last }) : null,
  };
}

function nameOf(changeClass: NonNullable<PublishedVersion['changeClass']>): string {
  return changeClass === 'minor' ? 'Minor change' : changeClassName(changeClass);
}
