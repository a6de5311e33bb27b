import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findOldAddress } from '@/db/queries/publication-place';
import { changeDetails } from '../stories/details';
import {
  completeDraft,
  granted,
  liveStory,
  type Newsroom,
  openNewsroom,
  press,
  tryPress,
} from '../stories/testing-newsroom';
import { addSection } from './add-section';
import { changeSection } from './change-section';
import type { SettingsContext } from './context';
import { moveSection } from './move-section';
import { readHouseSections } from './read-house-sections';
import { removeSection } from './remove-section';

const SPORT = { name: 'Sport', slug: 'sport', description: 'Who won.' };

let house: Newsroom;
let admin: SettingsContext;

beforeEach(async () => {
  house = await openNewsroom();
  admin = { actor: house.admin, database: house.database, now: house.now };
});

afterEach(() => house.database.close());

const sections = () => readHouseSections(house.database.read);
const slugs = async () => (await sections()).map((section) => section.slug);

async function addSport(): Promise<string> {
  return granted(await addSection(SPORT, admin)).sectionId;
}

/** Puts a story that was made complete into another section. */
async function moveStory(storyId: string, section: string) {
  const change = { storyId, actor: house.reporter, seenDetailsRevision: 2, section };
  granted(await changeDetails(change, house));
}

/** A story that readers first had in Politics and now have in World. */
async function storyThatMoved(): Promise<string> {
  const storyId = await liveStory(house);
  await press(house, { storyId, action: 'revise', actor: house.reporter });
  await moveStory(storyId, house.world);
  await press(house, { storyId, action: 'submit', actor: house.reporter });
  await press(house, { storyId, action: 'approve', actor: house.editor });
  await press(house, { storyId, action: 'publish_update', actor: house.editor, changeClass: 'minor' });
  return storyId;
}

describe('a new section', () => {
  it('stands after the others', async () => {
    const id = await addSport();
    expect(await slugs()).toEqual(['politics', 'world', 'sport']);
    expect((await sections()).at(-1)).toEqual({ id, ...SPORT, isSlugFixed: false });
  });

  it('stands last, too, when one before it has been removed', async () => {
    granted(await removeSection({ sectionId: house.politics }, admin));
    granted(await addSection({ ...SPORT, name: 'Arts' }, admin));
    expect(await slugs()).toEqual(['world', 'sport']);
  });

  it('cannot take the slug of another', async () => {
    expect(await addSection({ ...SPORT, slug: 'world' }, admin)).toEqual({
      ok: false,
      code: 'conflict',
      message: 'Another section has the slug “world”. Choose a different one.',
    });
    expect(await slugs()).toEqual(['politics', 'world']);
  });

  it.each(['World', 'world', 'WORLD ', 'Ｗorld'])('cannot be called %s when there is World', async (name) => {
    expect(await addSection({ ...SPORT, name }, admin)).toEqual({
      ok: false,
      code: 'conflict',
      message: 'Another section is called “World”. Choose a different name.',
    });
    expect(await slugs()).toEqual(['politics', 'world']);
  });

  it('is one only when two admins add it at the same moment', async () => {
    const both = await Promise.all([addSection(SPORT, admin), addSection(SPORT, admin)]);
    expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(await slugs()).toEqual(['politics', 'world', 'sport']);
  });

  it.each(['desk', 'api', 'photos', 'sign-in'])(
    'cannot live at the house’s own address /%s',
    async (slug) => {
      expect(await addSection({ ...SPORT, slug }, admin)).toMatchObject({
        code: 'invalid',
        message: `The address “/${slug}” belongs to Galley itself. Choose a different slug.`,
      });
    },
  );

  it.each(['', 'Sport', 'local news', '../sport', 'a'.repeat(97)])(
    'cannot have the slug “%s”',
    async (slug) => {
      expect(await addSection({ ...SPORT, slug }, admin)).toMatchObject({ code: 'invalid' });
    },
  );

  it('needs a name that can be seen', async () => {
    expect(await addSection({ ...SPORT, name: ' \u200b' }, admin)).toMatchObject({ code: 'invalid' });
  });

  it('keeps its words on one line', async () => {
    granted(await addSection({ ...SPORT, description: 'Who won.\n  And who did not.\u0000' }, admin));
    expect((await sections()).at(-1)?.description).toBe('Who won. And who did not.');
  });
});

