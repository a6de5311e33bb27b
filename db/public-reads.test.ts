import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** Questions of the paper that note nothing themselves, each with why. */
const UNNOTED: Readonly<Record<string, string>> = {
  findEmbeds: 'a record is sealed, and never written again',
  postRecords: 'nor is that of a post; what the house has decided about it is noted where it is asked for',
  publicPhotos: 'its caller notes each photo, with what stands in its place',
  publicTagsOf: 'the tags of a story are written with it, and it is noted by its own question',
  isPhotoPublic: 'a picture is asked for at its own address, which judges each time (decision 20)',
  findShowable: 'so is it',
  isAuthorPublic: 'so is a portrait',
  findProfile: 'so is it',
  isEmbedPublic: 'so is a player',
  photoToDraw: 'what a card says of its photo’s rights; the page that names the card has noted the photo',
  searchHeadlines: 'the desk asks it, for a link',
  findPublished: 'the page of a search is drawn for each who asks, and never kept',
  countPublished: 'nor whether a word of the question is in any story',
  authorsOfFound: 'nor is what it is narrowed by',
  wordsLike: 'nor what it takes a mistyped word for',
};

interface Question {
  name: string;
  file: string;
}

/** What the code that draws pages for readers asks the database. */
const questions = readdirSync(join(ROOT, 'server/site'))
  .filter((name) => name.endsWith('.ts') && !/\.test\.ts$|^testing-/.test(name))
  .flatMap((name) => questionsIn(readFileSync(join(ROOT, 'server/site', name), 'utf8')));

function questionsIn(text: string): Question[] {
  const imports = text.matchAll(/import \{([^}]*)\} from '@\/db\/queries\/([\w-]+)'/g);
  return [...imports].flatMap(([, names = '', file = '']) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('type '))
      .map((name) => ({ name, file })),
  );
}

function textOf({ name, file }: Question): string {
  const functions = readFileSync(join(ROOT, `db/queries/${file}.ts`), 'utf8').split(
    /^(?=(?:export )?(?:async )?function )/m,
  );
  return functions.find((text) => text.startsWith('export') && text.includes(`function ${name}(`)) ?? '';
}

describe('whoever reads for readers', () => {
  it('is found', () => expect(questions.length).toBeGreaterThan(10));

  it('notes what is shown, or stands in the list of what needs no note', () => {
    const silent = questions.filter((question) => !textOf(question).includes('noteShown('));
    const names = [...new Set(silent.map(({ name }) => name))];
    expect(names.sort()).toEqual(Object.keys(UNNOTED).sort());
  });
});
