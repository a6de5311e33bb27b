import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findPhoto } from '@/db/queries/photo';
import { changePhoto } from '@/db/queries/photo-change';
import { undrawnPhotos } from '@/db/queries/photo-drawing';
import { catchUpLibrary } from '../jobs/catch-up-library';
import { makeLog } from '../log';
import { type Darkroom, openDarkroom } from '../media/darkroom/darkroom';
import { solid, withIim } from '../media/photo-builder';
import type { Storage } from '../media/storage';
import { readPublicPhotos } from '../site/photos';
import { findRendition } from '../site/rendition';
import {
  completeDraft,
  granted,
  type Newsroom,
  openNewsroom,
  press,
  tryPress,
} from '../stories/testing-newsroom';
import { addPhoto } from '../stories/testing-typing';
import { type DrawingContext, drawWaiting } from './draw-waiting';
import { editPhoto } from './edit-photo';
import { factsInUse } from './facts-in-use';
import { rightsKept } from './rights-kept';
import { rightsMark, setRights } from './set-rights';
import { takeInPhoto } from './take-in-photo';
import { memoryStorage } from './testing-storage';

let house: Newsroom;
let room: Darkroom;
let kept: Map<string, Uint8Array>;
let storage: Storage;
let photoId: string;

beforeAll(() => {
  room = openDarkroom();
});
beforeEach(async () => {
  house = await openNewsroom();
  ({ kept, storage } = memoryStorage());
  photoId = await takenIn();
  await draw();
});
afterEach(() => house.database.close());
afterAll(() => room.close());

/** A photo whose file names its credit and who made it. */
async function takenIn(): Promise<string> {
  const plain = await solid(400, 200, '#336699').jpeg().toBuffer();
  const bytes = withIim(plain, [
    [110, 'Credit of the file'],
    [80, 'Photographer of the file'],
    [120, 'A caption'],
  ]);
  const { reporter: person, database, now } = house;
  const upload = { bytes, fileName: 'quay.jpg' };
  return granted(await takeInPhoto(upload, { person, database, storage, now, rights: 'ours' })).id;
}

function draw(more: Partial<DrawingContext> = {}): Promise<number> {
  const { database, now } = house;
  return drawWaiting({ database, storage, log: makeLog('silent'), darkroom: room, now: () => now, ...more });
}

async function row() {
  const found = await findPhoto(house.database.read, photoId);
  if (!found) throw new Error('there is no photo');
  return found;
}

async function edit(field: 'credit' | 'creator' | 'usageTerms' | 'keywords', value: string): Promise<void> {
  const seen = factsInUse(await row())[field];
  const wish = { field, value, seen: typeof seen === 'string' ? seen : '' };
  const { editor: actor, database, now } = house;
  expect(granted(await editPhoto({ photoId, wishes: [wish] }, { actor, database, now })).clashes).toEqual([]);
}

/** A story that readers have, with the photo. */
async function publish(): Promise<void> {
  const storyId = await completeDraft(house);
  await addPhoto(house, storyId, house.reporter, photoId);
  await press(house, { storyId, action: 'submit', actor: house.reporter });
  await press(house, { storyId, action: 'approve', actor: house.editor });
  await press(house, { storyId, action: 'publish', actor: house.editor });
}

/** Every address at which readers are offered the photo now. */
async function addresses(): Promise<string[]> {
  const photo = (await readPublicPhotos(house.database.read, [photoId])).get(photoId);
  const srcsets = photo?.view.sources.flatMap(({ srcset }) => srcset.split(', ')) ?? [];
  const all = [...srcsets.map((entry) => entry.split(' ')[0]), photo?.view.src, photo?.file?.path];
  return [...new Set(all.flatMap((address) => address ?? []))];
}

/** What a reader gets there, led on once where the address says so. */
async function served(address: string, isLedOn = false): Promise<string> {
  const path = address.split('/').slice(2);
  const found = await findRendition(
    { database: house.database, storage },
    { path, actor: null, now: house.now },
  );
  if (found?.kind === 'moved' && !isLedOn) return served(found.path, true);
  if (found?.kind !== 'picture') throw new Error(`There is no picture at ${address}`);
  return Buffer.from(await found.file.bytes()).toString('latin1');
}

