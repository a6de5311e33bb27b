import { afterAll, beforeAll, expect, it } from 'vitest';
import { auditAfter } from '@/db/queries/audit';
import type { Actor } from '@/newsroom/actor';
import { verifyChain } from '../audit/verify-chain';
import { liftHold } from '../holds/lift-hold';
import { setHold } from '../holds/set-hold';
import { changeApprovalKinds } from '../settings/change-approval-kinds';
import {
  granted,
  hashOf,
  hire,
  type Newsroom,
  openNewsroom,
  press,
  submittedStory,
} from '../stories/testing-newsroom';
import { approveKind } from './approve-kind';
import { reviewAfterwards } from './review-afterwards';

let house: Newsroom;
let managing: Actor;
beforeAll(async () => {
  house = await openNewsroom();
  managing = await house.database.inTransaction((tx) => hire(tx, 'Mona Vale', ['managing_editor']));
});
afterAll(() => house.database.close());

it('approvals, holds, overrides and reviews stand in the audit, without a word that somebody wrote', async () => {
  granted(await changeApprovalKinds({ [house.politics]: ['legal'] }, { ...house, actor: managing }));
  const storyId = await submittedStory(house, 'All of it');
  const { editor, otherEditor } = house;
  const reason = 'A reason that nobody else reads.';
  granted(
    await approveKind(
      { storyId, kind: 'legal', actor: editor, expectedHash: await hashOf(house, storyId) },
      house,
    ),
  );
  const { holdId } = granted(await setHold({ storyId, actor: editor, kind: 'legal', reason }, house));
  granted(await liftHold({ holdId, actor: managing, reason }, house));
  await press(house, { storyId, action: 'approve', actor: editor });
  await press(house, { storyId, action: 'reopen', actor: editor });
  granted(await changeApprovalKinds({ [house.politics]: ['legal', 'fact'] }, { ...house, actor: managing }));
  await press(house, { storyId, action: 'approve', actor: managing, overrideReason: reason });
  await press(house, { storyId, action: 'publish', actor: managing, overrideReason: reason });
  granted(
    await reviewAfterwards(
      { storyId, actor: otherEditor, expectedHash: await hashOf(house, storyId) },
      house,
    ),
  );

  const rows = await auditAfter(house.database.read, { number: 0, limit: 1000 });
  const told = rows.filter(({ act }) => act !== 'state_change');
  const { politics } = house;
  expect(
    told.map(({ act, personId, facts }) => [
      act,
      personId,
      facts.kind ?? facts.guards ?? facts.after ?? facts.outcome,
    ]),
  ).toEqual([
    ['policy_changed', managing.personId, [`${politics}: legal`]],
    ['approval', editor.personId, 'legal'],
    ['hold_set', editor.personId, 'legal'],
    ['hold_lifted', managing.personId, 'legal'],
    ['approval', editor.personId, 'edit'],
    ['approval_lapsed', editor.personId, 'edit'],
    ['policy_changed', managing.personId, [`${politics}: legal fact`]],
    ['override', managing.personId, ['G9']],
    ['approval', managing.personId, 'edit'],
    ['override', managing.personId, ['G9']],
    ['second_look', otherEditor.personId, 'reviewed'],
  ]);
  expect(JSON.stringify(rows)).not.toContain('nobody else');
  expect(await verifyChain(house.database.read)).toMatchObject({ isWhole: true });
});
