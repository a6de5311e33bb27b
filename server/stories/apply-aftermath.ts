import { cleanText } from '@/content/clean-text';
import type { Connection } from '@/db/client';
import {
  findKillRequest,
  finishLooks,
  insertKillRequest,
  insertSecondLook,
  removeKillRequest,
} from '@/db/queries/aftermath';
import { insertTombstone } from '@/db/queries/publication-write';
import { secondLookDue } from '@/newsroom/second-look';
import { newId } from '../ids';
import type { Step } from './step';

/** Writes what follows from a step after publication: a fix to be looked at again, a kill that somebody asks for, a tombstone. */
export async function applyAftermath(tx: Connection, step: Step, versionId: string | null): Promise<void> {
  const { press, story, now } = step;
  const storyId = story.row.id;
  switch (press.action) {
    case 'quick_fix':
      return askForSecondLook(tx, step, versionId);
    case 'look_over':
      return finishLooks(tx, { storyId, personId: personOf(step), now });
    case 'ask_kill':
      return insertKillRequest(tx, {
        storyId,
        reason: clean(press.reason),
        words: clean(press.tombstone),
        askedBy: personOf(step),
        askedAt: now,
      });
    case 'spare':
      return removeKillRequest(tx, storyId);
    case 'kill':
      return bury(tx, { storyId, now });
  }
}

async function askForSecondLook(tx: Connection, step: Step, versionId: string | null): Promise<void> {
  const { id: storyId, liveVersionId } = step.story.row;
  if (versionId === null || liveVersionId === null) throw new Error(`Nothing was fixed in ${storyId}`);
  await insertSecondLook(tx, {
    id: newId(),
    storyId,
    beforeId: liveVersionId,
    versionId,
    fixedBy: personOf(step),
    fixedAt: step.now,
    dueAt: secondLookDue(step.now),
  });
}

async function bury(tx: Connection, { storyId, now }: { storyId: string; now: Date }): Promise<void> {
  const request = await findKillRequest(tx, storyId);
  if (!request) throw new Error(`Nobody asked for ${storyId} to be killed`);
  await insertTombstone(tx, { storyId, words: request.words, at: now });
  await removeKillRequest(tx, storyId);
}

function personOf({ personId, story }: Step): string {
  if (personId === null) throw new Error(`The clock does this to nobody's story: ${story.row.id}`);
  return personId;
}

function clean(typed = ''): string {
  return cleanText(typed).trim();
}
