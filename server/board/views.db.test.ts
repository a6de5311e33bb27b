import { afterAll, beforeAll, expect, it } from 'vitest';
import { granted, type Newsroom, openNewsroom } from '../stories/testing-newsroom';
import { forgetView, keepView, openWithView, readKeptViews } from './views';

let house: Newsroom;
beforeAll(async () => {
  house = await openNewsroom();
});
afterAll(() => house.database.close());

const viewsOf = (actor = house.editor) => readKeptViews(actor, house);

it('a view is kept for one person, and one of the same name is replaced', async () => {
  const { editor: actor, reporter } = house;
  granted(
    await keepView({ actor, name: ' To judge ', query: 'view=table&flag=waiting&after=5~x&x=1' }, house),
  );
  expect(await viewsOf()).toMatchObject([
    { name: 'To judge', query: 'view=table&flag=waiting', isDefault: false },
  ]);
  granted(await keepView({ actor, name: 'To judge', query: 'view=columns' }, house));
  expect(await viewsOf()).toMatchObject([{ name: 'To judge', query: 'view=columns' }]);
  expect(await viewsOf(reporter)).toEqual([]);
});

it('the board opens with one view at most, and only with one of one’s own', async () => {
  const { otherEditor: actor, reporter } = house;
  for (const name of ['A', 'B']) granted(await keepView({ actor, name, query: 'view=table' }, house));
  const [first, second] = await viewsOf(actor);
  for (const view of [first, second]) await openWithView({ actor, viewId: view?.id ?? '' }, house);
  expect((await viewsOf(actor)).map(({ isDefault }) => isDefault)).toEqual([false, true]);
  await openWithView({ actor: reporter, viewId: first?.id ?? '' }, house);
  await forgetView({ actor: reporter, viewId: second?.id ?? '' }, house);
  expect((await viewsOf(actor)).map(({ isDefault }) => isDefault)).toEqual([false, true]);
  await forgetView({ actor, viewId: second?.id ?? '' }, house);
  expect((await viewsOf(actor)).map(({ name }) => name)).toEqual(['A']);
});

it('is refused without a name, to who sees no board, and beyond fifty', async () => {
  const { contributor: actor, admin } = house;
  expect(await keepView({ actor, name: ' \u200b', query: '' }, house)).toMatchObject({ code: 'invalid' });
  expect(await keepView({ actor: admin, name: 'A', query: '' }, house)).toMatchObject({
    code: 'not_allowed',
  });
  for (let number = 0; number < 50; number += 1) {
    granted(await keepView({ actor, name: `View ${number}`, query: '' }, house));
  }
  expect(await keepView({ actor, name: 'One more', query: '' }, house)).toMatchObject({ code: 'too_many' });
});
