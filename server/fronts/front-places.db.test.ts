import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BY_CLOCK, HOME } from '@/newsroom/fronts/arrangement';
import { removeSection } from '../settings/remove-section';
import { granted, liveStory, type Newsroom, openNewsroom } from '../stories/testing-newsroom';
import { launchFront } from './launch';
import { readFrontDesk } from './read-front-desk';
import { rollBackFront } from './roll-back';
import { saveDraft } from './save-draft';
import { as, launched, topWith } from './testing-fronts';

let house: Newsroom;
beforeEach(async () => {
  house = await openNewsroom();
});
afterEach(() => house.database.close());

const home = async () => {
  const found = await readFrontDesk(house.database.read, { slug: HOME, actor: house.editor });
  if (!found) throw new Error('There is no home front');
  return found;
};

describe('the fronts', () => {
  it('are arranged by editors only', async () => {
    const reporter = as(house, house.reporter);
    const refused = [
      await saveDraft({ frontId: HOME, arrangement: BY_CLOCK, version: 0 }, reporter),
      await launchFront({ frontId: HOME, version: 0 }, reporter),
      await rollBackFront({ frontId: HOME, launchId: 'nothing' }, reporter),
    ];
    expect(refused).toMatchObject(refused.map(() => ({ ok: false, code: 'not_allowed' })));
  });

  it('offer the newest of the whole paper, on the front of a section too', async () => {
    for (const headline of ['Ash', 'Birch']) await liveStory(house, headline);
    const section = await readFrontDesk(house.database.read, { slug: 'world', actor: house.editor });
    expect(section?.stories.map(({ headline }) => headline)).toEqual(['Birch', 'Ash']);
  });

  it('are those of the paper and of its sections, and no other', async () => {
    expect((await home()).places.map(({ name, path }) => [name, path])).toEqual([
      ['Home', '/'],
      ['Politics', '/politics'],
      ['World', '/world'],
    ]);
    const nowhere = { frontId: 'nowhere', arrangement: BY_CLOCK, version: 0 };
    expect(await saveDraft(nowhere, as(house))).toMatchObject({ ok: false, code: 'not_found' });
  });

  it('go with their section', async () => {
    await launched(house, { containers: [topWith([])] }, { frontId: house.world });
    granted(await removeSection({ sectionId: house.world }, as(house, house.admin)));
    expect((await home()).places.map(({ name }) => name)).toEqual(['Home', 'Politics']);
  });
});
