import { lastVersion } from '@/db/queries/version';
import { listWork } from '@/db/queries/work-since';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { readVersionNumber, readVersionSide, type VersionSide } from '@/newsroom/version-side';
import { type Comparison, compareSides } from './compare-versions';
import type { StoryContext } from './context';
import { subjectOf } from './facts';
import { lastLookedAt } from './looks';
import { noSuchStory, type ReadQuestion, readableRow } from './readable';
import { readTextNow } from './text-now';
import { nameWork, readTimeline, type Timeline } from './timeline';
import { readSide, type SideQuestion, type SideText } from './version-sides';

/** What the address of the page asks for, as it stands there; null where it says nothing. */
export interface Asked {
  version: string | null;
  from: string | null;
  to: string | null;
  page: string | null;
}

/** The history page of a story. */
export interface HistoryPage {
  headline: string;
  timeline: Timeline;
  /** The working copy, when it says something else than the newest version. */
  working: { work: string } | null;
  isLive: boolean;
  /** Whether the reader may bring text of a version back now. */
  mayWrite: boolean;
  /** When the reader looked last on an earlier visit, ISO 8601; null when there was none. */
  lastLookedAt: string | null;
  shown: Shown;
}

/** What stands beside the timeline; a refusal says why what was asked for does not. */
export type Shown =
  | { kind: 'version'; version: SideText }
  | { kind: 'comparison'; comparison: Comparison }
  | { kind: 'refused'; sentence: string };

type Context = Pick<StoryContext, 'database' | 'now'>;

/**
 * Reads the history of a story, and one version or the difference between two of them. Not found for who may not read
 * the story; whatever else cannot be shown is said in a sentence beside the timeline.
 */
export async function readHistoryPage(
  { asked, ...question }: ReadQuestion & { asked: Asked },
  context: Context,
): Promise<Outcome<HistoryPage>> {
  const { read } = context.database;
  const row = await readableRow(question, context);
  if (!row) return noSuchStory();
  const now = await readTextNow(read, row);
  const newest = await lastVersion(read, row.id);
  const isAhead = now !== null && now.hash !== newest?.hash;
  const shown = await readShown(
    asked,
    newest?.number ?? null,
    { isAhead, row, now, actor: question.actor },
    context,
  );
  const [work = ''] = await nameWork(read, [await listWork(read, row.id)]);
  return grant({
    headline: row.headline,
    timeline: await readTimeline(read, row, readVersionNumber(asked.page ?? '') ?? 1),
    working: isAhead ? { work } : null,
    mayWrite: may(question.actor, 'story.write', await subjectOf(read, row)),
    isLive: row.publicState === 'live' && row.liveVersionId !== null,
    lastLookedAt: (await lastLookedAt(question, context))?.toISOString() ?? null,
    shown: shown.ok ? shown.value : { kind: 'refused', sentence: shown.message },
  });
}

async function readShown(
  asked: Asked,
  newest: number | null,
  { isAhead, ...question }: SideQuestion & { isAhead: boolean },
  context: Context,
): Promise<Outcome<Shown>> {
  const sides = sidesOf(asked, { newest, isAhead });
  if (!sides.ok) return sides;
  const { from, to } = sides.value;
  const after = await readSide(to, question, context);
  if (!after.ok) return after;
  if (from === null) return grant({ kind: 'version', version: after.value });
  const before = await readSide(from, question, context);
  if (!before.ok) return before;
  const both = { from: before.value, to: after.value };
  return grant({ kind: 'comparison', comparison: await compareSides(context.database.read, both) });
}

/** A version alone has no `from`. */
interface Sides {
  from: VersionSide | null;
  to: VersionSide;
}

interface Standing {
  newest: number | null;
  /** Whether the working copy says something else than the newest version. */
  isAhead: boolean;
}

function sidesOf({ version, from, to }: Asked, standing: Standing): Outcome<Sides> {
  if (version !== null) {
    const number = readVersionNumber(version);
    return number === null ? noVersion(version) : grant({ from: null, to: number });
  }
  const after = to === null ? latestOf(standing) : readVersionSide(to);
  if (after === null) return noVersion(to ?? '');
  const before = from === null ? sideBefore(after, standing) : readVersionSide(from);
  return before === null && from !== null ? noVersion(from) : grant({ from: before, to: after });
}

function latestOf({ newest, isAhead }: Standing): VersionSide {
  return isAhead || newest === null ? 'working' : newest;
}

/** What a side is compared with when nothing is said: the version before it. The first one is shown alone. */
function sideBefore(side: VersionSide, { newest, isAhead }: Standing): VersionSide | null {
  if (typeof side === 'number') return side > 1 ? side - 1 : null;
  if (side !== 'working' || newest === null) return newest;
  return isAhead || newest === 1 ? newest : newest - 1;
}

function noVersion(text: string) {
  const said = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return refuse('invalid', `“${said}” is no version. Choose one from the list.`);
}
