import { openDatabase } from '../db/client';
import { dialect } from '../db/dialect';
import { migrateDatabase } from '../db/migrate';
import { releaseDue } from '../server/jobs/release-due';
import { makeLog } from '../server/log';
import {
  approvedStory,
  type Newsroom,
  openNewsroom,
  press,
  submittedStory,
} from '../server/stories/testing-newsroom';
import { percentile, type Row, reported } from './row';

const STORIES = 400;
const STEPS = 96;
const AT_ONCE = 16;

/** Releases stories in the empty database at DATABASE_URL, and moves others; writes the rows to standard output as JSON. */
async function main(): Promise<void> {
  const url = process.env.DATABASE_URL ?? '';
  await migrateDatabase(url);
  const house = await openNewsroom({ ...openDatabase(url), url });
  const rows = [...(await releases(house)), ...(await steps(house))];
  await house.database.close();
  process.stdout.write(JSON.stringify(rows));
}

async function releases(house: Newsroom): Promise<Row[]> {
  const releaseAt = new Date(house.now.getTime() + 60_000);
  for (let number = 0; number < STORIES; number += 1) {
    const storyId = await approvedStory(house, `Story number ${number}`);
    await press(house, { storyId, action: 'schedule', actor: house.editor, releaseAt });
  }
  const log = makeLog('warn');
  const [startedAt, cpuAt] = [performance.now(), process.cpuUsage()];
  await releaseDue({ ...house, log }, async () => releaseAt);
  const { user, system } = process.cpuUsage(cpuAt);
  const each = (performance.now() - startedAt) / STORIES;
  return [
    reported(`releases on ${dialect}: each of ${STORIES}`, each, 'ms'),
    reported(`releases on ${dialect}: processor for each`, (user + system) / 1000 / STORIES, 'ms'),
  ];
}

async function steps(house: Newsroom): Promise<Row[]> {
  const rows: Row[] = [];
  for (const atOnce of [1, AT_ONCE]) {
    const waiting: string[] = [];
    while (waiting.length < STEPS) waiting.push(await submittedStory(house, `Step ${waiting.length}`));
    const times: number[] = [];
    const takeOver = async () => {
      for (let storyId = waiting.pop(); storyId; storyId = waiting.pop()) {
        const startedAt = performance.now();
        await press(house, { storyId, action: 'approve', actor: house.editor });
        times.push(performance.now() - startedAt);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, takeOver));
    rows.push(
      reported(`approvals on ${dialect}, ${atOnce} at once: median`, percentile(times, 0.5), 'ms'),
      reported(`approvals on ${dialect}, ${atOnce} at once: p95`, percentile(times, 0.95), 'ms'),
    );
  }
  return rows;
}

await main();
