import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { lastChange } from '@/db/queries/working-copy';
import { createStory } from '../stories/create';
import { restoreText } from '../stories/restore-text';
import { granted } from '../stories/testing-newsroom';
import { storedWords } from './testing/stored';
import { openReadyTab, type Tab, typeInto, wordsOf } from './testing/tab';
import { openTwoDesks, type TwoDesks } from './testing/two-desks';
import { until } from './testing/until';

let desks: TwoDesks;
let tabs: Tab[] = [];

beforeAll(async () => {
  desks = await openTwoDesks(null);
});
afterEach(() => {
  for (const tab of tabs) tab.close();
  tabs = [];
});
afterAll(() => desks.stop());

it('text that is restored on one instance is seen on both at once, with what is typed on the other', async () => {
  const { one, two, newsroom } = desks;
  const { storyId } = granted(await createStory({ actor: newsroom.reporter }, newsroom));
  const open = (address: string) => openReadyTab({ address, storyId, person: newsroom.reporter });
  tabs = await Promise.all([open(one.address), open(two.address)]);
  const [mine, theirs] = tabs;
  if (!mine || !theirs) throw new Error('nobody has the story open');
  typeInto(mine.doc, 'Later regretted.');
  await until(() => mine.isSaved() && wordsOf(theirs.doc) === wordsOf(mine.doc), 'both show the same');

  const press = { storyId, actor: newsroom.editor, versionNumber: 1, blockId: null };
  const restoring = restoreText(press, { ...newsroom, events: one.newsroom.events });
  typeInto(theirs.doc, 'Typed elsewhere.');
  const { keptAs } = granted(await restoring);
  await until(
    () => [mine, theirs].every(({ doc }) => !wordsOf(doc).includes('regretted')),
    'it is gone',
    1_500,
  );
  expect(keptAs).toBe(2);
  await until(() => theirs.isSaved() && wordsOf(mine.doc) === wordsOf(theirs.doc), 'both show the same');
  expect(await storedWords(newsroom.database.url, storyId)).toBe(wordsOf(mine.doc));
  expect(await lastChange(newsroom.database.read, storyId)).toBe(3);
  expect([...mine.reasons, ...theirs.reasons]).toEqual([]);
});
