import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RightsChoice } from '@/newsroom/rights-choice';
import { solid, withIim } from '../media/photo-builder';
import { fileStorage, type Storage } from '../media/storage';
import { granted, type Newsroom, openNewsroom } from '../stories/testing-newsroom';
import { readPhotoPage } from './read-photo-page';
import { takeInPhoto } from './take-in-photo';

let house: Newsroom;
let storage: Storage;
let folder: string;
beforeAll(async () => {
  house = await openNewsroom();
  folder = await mkdtemp(join(tmpdir(), 'galley-rights-'));
  storage = fileStorage(folder);
});
afterAll(async () => {
  await house.database.close();
  await rm(folder, { recursive: true, force: true });
});

const CREDIT = 110;
const COPYRIGHT = 116;

/** A photo that Noa brings, with what she says of its rights and what its file says. */
async function bring(rights: RightsChoice, datasets: [number, string][] = []) {
  const plain = await solid(64, 48, '#405060').jpeg().toBuffer();
  const bytes = datasets.length > 0 ? withIim(plain, datasets) : plain;
  const upload = { bytes, fileName: 'quay.jpg' };
  const { database, now, reporter: person } = house;
  return granted(await takeInPhoto(upload, { person, database, storage, now, rights })).standing;
}

describe('a photo that is brought', () => {
  it('is ours by the word of who brought it, when nobody says otherwise', async () => {
    expect(await bring('ours')).toMatchObject({ rights: 'staff', saidBy: 'Noa Reed' });
  });

  it('has the rights that its file tells of, before it is ours', async () => {
    const standing = await bring('ours', [
      [CREDIT, 'Example Press'],
      [COPYRIGHT, '© Example Press'],
    ]);
    expect(standing).toMatchObject({
      rights: 'agency',
      rightsFields: { agency: 'Example Press' },
      saidBy: 'the file',
      licenceEnd: null,
    });
  });

  it('has the rights that were chosen, whatever the file says, with their usual end', async () => {
    expect(await bring('handout', [[CREDIT, 'Example Press']])).toMatchObject({
      rights: 'handout',
      saidBy: 'Noa Reed',
      licenceEnd: '2026-04-01T23:59:59.999Z',
    });
  });

  it('has none where nothing was said and nothing is written in it', async () => {
    expect(await bring(null)).toMatchObject({ rights: null, saidBy: null });
  });

  it('has this as the first line of its history', async () => {
    const { database, now, reporter: person } = house;
    const bytes = await solid(64, 48, '#607080').jpeg().toBuffer();
    const upload = { bytes, fileName: 'crane.jpg' };
    const card = granted(await takeInPhoto(upload, { person, database, storage, now, rights: 'ours' }));
    const page = await readPhotoPage(database.read, { photoId: card.id, actor: house.editor });
    expect(page?.history).toMatchObject([{ sentence: 'Rights set by Noa Reed', change: { after: 'Staff' } }]);
  });
});
