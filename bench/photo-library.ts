import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../db/client';
import { migrateDatabase } from '../db/migrate';
import { insertPerson } from '../db/queries/person';
import { insertPhotos, type NewPhoto } from '../db/queries/photo';
import { readLibraryView } from '../newsroom/library-view';
import { newId } from '../server/ids';
import { browsePhotos } from '../server/photos/browse';
import { atMost, median, type Row } from './row';

const PHOTOS = 100_000;
const AT_ONCE = 500;
const TIMES = 15;

/** How long the first page of a library of 100,000 photos takes, and searches in it, from the question to the cards. */
export async function measurePhotoLibrary(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'galley-library-'));
  const url = process.env.BENCH_DATABASE_URL ?? `file:${join(folder, 'galley.db')}`;
  await migrateDatabase(url);
  const database = openDatabase(url);
  const actor = { personId: newId(), name: 'Noa Reed', roles: ['reporter'] as const };
  await database.inTransaction((tx) =>
    insertPerson(tx, {
      id: actor.personId,
      email: 'noa@galley.example',
      name: actor.name,
      passwordHash: 'none',
      roles: ['reporter'],
      createdAt: new Date(),
    }),
  );
  for (let first = 0; first < PHOTOS; first += AT_ONCE) {
    const numbers = Array.from({ length: AT_ONCE }, (_, place) => first + place);
    await database.inTransaction((tx) =>
      insertPhotos(
        tx,
        numbers.map((number) => photoNumber(number, actor.personId)),
      ),
    );
  }
  const context = { database, now: new Date(), timeZone: 'Europe/London' };
  const ask = (given: Record<string, string>) =>
    browsePhotos({ actor, view: readLibraryView(given) }, context);
  const rows: Row[] = [];
  for (const [what, given, limit] of QUESTIONS) {
    const times: number[] = [];
    for (let time = 0; time < TIMES; time += 1) {
      const startedAt = performance.now();
      await ask(given);
      times.push(performance.now() - startedAt);
    }
    rows.push(atMost(`library of 100,000 photos: ${what}`, median(times), limit, 'ms'));
  }
  await database.close();
  rmSync(folder, { recursive: true, force: true });
  return rows;
}

const QUESTIONS: [string, Record<string, string>, number][] = [
  ['first page', {}, 300],
  ['page in the middle', { after: `${Date.UTC(2020, 0, 1) + 50_000 * 60_000}~0` }, 300],
  ['photos nobody uses', { is: 'unused' }, 300],
  ['search, a word in every photo', { q: 'harbour ' }, 200],
  ['search, the first letter of one', { q: 'h' }, 200],
  ['search, a word in one of 500', { q: 'lighthouse ' }, 200],
  ['search, a word in one photo', { q: 'berth77777 ' }, 200],
  ['search, two words side by side', { q: '"storm lighthouse"' }, 200],
  ['search, no photo has it', { q: 'volcano ' }, 200],
  ['search with filters', { q: 'storm ', is: 'no-credit' }, 200],
];

const WEATHER = ['calm', 'storm', 'fog', 'rain', 'sun'];

function photoNumber(number: number, uploadedBy: string): NewPhoto {
  const id = newId();
  const subject = number % 500 === 6 ? 'lighthouse' : `quay${number % 300}`;
  const caption = `Boats in the harbour, ${WEATHER[number % 5]} ${subject}, seen from berth${number} by the crew.`;
  return {
    id,
    sha256: String(number).padStart(64, '0'),
    originalKey: `originals/${number}`,
    fileName: `DSC_${number}.jpg`,
    mediaType: 'image/jpeg',
    width: 6000,
    height: 4000,
    bytes: 9_000_000,
    facts: {
      caption,
      headline: `Harbour ${number}`,
      creator: null,
      credit: number % 50 === 0 ? null : `Agency ${number % 40}`,
      source: null,
      copyright: null,
      alt: number % 3 === 0 ? null : caption,
      keywords: ['harbour', 'boats', `${WEATHER[(number + 1) % 5]}`],
      city: 'Port Galley',
    },
    rawMetadata: JSON.stringify({ kept: 'x'.repeat(3000) }),
    renditions: [160, 320, 480, 640, 960, 1280, 1600, 1920, 2560].flatMap((width) =>
      (['image/avif', 'image/webp', 'image/jpeg'] as const).map((type) => ({
        key: `renditions/${id}/${width}`,
        type,
        width,
        height: (width / 3) * 2,
        bytes: width * 90,
      })),
    ),
    placeholder: `data:image/webp;base64,${'A'.repeat(300)}`,
    uploadedBy,
    uploadedAt: new Date(Date.UTC(2020, 0, 1) + number * 60_000),
  };
}
