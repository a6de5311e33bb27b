import { cleanText } from '@/content/clean-text';
import { parseCopy } from '@/content/document';
import type { Connection, Database } from '@/db/client';
import { countWaitingOf, forgetSenders, insertReport, reportsFrom } from '@/db/queries/mistake-report';
import { publishedTexts } from '@/db/queries/public-history';
import { publishedStories } from '@/db/queries/published-story';
import { REPORT_LIMITS } from '@/newsroom/corrections/mistake-report';
import { charactersIn } from '@/newsroom/field-limits';
import { grant, type Outcome, type Refusal, refuse } from '@/newsroom/refusal';
import { hasVisibleText } from '@/newsroom/visible-text';
import { newId } from '../ids';
import { anchorFromOutside, type PlaceGiven } from '../previews/comment-places';
import { storyPath } from '../site/addresses';
import { readPublishedVersions } from './read-public-history';
import { senderMark } from './sender-mark';
import { tellOfReport } from './tell-of-report';

/** What a reader sends from a story. */
export interface ReportSent {
  storyId: string;
  /** The number of the published version that the reader has before them. */
  version: number;
  place: PlaceGiven;
  text: string;
  /** Null: the reader wants no answer. */
  email: string | null;
}

export interface ReportContext {
  database: Database;
  authSecret: string;
  /** Where it came from; kept nowhere as it is. */
  network: string;
  now: Date;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * Puts a report of a mistake into the queue of the desk, bound to the version and the words it is about, and tells the
 * editors. Refuses what is not about a live story, words that do not stand in that version, and more than one network may
 * send. The same report sent twice is written down once.
 */
export async function reportMistake(
  sent: ReportSent,
  { database, network, authSecret, now }: ReportContext,
): Promise<Outcome<{ path: string }>> {
  const text = cleanText(sent.text).trim();
  if (!hasVisibleText(text)) return refuse('invalid', 'Say what is wrong.');
  if (charactersIn(text) > REPORT_LIMITS.text)
    return refuse('invalid', `Say it in at most ${REPORT_LIMITS.text.toLocaleString('en-GB')} characters.`);
  const sender = senderMark(network, { authSecret, now });
  return database.inTransaction((tx) => writeWithin(tx, { ...sent, text, sender }, now));
}

async function writeWithin(
  tx: Connection,
  { storyId, place, text, email, sender, ...sent }: ReportSent & { sender: string },
  now: Date,
): Promise<Outcome<{ path: string }>> {
  const [live] = await publishedStories(tx, [storyId]);
  if (!live)
    return refuse('not_found', 'This story is not published any more, so nothing can be sent from it.');
  await forgetSenders(tx, new Date(now.getTime() - DAY));
  const before = await reportsFrom(tx, { sender, since: new Date(now.getTime() - DAY) });
  const path = storyPath(live);
  if (before.some((earlier) => earlier.storyId === storyId && earlier.text === text)) return grant({ path });
  const tooMuch = refuseTooMuch(before, now) ?? (await refuseOverrun(tx, storyId));
  if (tooMuch) return tooMuch;
  const found = await findPlace(tx, { storyId, number: sent.version, place });
  if (!found.ok) return found;
  const id = newId();
  await insertReport(tx, { id, storyId, ...found.value, text, email, sender, sentAt: now, state: 'open' });
  await tellOfReport(tx, { storyId, now });
  return grant({ path });
}

async function findPlace(
  tx: Connection,
  { storyId, number, place }: { storyId: string; number: number; place: PlaceGiven },
) {
  const versions = await readPublishedVersions(tx, storyId);
  // Who has had the page open while a version was taken back reports in what stands there now.
  const version = versions.find((each) => each.number === number && each.isOpen) ?? versions.at(-1);
  if (!version) throw new Error(`Story ${storyId} is live and was never published`);
  const stored = await publishedTexts(tx, { storyId, versionIds: [version.versionId] });
  const read = parseCopy(stored.get(version.versionId)?.copy);
  if (!read.ok) throw new Error(`A published version of story ${storyId} cannot be read`);
  const anchor = anchorFromOutside(place, read.copy);
  return anchor.ok ? grant({ versionId: version.versionId, anchor: anchor.value }) : anchor;
}

function refuseTooMuch(before: readonly { sentAt: Date }[], now: Date): Refusal | null {
  const { inAnHour, inADay } = REPORT_LIMITS;
  const lately = before.filter(({ sentAt }) => now.getTime() - sentAt.getTime() < HOUR);
  if (lately.length >= inAnHour || before.length >= inADay)
    return refuse('too_many', 'Many reports came from where you are. Send this one a little later.');
  return null;
}

async function refuseOverrun(tx: Connection, storyId: string): Promise<Refusal | null> {
  if ((await countWaitingOf(tx, storyId)) < REPORT_LIMITS.waiting) return null;
  return refuse(
    'too_many',
    'The newsroom has many reports about this story already, and is looking into them.',
  );
}
