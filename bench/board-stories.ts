import type { Database } from '../db/client';
import { insertAssignment } from '../db/queries/assignment';
import { insertPerson } from '../db/queries/person';
import { insertSection } from '../db/queries/section';
import { insertStory } from '../db/queries/story';
import { indexStories } from '../db/queries/story-index';
import type { BothStates } from '../newsroom/board-status';
import type { Role } from '../newsroom/roles';
import { STORY_KINDS } from '../newsroom/story-kinds';
import { newId } from '../server/ids';

export const STORIES = 10_000;

const AT_ONCE = 200;
const SECTIONS = 6;
const WRITERS = 40;
const WORDS = 400;

/** Where every tenth story stands. */
const STATES: readonly BothStates[] = [
  { workingState: 'draft', publicState: 'never' },
  { workingState: 'draft', publicState: 'live' },
  { workingState: 'in_review', publicState: 'never' },
  { workingState: 'changes_requested', publicState: 'never' },
  { workingState: 'approved', publicState: 'never' },
  { workingState: 'clean', publicState: 'live' },
  { workingState: 'clean', publicState: 'live' },
  { workingState: 'clean', publicState: 'live' },
  { workingState: 'clean', publicState: 'live' },
  { workingState: 'spiked', publicState: 'never' },
];
const VOCABULARY = Array.from({ length: 5000 }, (_, number) => `word${number}`);

/** A newsroom of forty writers, as the database keeps it. */
export interface BigBoard {
  writers: string[];
  sections: string[];
}

/** Fills an empty newsroom with 10,000 stories, every third ordered with a due time, by rows and not by typing. */
export async function fillBoard(database: Database, now: Date): Promise<BigBoard> {
  const writers = Array.from({ length: WRITERS }, () => newId());
  const sections = Array.from({ length: SECTIONS }, () => newId());
  await database.inTransaction(async (tx) => {
    for (const [place, id] of sections.entries()) {
      await insertSection(tx, { id, slug: `section-${place}`, name: `Section ${place}`, position: place });
    }
    for (const [place, id] of writers.entries()) {
      const roles: Role[] = place === 0 ? ['editor'] : ['reporter'];
      const email = `writer-${place}@galley.example`;
      await insertPerson(tx, {
        id,
        email,
        name: `Writer ${place}`,
        passwordHash: 'none',
        roles,
        createdAt: now,
      });
    }
  });
  for (let first = 0; first < STORIES; first += AT_ONCE) {
    await database.inTransaction(async (tx) => {
      for (let number = first; number < first + AT_ONCE; number += 1) {
        await insertNumber(tx, number, { writers, sections }, now);
      }
    });
  }
  return { writers, sections };
}

type Transaction = Parameters<typeof insertStory>[0];

async function insertNumber(tx: Transaction, number: number, { writers, sections }: BigBoard, now: Date) {
  const id = newId();
  const at = new Date(now.getTime() - number * 60_000);
  const kinds = Object.keys(STORY_KINDS) as (keyof typeof STORY_KINDS)[];
  const kind = kinds[number % kinds.length] ?? 'news';
  const createdBy = writers[1 + (number % (WRITERS - 1))] ?? '';
  const headline = `Harbour story ${number} of the ${number % 500 === 6 ? 'lighthouse' : 'quay'}`;
  const states = STATES[number % STATES.length] ?? STATES[0];
  if (!states) throw new Error('There are no states');
  const sectionId = sections[number % SECTIONS] ?? null;
  await insertStory(tx, {
    id,
    ...states,
    revision: 1,
    headline,
    sectionId,
    slug: '',
    kind,
    detailsRevision: 1,
    createdBy,
    createdAt: at,
    updatedAt: at,
    movedAt: at,
    movedBy: createdBy,
  });
  const body = Array.from({ length: WORDS }, (_, place) => VOCABULARY[(number * 31 + place * 7) % 5000]);
  await indexStories(tx, [{ storyId: id, texts: [headline, body.join(' ')] }]);
  if (number % 3 === 0) await order(tx, { id, createdBy, kind, sectionId, number, now });
}

interface Ordered {
  id: string;
  createdBy: string;
  kind: keyof typeof STORY_KINDS;
  sectionId: string | null;
  number: number;
  now: Date;
}

async function order(tx: Transaction, { id, createdBy, kind, sectionId, number, now }: Ordered) {
  await insertAssignment(tx, {
    id: newId(),
    title: `Order ${number}`,
    brief: '',
    sectionId,
    kind,
    dueAt: new Date(now.getTime() + ((number % 240) - 120) * 3_600_000),
    commissionedWords: 500,
    assigneeId: createdBy,
    storyId: id,
    givenBy: createdBy,
    givenAt: now,
    droppedAt: null,
  });
}