describe('a credit that was edited after the upload', () => {
  it('is in every file that readers get, and the old one in none, also at the old addresses', async () => {
    await publish();
    const before = await addresses();
    expect(before).toHaveLength(6);
    for (const address of before) expect(await served(address), address).toContain('Credit of the file');
    await edit('credit', 'Credit of the desk');
    expect(await draw()).toBe(1);
    const after = await addresses();
    expect(after).toHaveLength(6);
    expect(after.filter((address) => before.includes(address))).toEqual([]);
    for (const address of [...before, ...after]) {
      const bytes = await served(address);
      expect(bytes, address).toContain('Credit of the desk');
      expect(bytes, address).not.toContain('Credit of the file');
    }
  });

  it('leaves no file behind that nobody is led to', async () => {
    await edit('credit', 'Credit of the desk');
    await draw();
    const stored = [...kept.keys()].filter((key) => key.startsWith('renditions/'));
    expect(stored.sort()).toEqual((await row()).renditions.map(({ key }) => key).sort());
  });

  it('is taken back as it came: the files are those of the first addresses again', async () => {
    const first = (await row()).renditions.map(({ key }) => key).sort();
    await edit('credit', 'Credit of the desk');
    await draw();
    await edit('credit', 'Credit of the file');
    await draw();
    expect((await row()).renditions.map(({ key }) => key).sort()).toEqual(first);
  });

  it('and then again while it was drawn: what is written down at the end are the last words', async () => {
    await edit('credit', 'Credit of the desk');
    let isEdited = false;
    const slow: DrawingContext['darkroom'] = {
      async draw(file, order) {
        const made = await room.draw(file, order);
        if (!isEdited) await edit('credit', 'Second thought');
        isEdited = true;
        return made;
      },
    };
    await draw({ darkroom: slow });
    for (const { key } of (await row()).renditions) {
      expect(Buffer.from(kept.get(key) ?? []).toString('latin1'), key).toContain('Second thought');
    }
    expect(await undrawnPhotos(house.database.read, [photoId])).toEqual([]);
    expect([...kept.keys()].filter((key) => key.startsWith('renditions/'))).toHaveLength(6);
  });

  it('before an upgrade, when files were not drawn again, is in the files after it', async () => {
    const to = { edited: { credit: 'Credit of the desk' } };
    await house.database.inTransaction((tx) => changePhoto(tx, { photoId, to, events: [] }));
    expect(await draw()).toBe(0);
    const { signal } = new AbortController();
    await catchUpLibrary({ database: house.database, storage, log: makeLog('silent'), signal });
    expect(await draw({ now: () => new Date() })).toBe(1);
    for (const { key } of (await row()).renditions) {
      expect(Buffer.from(kept.get(key) ?? []).toString('latin1'), key).toContain('Credit of the desk');
    }
  });

  it('keeps a story from readers until the files say it', async () => {
    await edit('credit', 'Credit of the desk');
    const storyId = await completeDraft(house);
    await addPhoto(house, storyId, house.reporter, photoId);
    await press(house, { storyId, action: 'submit', actor: house.reporter });
    const pressed = tryPress(house, { storyId, action: 'approve', actor: house.editor });
    const first = await Promise.race([pressed, draw().then(() => 'it was drawn first')]);
    expect(first).toBe('it was drawn first');
    expect(await pressed).toMatchObject({ ok: true });
  });
});

describe('of all that can be said of a photo', () => {
  it('who made it and the terms of use are written into the files, too', async () => {
    await edit('creator', 'Ada Quay');
    await edit('usageTerms', 'Not for advertising');
    await draw();
    for (const { key } of (await row()).renditions) {
      const bytes = Buffer.from(kept.get(key) ?? []).toString('latin1');
      expect(bytes, key).toContain('Ada Quay');
      expect(bytes, key).toContain('Not for advertising');
      expect(bytes, key).not.toContain('Photographer of the file');
    }
  });

  it('what the files never say has nothing drawn again', async () => {
    await edit('keywords', 'harbour');
    expect(await draw()).toBe(0);
  });

  it('the licence that was named with the rights stands for terms of use that nobody wrote', async () => {
    const fields = { licence: 'CC BY 4.0', licenceAddress: 'https://creativecommons.org/licenses/by/4.0/' };
    const wish = { photoId, category: 'creative_commons', fields, firstDay: '', lastDay: '' } as const;
    const { editor: actor, database, now } = house;
    granted(
      await setRights({ ...wish, seen: rightsMark(rightsKept(await row())) }, { actor, database, now }),
    );
    expect(await draw()).toBe(1);
    for (const { key } of (await row()).renditions) {
      expect(Buffer.from(kept.get(key) ?? []).toString('latin1'), key).toContain('CC BY 4.0');
    }
  });
});
