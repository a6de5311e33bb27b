import { is, Table } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as schema from '@/db/schema';
import { readAsJson } from './read-as-json';
import { readForDesk } from './read-for-desk';
import {
  approvedStory,
  completeDraft,
  granted,
  hashOf,
  type Newsroom,
  openNewsroom,
  press,
} from './testing-newsroom';
import { typeNote } from './testing-typing';
import { compactWorkingCopy } from './working-copy';

const NOTE = 'zibblefrax';

let house: Newsroom;
beforeAll(async () => {
  house = await openNewsroom();
});
afterAll(() => house.database.close());

const noted = (storyId: string, text = 'The mayor was there. ') =>
  typeNote(house, { storyId, by: house.reporter, text, note: `${NOTE}: who says so?` });

/** The tables in which any row holds the word. */
async function tablesThatHold(word: string): Promise<string[]> {
  const tables = Object.entries(schema).flatMap(([name, table]) =>
    is(table, Table) ? [{ name, table }] : [],
  );
  const rows = await Promise.all(
    tables.map(async ({ name, table }) => ({
      name,
      text: JSON.stringify(await house.database.read.select().from(table)),
    })),
  );
  return rows.filter(({ text }) => text.includes(word)).map(({ name }) => name);
}

describe('a note in the copy', () => {
  it('is stored with the working copy and nowhere else, through all steps to its readers', async () => {
    const storyId = await completeDraft(house, 'Ferry late');
    await noted(storyId);
    await compactWorkingCopy(house.database, storyId, house.now);
    await press(house, { storyId, action: 'submit', actor: house.reporter });
    await press(house, { storyId, action: 'approve', actor: house.editor });
    await press(house, { storyId, action: 'publish', actor: house.editor });
    expect(await tablesThatHold('The mayor was there.')).toContain('version');
    expect(await tablesThatHold(NOTE)).toEqual(['workingCopy']);
  });

  it('is shown on the desk, as a list and as something worth a look', async () => {
    const storyId = await completeDraft(house, 'Bridge closed');
    await noted(storyId);
    const story = granted(await readForDesk({ storyId, actor: house.editor }, house));
    expect(story.copyNotes.map(({ text }) => text)).toEqual([`${NOTE}: who says so?`]);
    expect(story.checks).toEqual([
      {
        code: 'G14',
        severity: 'soft',
        message: 'A note to colleagues is still in the copy. Readers will not get it.',
        blockId: story.copyNotes[0]?.blockId,
      },
    ]);
  });

  it('is not in the story as JSON', async () => {
    const storyId = await completeDraft(house, 'Gale warning');
    await noted(storyId);
    const json = JSON.stringify(granted(await readAsJson({ storyId, actor: house.editor }, house)));
    expect(json).toContain('The mayor was there.');
    expect(json).not.toContain(NOTE);
  });

  it('on a line of its own does not change what an approval is bound to', async () => {
    const storyId = await approvedStory(house, 'Tram line opens');
    const before = await hashOf(house, storyId);
    await noted(storyId, '');
    expect(await hashOf(house, storyId)).toBe(before);
  });
});
