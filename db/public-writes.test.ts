import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const QUERIES = join(import.meta.dirname, 'queries');

/** The tables of which readers see something. */
const PUBLIC = [
  'author',
  'changeNote',
  'frontLaunch',
  'photo',
  'photoReplacement',
  'postDecision',
  'publication',
  'publicationAuthor',
  'publicationEmbed',
  'publicationPhoto',
  'publicationPost',
  'publicationTag',
  'readerComment',
  'redirect',
  'section',
  'setting',
  'sharePicture',
  'storyCommentPolicy',
  'tombstone',
  'withheldVersion',
];

/** Writes that no page can show, each with why. */
const UNSEEN: Readonly<Record<string, string>> = {
  insertPhotos: 'no story shows a photo that was not there',
  queueShare: 'a picture that waits is shown nowhere',
  claimShare: 'nor one that is being drawn',
  putOffShare: 'nor one that waits longer',
  giveUpShare: 'nor one that is never drawn',
  keepLikeness: 'only the library compares photos',
  dropUnconfirmed: 'no reader has one that nobody confirmed',
  indexPublications: 'only the search asks for it, and no page of it is kept; its caller touches the story',
  insertPublishedPosts: 'says since when; its caller touches the story',
};

const WRITES = new RegExp(String.raw`\.(?:insert|update|delete)\((?:${PUBLIC.join('|')})\)`);

const functions = readdirSync(QUERIES)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .flatMap((name) =>
    readFileSync(join(QUERIES, name), 'utf8').split(/^(?=(?:export )?(?:async )?function )/m),
  )
  .map((text) => ({ name: /function (\w+)/.exec(text)?.[1] ?? '', text }));
const writers = functions.filter(({ text }) => WRITES.test(text));

describe('whoever writes what readers see', () => {
  it('is found', () => expect(writers.length).toBeGreaterThan(15));

  it('says what is touched, or stands in the list of what nobody sees', () => {
    const silent = writers.filter(({ text }) => !/\btouch\(/.test(text)).map(({ name }) => name);
    expect(silent.sort()).toEqual(Object.keys(UNSEEN).sort());
  });
});
