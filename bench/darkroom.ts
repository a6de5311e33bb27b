import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from '../newsroom/refusal';
import { rightsOf } from '../server/media/credit-metadata';
import { type Darkroom, openDarkroom } from '../server/media/darkroom/darkroom';
import type { LookedAt } from '../server/media/darkroom/tasks';
import { processorOf } from '../server/media/darkroom/testing-processor';
import { fileOfBytes } from '../server/media/darkroom/worker-process';
import { CORPUS } from '../server/media/photo-builder';
import type { Rendition } from '../server/media/rendition';
import { atMost, type Row, reported } from './row';

/** The process that opens and draws photos: its time on one core, the memory it takes, and what strangers may send it. */
export async function measureDarkroom(photo: Buffer): Promise<Row[]> {
  const { NODE_ENV } = process.env;
  // The built one, as it runs in production; what is measured after this may want the other.
  Object.assign(process.env, { NODE_ENV: 'production' });
  const rows = [...(await measureLargePhoto(photo)), ...(await measureCorpus())];
  if (NODE_ENV === undefined) Reflect.deleteProperty(process.env, 'NODE_ENV');
  else Object.assign(process.env, { NODE_ENV });
  return rows;
}

async function measureLargePhoto(photo: Buffer): Promise<Row[]> {
  const room = openDarkroom();
  await look(room, photo);
  await draw(room, photo, 'warm-up');
  const isOnOneCore = room.pids().every(putOnOneCore);
  const looked = await timed(room, () => look(room, photo));
  const drawn = await timed(room, () => draw(room, photo, 'measured'));
  const where = isOnOneCore ? 'one core' : 'this machine';
  const rows = [
    reported(`24 megapixels: looked at, ${where}`, looked.seconds, 's'),
    reported(`24 megapixels: ${drawn.value.length} renditions, ${where}`, drawn.seconds, 's'),
    // What a core of its own would take, whatever else this machine was doing.
    atMost('… time of the processor', drawn.processor, 6, 's'),
    ...room.pids().map((pid) => atMost('24 megapixels: most memory', peakOf(pid), 300, 'MB')),
  ];
  room.close();
  return rows;
}

/** Every file of the corpora, good and evil: how soon its sender has an answer, and what of it readers would get. */
async function measureCorpus(): Promise<Row[]> {
  if (!existsSync(CORPUS)) return [];
  const room = openDarkroom();
  const files = readdirSync(CORPUS, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  const fates = [];
  for (const file of files) {
    const bytes = readFileSync(join(file.parentPath, file.name));
    const answer = await timed(room, () => room.look(fileOfBytes(bytes), { photoId: 'bench' }));
    fates.push({ seconds: answer.seconds, renditions: await developed(room, bytes, answer.value) });
  }
  const renditions = fates.flatMap((fate) => fate.renditions);
  const share = (count: number) => (100 * count) / renditions.length;
  const rows = [
    atMost(
      `${files.length} files of the corpora: the slowest answer`,
      Math.max(...fates.map((each) => each.seconds)),
      2,
      's',
    ),
    reported('… that became photos', fates.filter((fate) => fate.renditions.length > 0).length, 'files'),
    atMost(
      '… credit lost',
      share(renditions.filter((each) => !each.keepsCredit).length),
      0,
      '% of renditions',
    ),
    atMost(
      '… position or serial kept',
      share(renditions.filter((each) => each.tells).length),
      0,
      '% of renditions',
    ),
    atMost('… most memory', Math.max(...room.pids().map(peakOf)), 300, 'MB'),
  ];
  room.close();
  return rows;
}

interface Clean {
  keepsCredit: boolean;
  tells: boolean;
}

async function developed(room: Darkroom, bytes: Buffer, seen: Outcome<LookedAt>): Promise<Clean[]> {
  if (!seen.ok) return [];
  const order = { ...seen.value, photoId: 'bench', rights: rightsOf(seen.value.facts), edition: '', has: [] };
  const made = await room.draw(fileOfBytes(bytes), order);
  if (!made.ok) return [];
  const credit = seen.value.facts.credit && escaped(seen.value.facts.credit);
  return made.value.renditions.map((rendition) => {
    const text = Buffer.from(rendition.bytes).toString('utf8');
    return {
      keepsCredit: !credit || text.includes(credit),
      tells: /GPS[A-Z][a-z]|SerialNumber|MakerNote/.test(text),
    };
  });
}

function escaped(text: string): string {
  const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (character) => named[character] ?? character);
}

async function look(room: Darkroom, photo: Buffer) {
  const seen = await room.look(fileOfBytes(photo), { photoId: 'bench' });
  if (!seen.ok) throw new Error(seen.message);
  return seen.value;
}

async function draw(room: Darkroom, photo: Buffer, photoId: string): Promise<Rendition[]> {
  const { facts, format, width, height } = await look(room, photo);
  const order = { photoId, format, width, height, rights: rightsOf(facts), edition: '', has: [] };
  const made = await room.draw(fileOfBytes(photo), order);
  if (!made.ok) throw new Error(made.message);
  return made.value.renditions;
}

async function timed<Value>(
  room: Darkroom,
  work: () => Promise<Value>,
): Promise<{ seconds: number; processor: number; value: Value }> {
  const [startedAt, before] = [performance.now(), processorOf(room)];
  const value = await work();
  return { seconds: (performance.now() - startedAt) / 1000, processor: processorOf(room) - before, value };
}

function putOnOneCore(pid: number): boolean {
  return spawnSync('taskset', ['-acp', '0', String(pid)]).status === 0;
}

/** The most that a process ever held, in megabytes; not a number where the system does not tell. */
function peakOf(pid: number): number {
  const status = existsSync(`/proc/${pid}/status`) ? readFileSync(`/proc/${pid}/status`, 'utf8') : '';
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1024;
}
