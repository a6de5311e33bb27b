import type { Connection } from '@/db/client';
import { listPeoplesSavePoints } from '@/db/queries/save-point';
import { versionDeed } from './deed';

/** A version that somebody had kept between two steps of the workflow, ready to be shown. */
export interface KeptVersion {
  id: string;
  /** "Saved as a version by Noa Reed" */
  sentence: string;
  /** The name that was given to it, or the file that was taken in then. */
  title: string | null;
  /** ISO 8601 in UTC. */
  at: string;
  versionNumber: number;
}

/** What people had kept of a story, newest first. What the clock kept is left to the page of all versions. */
export async function readKeptVersions(connection: Connection, storyId: string): Promise<KeptVersion[]> {
  const points = await listPeoplesSavePoints(connection, storyId);
  return points.map(({ id, kind, byName, title, at, versionNumber }) => ({
    id,
    sentence: versionDeed(kind, byName),
    title,
    at: at.toISOString(),
    versionNumber,
  }));
}
