import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hostileTexts } from '@/content/corpora';
import { type LibraryView, WHOLE_LIBRARY } from '@/newsroom/library-view';
import { type Newsroom, openNewsroom } from '../stories/testing-newsroom';
import { insertLibraryPhoto } from '../stories/testing-typing';
import { browsePhotos, LIBRARY_PAGE } from './browse';
import { libraryOf, shownTo } from './testing-library';

let newsroom: Newsroom;
let add: ReturnType<typeof libraryOf>;

beforeEach(async () => {
  newsroom = await openNewsroom();
  add = libraryOf(newsroom);
});

afterEach(() => newsroom.database.close());

describe('a search of the library', () => {
  it('looks at caption, headline, credit, creator, people, place, keywords and file name', async () => {
    const id = await add({
      fileName: 'DSC_0042.jpg',
      facts: {
        caption: 'The ferry leaves',
        headline: 'Departure',
        credit: 'Reuters',
        creator: 'Zoë Łukasz',
        people: ['Ada Price'],
        city: 'Kelmouth',
        keywords: ['wind farm'],
      },
    });
    await add({ facts: { caption: 'Nothing of the kind' } });
    for (const words of [
      'ferry',
      'departure',
      'reuters',
      'zoe lukasz',
      'price',
      'kelmouth',
      'farm',
      '0042',
    ]) {
      expect(await shownTo(newsroom, { words }), words).toEqual([id]);
    }
  });

  it('finds what begins with an unfinished word, and only whole words once it is finished', async () => {
    const lighthouse = await add({ facts: { caption: 'The lighthouse' } });
    const light = await add({ facts: { caption: 'Evening light' } });
    expect(await shownTo(newsroom, { words: 'light' })).toEqual([light, lighthouse]);
    expect(await shownTo(newsroom, { words: 'light ' })).toEqual([light]);
  });

  it('asks for every word, in any order and letters, and for words in quotation marks side by side', async () => {
    const sea = await add({ facts: { caption: 'Storm over the North Sea' } });
    const north = await add({ facts: { caption: 'Sea of lights, north pier, storm' } });
    expect(await shownTo(newsroom, { words: 'SEA north Störm' })).toEqual([north, sea]);
    expect(await shownTo(newsroom, { words: '"north sea"' })).toEqual([sea]);
    expect(await shownTo(newsroom, { words: '"north se' })).toEqual([sea]);
    expect(await shownTo(newsroom, { words: 'storm volcano' })).toEqual([]);
  });

  it('does not find a phrase across the end of one fact and the beginning of the next', async () => {
    await add({ facts: { caption: 'Storm at the north', headline: 'sea' } });
    expect(await shownTo(newsroom, { words: '"north sea"' })).toEqual([]);
  });

  it('finds a part of a sentence in a script without spaces', async () => {
    const id = await add({ facts: { caption: '東京タワーの夜景' } });
    expect(await shownTo(newsroom, { words: 'タワー' })).toEqual([id]);
    expect(await shownTo(newsroom, { words: '京東' })).toEqual([]);
  });

  it('is harmless whatever is asked', async () => {
    await add({ facts: { caption: 'A bridge' } });
    const asked = [
      ...hostileTexts(),
      '"',
      "'",
      'a AND NOT b',
      'NEAR(a b)',
      'x*',
      '^a',
      'words : a',
      ':*',
      '!a & b',
    ];
    // One after the other: asked all at once, the last would wait longer for a line than a line is waited for.
    for (const words of asked) await shownTo(newsroom, { words: words.slice(0, 200) });
    expect(await shownTo(newsroom, { words: 'bridge' })).toHaveLength(1);
  }, 60_000);

  it('takes a question without a word for no question', async () => {
    const id = await add();
    expect(await shownTo(newsroom, { words: ' "" * ' })).toEqual([id]);
  });
});

