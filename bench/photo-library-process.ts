import { type Database, openDatabase } from '../db/client';
import { dialect } from '../db/dialect';
import { migrateDatabase } from '../db/migrate';
import { insertPerson } from '../db/queries/person';
import { insertPhotos, type NewPhoto } from '../db/queries/photo';
import type { Actor } from '../newsroom/actor';
import { readLibraryView } from '../newsroom/library-view';
import { newId } from '../server/ids';
import { browsePhotos } from '../server/photos/browse';
import { atMost, median, type Row } from './row';

const PHOTOS = 100_000;
const AT_ONCE = 500;
const TIMES = 15;

/** Fills the empty database at DATABASE_URL with the library, asks it, and writes the rows to standard output as JSON. */
async function main(): Promise<void> {
  const url = process.env.DATABASE_URL ?? '';
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
  const rows: Row[] = [];
  for (const question of QUESTIONS) rows.push(await measure(question, { database, actor }));
  await database.close();
  process.stdout.write(JSON.stringify(rows));
}

interface Asking {
  database: Database;
  actor: Actor;
}

async function measure([what, given, limit]: Question, { database, actor }: Asking): Promise<Row> {
  const view = readLibraryView(given);
  const times: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const startedAt = performance.now();
    await browsePhotos({ actor, view }, { database, now: new Date(), timeZone: 'Europe/London' });
    times.push(performance.now() - startedAt);
  }
  return atMost(`library of 100,000 photos on ${dialect}: ${what}`, median(times), limit, 'ms');
}

type Question = [what: string, given: Record<string, string>, limit: number];

const QUESTIONS: Question[] = [
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

await main();
