import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dialect } from '@/db/dialect';
import { openReadyTab, wordsOf } from '@/server/live/testing/tab';
import { until } from '@/server/live/testing/until';
import { openSmallDisk, type SmallDisk } from '../faults/small-disk';
import { House } from './house';
import { note } from './runs';
import { lossesOf, Typist } from './typist';

const MEGABYTES = 24;

// Postgres keeps its files elsewhere, on a machine of its own: see `store-away.db.test.ts`.
describe.runIf(dialect === 'sqlite' && process.platform === 'linux')('a newsroom whose disk is full', () => {
  let disk: SmallDisk;
  let house: House;

  beforeEach(async () => {
    const opened = openSmallDisk(MEGABYTES);
    if (!opened) throw new Error('no small disk can be had here');
    disk = opened;
    vi.stubEnv('TMPDIR', disk.folder);
    house = await House.open();
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await house.close();
    disk.close();
  });

  it('says Not saved, still shows what it has, and takes everything when there is room again', async () => {
    const storyId = await house.story();
    const writer = house.keep(await openReadyTab(house.seat(storyId)));
    const typist = new Typist(writer.doc, 'd');
    typist.type();
    await until(writer.isSaved, 'it is saved');
    disk.fill(house.live.pid);
    // What was written may leave room in the last page of a file: no more than a few pieces find it.
    await until(
      () => {
        typist.type();
        return writer.reasons.includes('not_saved');
      },
      'the tab is told that it is not saved',
      15_000,
    );
    expect(writer.isSaved()).toBe(false);
    const reader = house.keep(await openReadyTab(house.seat(storyId, { person: house.newsroom.editor })));
    expect(wordsOf(reader.doc)).toContain(typist.typed[0]);

    disk.free(house.live.pid);
    await until(writer.isSaved, 'everything is saved', 15_000);
    const losses = lossesOf(typist.typed, await house.stored(storyId));
    note('full-disk', { pieces: typist.typed.length, ...losses });
    expect(losses).toEqual({ lost: 0, doubled: 0 });
  });
});