describe('a page of the library', () => {
  it('goes on where the one before ended, also among photos of one moment', async () => {
    const at = newsroom.now;
    const ids = new Set<string>();
    for (let count = 0; count < LIBRARY_PAGE + 5; count += 1) ids.add(await add({ uploadedAt: at }));
    const context = { database: newsroom.database, now: at, timeZone: 'UTC' };
    const actor = newsroom.reporter;
    const first = await browsePhotos({ actor, view: WHOLE_LIBRARY }, context);
    const second = await browsePhotos({ actor, view: { ...WHOLE_LIBRARY, after: first.next } }, context);
    expect([first.photos.length, second.photos.length, second.next]).toEqual([LIBRARY_PAGE, 5, null]);
    expect(new Set([...first.photos, ...second.photos].map(({ id }) => id))).toEqual(ids);
  });

  it('holds the own uploads alone for a contributor, whatever is asked', async () => {
    await add({ facts: { caption: 'A bridge' } });
    const own = await add({ uploadedBy: newsroom.contributor.personId, facts: { caption: 'A bridge' } });
    expect(await shownTo(newsroom, {}, newsroom.contributor)).toEqual([own]);
    expect(await shownTo(newsroom, { words: 'bridge' }, newsroom.contributor)).toEqual([own]);
  });

  it('says how many there are, on every page', async () => {
    for (let count = 0; count < LIBRARY_PAGE + 2; count += 1)
      await add(count === 0 ? { facts: { alt: 'Alt' } } : {});
    const context = { database: newsroom.database, now: newsroom.now, timeZone: 'UTC' };
    const ask = (view: Partial<LibraryView>) =>
      browsePhotos({ actor: newsroom.reporter, view: { ...WHOLE_LIBRARY, ...view } }, context);
    const first = await ask({});
    const second = await ask({ after: first.next });
    const whole = { photos: LIBRARY_PAGE + 2, isMore: false };
    expect([first.found, second.found]).toEqual([whole, whole]);
    expect((await ask({ marks: ['no-alt'] })).found.photos).toBe(LIBRARY_PAGE + 1);
  });
});

describe('a filter of the library', () => {
  it('shows photos without alt text, and without credit or photographer', async () => {
    const bare = await add();
    const credited = await add({ facts: { credit: 'Reuters' } });
    const signed = await add({ facts: { creator: 'Zoë', alt: 'A bridge' } });
    expect(await shownTo(newsroom, { marks: ['no-alt'] })).toEqual([credited, bare]);
    expect(await shownTo(newsroom, { marks: ['no-credit'] })).toEqual([bare]);
    expect(await shownTo(newsroom, { marks: ['no-alt', 'no-credit'] })).toEqual([bare]);
    expect(await shownTo(newsroom, {})).toEqual([signed, credited, bare]);
  });

  it('goes by rights, and by rights that nobody has said', async () => {
    const unsaid = await add();
    const agency = await add({ rights: 'agency' });
    expect(await shownTo(newsroom, { rights: 'agency' })).toEqual([agency]);
    expect(await shownTo(newsroom, { rights: 'not-said' })).toEqual([unsaid]);
  });

  it('goes by the end of the licence', async () => {
    const day = 24 * 3600_000;
    const inDays = (days: number) => new Date(newsroom.now.getTime() + days * day);
    const ended = await add({ licenceEnd: inDays(-1) });
    const soon = await add({ licenceEnd: inDays(29) });
    await add({ licenceEnd: inDays(31) });
    await add();
    expect(await shownTo(newsroom, { licence: 'ended' })).toEqual([ended]);
    expect(await shownTo(newsroom, { licence: 'ends-soon' })).toEqual([soon]);
  });

  it('goes by days of upload, as the newsroom has them, and by days of taking, as the photo has them', async () => {
    const late = await add({ uploadedAt: new Date('2026-06-30T23:30:00Z'), facts: { date: '2020-05-05' } });
    const early = await add({
      uploadedAt: new Date('2026-06-30T22:30:00Z'),
      facts: { date: '2020-05-05T23:59:00' },
    });
    const other = await add({ uploadedAt: new Date('2026-07-02T10:00:00Z'), facts: { date: '2020-05' } });
    expect(await shownTo(newsroom, { from: '2026-07-01', to: '2026-07-01' })).toEqual([late]);
    expect(await shownTo(newsroom, { to: '2026-06-30' })).toEqual([early]);
    expect(await shownTo(newsroom, { dates: 'taken', from: '2020-05-05', to: '2020-05-05' })).toEqual([
      late,
      early,
    ]);
    expect(await shownTo(newsroom, { dates: 'taken', from: '2020-05-01' })).toEqual([other, late, early]);
  });

  it('shows the own photos, and those that were taken down', async () => {
    const own = await add();
    const down = await add({ uploadedBy: newsroom.editor.personId, takenDownAt: newsroom.now });
    expect(await shownTo(newsroom, { marks: ['mine'] })).toEqual([own]);
    expect(await shownTo(newsroom, { marks: ['taken-down'] })).toEqual([down]);
  });

  it('goes together with a search', async () => {
    const bridge = await add({ facts: { caption: 'A bridge' } });
    await add({ facts: { caption: 'A bridge', credit: 'Reuters' } });
    expect(await shownTo(newsroom, { words: 'bridge', marks: ['no-credit'] })).toEqual([bridge]);
  });

  it('knows photos that other code put there', async () => {
    await insertLibraryPhoto(newsroom, 'p-1');
    expect(await shownTo(newsroom, { words: 'bridge' })).toEqual(['p-1']);
  });
});
