import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { grant } from '@/newsroom/refusal';
import type { EmbedDraft } from '../embeds/embed-draft';
import { keepEmbed } from '../embeds/keep-embed';
import { readOpenEmbed } from '../embeds/read-embed';
import { readOpenPost } from '../posts/read-post';
import { silentPlatform } from '../posts/testing-platform';
import { capturedPost } from '../posts/testing-posts';
import { openTestPlatform } from '../posts/testing-x';
import { completeDraft, granted, type Newsroom, openNewsroom } from '../stories/testing-newsroom';
import { addPointer } from '../stories/testing-typing';
import { compactWorkingCopy } from '../stories/working-copy';
import { sealStory } from './seal-story';

const card: EmbedDraft = {
  kind: 'card',
  host: null,
  hostKey: null,
  provider: 'harbour.example',
  url: 'https://harbour.example/gates',
  title: 'The gates close',
  authorName: '',
  description: '',
  shape: 'wide',
  posterUrl: null,
  raw: null,
};

let house: Newsroom;
beforeAll(async () => {
  house = await openNewsroom();
});
afterAll(() => house.database.close());

interface Records {
  storyId: string;
  post: string;
  embed: string;
}

async function storyWithRecords(records?: Omit<Records, 'storyId'>): Promise<Records> {
  const by = house.reporter;
  const post = records?.post ?? (await capturedPost(house, openTestPlatform('Water is over the wall.')));
  const context = { ...house, ...silentStore(), actor: by };
  const embed = records?.embed ?? granted(await keepEmbed(grant(card), 'page', context)).id;
  const storyId = await completeDraft(house, 'Records');
  await addPointer(house, storyId, by, { type: 'socialPost', recordId: post });
  await addPointer(house, storyId, by, { type: 'embed', recordId: embed });
  await compactWorkingCopy(house.database, storyId, house.now);
  return { storyId, post, embed };
}

function silentStore() {
  return { outbound: silentPlatform, storage: openTestPlatform('').fetching.storage };
}

/** Who finds the records of a story by their ids, of people who all may write. */
async function foundBy({ post, embed }: Records): Promise<Record<string, [post: boolean, embed: boolean]>> {
  const { read } = house.database;
  const { reporter: author, otherReporter: reporter, editor, contributor } = house;
  const found: Record<string, [boolean, boolean]> = {};
  for (const [who, actor] of Object.entries({ author, reporter, editor, contributor })) {
    found[who] = [
      (await readOpenPost(read, { id: post, actor })) !== null,
      (await readOpenEmbed(read, { id: embed, actor })) !== null,
    ];
  }
  return found;
}

describe('the record of a post, and of an embed, asked for by its id', () => {
  it('is there for who sees the story it stands in, and a contributor gets no posts of others', async () => {
    expect(await foundBy(await storyWithRecords())).toEqual({
      author: [true, true],
      reporter: [true, true],
      editor: [true, true],
      contributor: [false, true],
    });
  });

  it('is not there for others once the story is sealed, whatever their role', async () => {
    const records = await storyWithRecords();
    granted(await sealStory({ storyId: records.storyId, actor: house.editor }, house));
    expect(await foundBy(records)).toEqual({
      author: [true, true],
      reporter: [false, false],
      editor: [true, true],
      contributor: [false, false],
    });
  });

  it('is there when it also stands in a story that is not sealed', async () => {
    const records = await storyWithRecords();
    granted(await sealStory({ storyId: records.storyId, actor: house.editor }, house));
    await storyWithRecords(records);
    expect((await foundBy(records)).reporter).toEqual([true, true]);
  });

  it('is not there for anybody when there is none', async () => {
    const id = '01936f00-0000-7000-8000-000000000000';
    const none = { storyId: id, post: id, embed: id };
    expect((await foundBy(none)).editor).toEqual([false, false]);
  });
});
