import type { HistoryRow } from '@/db/queries/history';
import type { SavePointRow } from '@/db/queries/save-point';
import type { VersionWork } from '@/db/queries/version';
import type { Contribution } from '@/db/shapes';
import { CLOCK } from '@/newsroom/actor';
import { changeClassName } from '@/newsroom/change-class';
import type { VersionCause } from '@/newsroom/version-cause';
import { isTransitionName, TRANSITIONS } from '@/newsroom/workflow';
import { stepDeed, versionDeed } from './deed';

/** One line of the timeline, ready to be shown. */
export interface TimelineEntry {
  key: string;
  cause: VersionCause;
  /** "Approved by Edie Marsh" */
  sentence: string;
  /** The name somebody gave a save point, or the file that was to be taken in. */
  title: string | null;
  /** ISO 8601 in UTC. */
  at: string;
  /** The text it is about; null only for a story that was never cut. */
  version: { number: number; hash: string } | null;
  /** Whether that version came about by it, and not before. */
  isCut: boolean;
  /** Whether readers have that version now, by this step. */
  isLive: boolean;
  /** Who contributed what to the version that came about by it; empty when that is not known, or nobody did. */
  work: string;
  reason: string | null;
  /** The kind of change as readers were told it. */
  change: string | null;
  note: string | null;
}

export interface TimelineRows {
  /** In any order. */
  versions: readonly VersionWork[];
  history: readonly HistoryRow[];
  savePoints: readonly SavePointRow[];
  /** What readers have now. */
  liveVersionId: string | null;
}

type Entry = Omit<TimelineEntry, 'work'> & { contributions: Contribution[] };
type Found = Omit<TimelineEntry, 'work' | 'version' | 'isCut' | 'isLive'> & { versionId: string | null };

/**
 * Transitions and save points as one list, newest first. A version that neither of them names, as it was kept by some
 * earlier Galley, stands there by itself.
 */
export function timelineEntries({ versions, history, savePoints, liveVersionId }: TimelineRows): Entry[] {
  const byId = new Map(versions.map((version) => [version.id, version]));
  const found = [...history.map(ofTransition), ...savePoints.map((point) => ofSavePoint(point, byId))];
  const named = new Set(found.map(({ versionId }) => versionId));
  found.push(...versions.filter(({ id }) => !named.has(id)).map(ofVersion));
  const sorted = found.sort((a, b) => inTime(a, b, byId));
  const live = liveKey(sorted, liveVersionId);
  const known = new Set<string>();
  return sorted
    .map(({ versionId, ...entry }) => {
      const version = versionId === null ? undefined : byId.get(versionId);
      const isCut = version !== undefined && !known.has(version.id);
      if (version) known.add(version.id);
      return {
        ...entry,
        version: version ? { number: version.number, hash: version.hash } : null,
        isCut,
        isLive: entry.key === live,
        contributions: isCut ? (version.contributions ?? []) : [],
      };
    })
    .toReversed();
}

const SILENT = { title: null, reason: null, change: null, note: null };

function ofTransition({
  revision,
  action,
  byName,
  at,
  versionId,
  reason,
  changeClass,
  note,
  warnings,
}: HistoryRow): Found {
  return {
    key: `step-${revision}`,
    cause: action,
    sentence: stepDeed({ action, byName, warnings }),
    title: null,
    at: at.toISOString(),
    versionId,
    reason,
    change: changeClass && changeClassName(changeClass),
    note,
  };
}

function ofSavePoint(point: SavePointRow, byId: ReadonlyMap<string, VersionWork>): Found {
  const { id, kind, byName, title, at, versionId } = point;
  const sentence = kind === 'restored_text' ? restored(point, byId) : versionDeed(kind, byName);
  return { ...SILENT, key: id, cause: kind, sentence, title, at: at.toISOString(), versionId };
}

/** “Restored “The ferry was late” from version 3 by Noa Reed”: what somebody looks for, and not what was kept for it. */
function restored(
  { restoredBlock, restoredVersionId, byName }: SavePointRow,
  byId: ReadonlyMap<string, VersionWork>,
): string {
  const what = restoredBlock ? `“${restoredBlock.words}”` : 'the whole text';
  const number = restoredVersionId === null ? undefined : byId.get(restoredVersionId)?.number;
  const from = number === undefined ? '' : ` from version ${number}`;
  return `Restored ${what}${from} by ${byName ?? CLOCK.name}`;
}

function ofVersion({ id, cause, byName, cutAt }: VersionWork): Found {
  const sentence = versionDeed(cause, byName);
  return { ...SILENT, key: id, cause, sentence, at: cutAt.toISOString(), versionId: id };
}

// Of what happened at one moment, the older version came first; steps of a story stand as they were read, newest first.
function inTime(a: Found, b: Found, byId: ReadonlyMap<string, VersionWork>): number {
  const number = ({ versionId }: Found) => (versionId === null ? 0 : (byId.get(versionId)?.number ?? 0));
  return a.at.localeCompare(b.at) || number(a) - number(b) || stepOf(a) - stepOf(b);
}

function stepOf({ key }: Found): number {
  return key.startsWith('step-') ? Number(key.slice('step-'.length)) : 0;
}

function liveKey(entries: readonly Found[], liveVersionId: string | null): string | null {
  if (liveVersionId === null) return null;
  const about = entries.filter(({ versionId }) => versionId === liveVersionId);
  return (about.findLast(isBeforeReaders) ?? about[0])?.key ?? null;
}

function isBeforeReaders({ cause }: Found): boolean {
  return isTransitionName(cause) && TRANSITIONS[cause].toPublic === 'live';
}