describe('the words of a section', () => {
  it('change without its place', async () => {
    const words = { name: 'Public life', slug: 'public-life', description: '' };
    granted(await changeSection({ sectionId: house.politics, words }, admin));
    expect(await sections()).toMatchObject([words, { slug: 'world' }]);
  });

  it('cannot take the slug of another section', async () => {
    const words = { ...SPORT, slug: 'world' };
    expect(await changeSection({ sectionId: house.politics, words }, admin)).toMatchObject({
      code: 'conflict',
      message: 'Another section has the slug “world”. Choose a different one.',
    });
  });

  it('cannot take the name of another section, and may keep their own', async () => {
    const words = { ...SPORT, name: 'World' };
    expect(await changeSection({ sectionId: house.politics, words }, admin)).toMatchObject({
      code: 'conflict',
      message: 'Another section is called “World”. Choose a different name.',
    });
    granted(await changeSection({ sectionId: house.world, words: { ...words, slug: 'world' } }, admin));
  });

  it('cannot take an address of the house', async () => {
    const words = { ...SPORT, slug: 'search' };
    expect(await changeSection({ sectionId: house.politics, words }, admin)).toMatchObject({
      code: 'invalid',
    });
  });

  it('include a new slug while there are only drafts in it', async () => {
    await completeDraft(house);
    granted(await changeSection({ sectionId: house.politics, words: SPORT }, admin));
    expect(await slugs()).toEqual(['sport', 'world']);
  });

  it('keep the slug under which readers have a story, and change otherwise', async () => {
    await liveStory(house);
    expect(await changeSection({ sectionId: house.politics, words: SPORT }, admin)).toMatchObject({
      code: 'conflict',
      message: 'Stories were published under “/politics”, so this slug stays as it is.',
    });
    granted(await changeSection({ sectionId: house.politics, words: { ...SPORT, slug: 'politics' } }, admin));
    expect(await sections()).toMatchObject([
      { name: 'Sport', slug: 'politics', isSlugFixed: true },
      { slug: 'world', isSlugFixed: false },
    ]);
  });

  it('keep the slug, too, when the story was withdrawn or moved on', async () => {
    const storyId = await storyThatMoved();
    await press(house, { storyId, action: 'withdraw', actor: house.editor, reason: 'It was wrong.' });
    expect((await sections()).map((section) => section.isSlugFixed)).toEqual([true, true]);
  });

  it('are not written for a section that is gone', async () => {
    expect(await changeSection({ sectionId: 'gone', words: SPORT }, admin)).toMatchObject({
      code: 'not_found',
    });
  });
});

describe('the order of the sections', () => {
  it('changes by one place at a time', async () => {
    const sport = await addSport();
    granted(await moveSection({ sectionId: sport, direction: 'up' }, admin));
    expect(await slugs()).toEqual(['politics', 'sport', 'world']);
    granted(await moveSection({ sectionId: house.politics, direction: 'down' }, admin));
    expect(await slugs()).toEqual(['sport', 'politics', 'world']);
  });

  it('has a first and a last place', async () => {
    granted(await moveSection({ sectionId: house.politics, direction: 'up' }, admin));
    granted(await moveSection({ sectionId: house.world, direction: 'down' }, admin));
    expect(await slugs()).toEqual(['politics', 'world']);
  });

  it('holds every section once when two admins move at the same moment', async () => {
    const sport = await addSport();
    await Promise.all([
      moveSection({ sectionId: sport, direction: 'up' }, admin),
      moveSection({ sectionId: sport, direction: 'up' }, admin),
    ]);
    expect(await slugs()).toEqual(['sport', 'politics', 'world']);
  });
});

describe('removing a section', () => {
  const remove = (sectionId: string) => removeSection({ sectionId }, admin);

  it('works while nothing is in it', async () => {
    granted(await remove(house.world));
    expect(await slugs()).toEqual(['politics']);
  });

  it('is refused while a draft is in it', async () => {
    await completeDraft(house);
    expect(await remove(house.politics)).toEqual({
      ok: false,
      code: 'conflict',
      message: 'There are stories in Politics. Move them to another section first.',
    });
    expect(await slugs()).toEqual(['politics', 'world']);
  });

  it('is refused while readers have a story in it that has another section on the desk', async () => {
    const storyId = await liveStory(house);
    await press(house, { storyId, action: 'revise', actor: house.reporter });
    await moveStory(storyId, house.world);
    expect(await remove(house.politics)).toMatchObject({ code: 'conflict' });
  });

  it('works when its last story moved to another section before readers', async () => {
    await storyThatMoved();
    granted(await remove(house.politics));
    expect(await slugs()).toEqual(['world']);
  });

  it('is refused while a withdrawn story is in it, which can come back', async () => {
    const storyId = await liveStory(house);
    await press(house, { storyId, action: 'withdraw', actor: house.editor, reason: 'It was wrong.' });
    expect(await remove(house.politics)).toMatchObject({ code: 'conflict' });
    granted(await tryPress(house, { storyId, action: 'restore', actor: house.editor }));
  });

  it('leaves the old addresses of a story that moved on where they lead', async () => {
    const storyId = await storyThatMoved();
    const address = { sectionSlug: 'politics', slug: 'harbour-bridge-reopens' };
    granted(await remove(house.politics));
    expect(await findOldAddress(house.database.read, address)).toMatchObject({ sectionSlug: 'world' });
    await press(house, { storyId, action: 'withdraw', actor: house.editor, reason: 'It was wrong.' });
    expect(await findOldAddress(house.database.read, address)).toEqual({ became: 'withdrawn' });
  });
});

describe('the sections', () => {
  it('are looked after by admins only', async () => {
    const editor = { ...admin, actor: house.editor };
    const sectionId = house.politics;
    const refused = [
      await addSection(SPORT, editor),
      await changeSection({ sectionId, words: SPORT }, editor),
      await moveSection({ sectionId, direction: 'down' }, editor),
      await removeSection({ sectionId }, editor),
    ];
    expect(refused).toMatchObject(refused.map(() => ({ ok: false, code: 'not_allowed' })));
    expect(await slugs()).toEqual(['politics', 'world']);
  });
});
