import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listApprovals } from '@/db/queries/approval';
import { listSavePoints } from '@/db/queries/save-point';
import { notice } from '@/db/schema';
import type { Actor } from '@/newsroom/actor';
import type { ApprovalKind } from '@/newsroom/approvals';
import { newId } from '../ids';
import { changeApprovalKinds } from '../settings/change-approval-kinds';
import { move } from '../stories/move';
import { readAsJson } from '../stories/read-as-json';
import { readForDesk } from '../stories/read-for-desk';
import { reopenAfterEdit } from '../stories/reopen-after-edit';
import {
  approvedStory,
  completeDraft,
  granted,
  hashOf,
  hire,
  type Newsroom,
  openNewsroom,
  press,
  setFourEyes,
  submittedStory,
  tryPress,
} from '../stories/testing-newsroom';
import { addPhoto, insertLibraryPhoto, typeParagraph } from '../stories/testing-typing';
import { approveKind } from './approve-kind';
import { differenceSince } from './difference-since';

let house: Newsroom;
let managing: Actor;
beforeAll(async () => {
  house = await openNewsroom();
  managing = await house.database.inTransaction((tx) => hire(tx, 'Mona Vale', ['managing_editor']));
});
beforeEach(async () => {
  await setFourEyes(house, 'enforce');
  await asksFor('photo', 'legal');
});
afterAll(() => house.database.close());

async function asksFor(...kinds: ApprovalKind[]): Promise<void> {
  granted(await changeApprovalKinds({ [house.politics]: kinds }, { ...house, actor: managing }));
}

/** Gives an approval having just read the story. */
async function give(storyId: string, kind: 'copy' | 'photo' | 'legal' | 'fact', actor: Actor) {
  return approveKind({ storyId, kind, actor, expectedHash: await hashOf(house, storyId) }, house);
}

async function unmetOf(storyId: string, action: 'approve' | 'publish', actor = house.editor) {
  const outcome = await tryPress(house, { storyId, action, actor });
  return outcome.ok ? 'done' : (outcome.problems ?? []).map(({ message }) => message);
}

async function needed(storyId: string) {
  const { needed } = granted(await readForDesk({ storyId, actor: house.editor }, house));
  return needed.map(({ kind, state, given }) => [kind, state, given?.byName ?? null].join(' ').trim());
}

async function noticesOf({ personId }: Actor): Promise<string[]> {
  const rows = await house.database.read.select().from(notice).where(eq(notice.personId, personId));
  return rows.map(({ sentence }) => sentence);
}

async function withPhoto(headline: string): Promise<string> {
  const [storyId, photoId] = [await completeDraft(house, headline), newId()];
  await insertLibraryPhoto(house, photoId);
  await addPhoto(house, storyId, house.reporter, photoId);
  await press(house, { storyId, action: 'submit', actor: house.reporter });
  return storyId;
}

describe('a section that asks for more than the edit approval', () => {
  it('has Approve refused until every other kind is there, by name', async () => {
    const storyId = await withPhoto('Three approvals');
    expect(await unmetOf(storyId, 'approve')).toEqual([
      'The photo approval is missing. An editor who did not work on it has to press “Approve photos” in review.',
      'The legal approval is missing. An editor who did not work on it has to press “Approve for law” in review.',
    ]);
    granted(await give(storyId, 'photo', house.otherEditor));
    granted(await give(storyId, 'legal', managing));
    expect(await needed(storyId)).toEqual(['edit missing', 'photo valid Max Lund', 'legal valid Mona Vale']);
    await press(house, { storyId, action: 'approve', actor: house.editor });
    expect(await unmetOf(storyId, 'publish')).toBe('done');
  });

  it('keeps the approval of photos over a comma, and lets the others lapse', async () => {
    const storyId = await withPhoto('A comma later');
    granted(await give(storyId, 'photo', house.otherEditor));
    granted(await give(storyId, 'legal', managing));
    await press(house, { storyId, action: 'approve', actor: house.editor });
    const late = await house.database.inTransaction((tx) => hire(tx, `Late ${newId()}`, ['editor']));
    await typeParagraph(house, storyId, late, 'One more comma, here.');
    await reopenAfterEdit({ storyId, actor: late }, house);
    const told = 'What you approved of a story was changed, and';
    expect((await noticesOf(managing)).filter((sentence) => sentence.startsWith(told))).toHaveLength(1);
    expect((await noticesOf(house.otherEditor)).filter((sentence) => sentence.startsWith(told))).toEqual([]);
    expect(await needed(storyId)).toEqual([
      'edit lapsed Edie Marsh',
      'photo valid Max Lund',
      'legal lapsed Mona Vale',
    ]);
    const rows = await listApprovals(house.database.read, storyId);
    expect(Object.fromEntries(rows.map(({ kind, lapsedAt }) => [kind, lapsedAt !== null]))).toEqual({
      edit: true,
      photo: false,
      legal: true,
    });
    expect(await unmetOf(storyId, 'approve')).toEqual([
      'The legal approval by Mona Vale does not cover the story as it is now. An editor who did not work on it has to press “Approve for law” in review.',
    ]);
  });

  it('shows who approved before what has changed since, block by block', async () => {
    const storyId = await withPhoto('Seen again');
    granted(await give(storyId, 'legal', house.editor));
    await typeParagraph(house, storyId, house.otherEditor, 'Slipped in.');
    const { needed } = granted(await readForDesk({ storyId, actor: house.editor }, house));
    const legal = needed.find(({ kind }) => kind === 'legal');
    expect(legal).toMatchObject({ state: 'lapsed', changeCount: 1, isOpen: true });
    expect(legal?.changes).toMatchObject([{ what: 'added', name: 'Paragraph', words: 'Slipped in.' }]);
    expect(needed.find(({ kind }) => kind === 'photo')?.changes).toEqual([]);
  });

  it('shows the words of that difference, of what the kind covers, to who may read the story', async () => {
    const storyId = await withPhoto('Word by word');
    granted(await give(storyId, 'photo', house.editor));
    granted(await give(storyId, 'legal', house.editor));
    await typeParagraph(house, storyId, house.otherEditor, 'Slipped in.');
    const since = async (kind: ApprovalKind, actor = house.editor) => {
      const outcome = await differenceSince({ storyId, kind, actor }, house);
      return outcome.ok ? outcome.value.parts : outcome.code;
    };
    expect(await since('legal')).toEqual([
      {
        name: 'Paragraph added',
        texts: [{ label: '', stretches: [{ kind: 'added', text: 'Slipped in.', words: 2 }] }],
      },
    ]);
    expect(await since('photo')).toEqual([]);
    expect(await since('copy')).toBe('conflict');
    expect(await since('legal', house.contributor)).toBe('not_found');
  });

  it('is asked again at publication, also when it asks for more only since then', async () => {
    await asksFor();
    const storyId = await approvedStory(house, 'Asked later');
    await asksFor('fact');
    expect(await unmetOf(storyId, 'publish')).toEqual([
      'The fact approval is missing. An editor who did not work on it has to press “Approve facts” in review.',
    ]);
  });

  it('does not touch stories of other sections, nor any under a choice that nobody understands', async () => {
    await asksFor();
    const storyId = await submittedStory(house, 'Plain as ever');
    await press(house, { storyId, action: 'approve', actor: house.editor });
    expect(await needed(storyId)).toEqual(['edit valid Edie Marsh']);
  });
});

describe('an approval of a kind', () => {
  it('is refused to who wrote, to reporters, to strangers, and for other words', async () => {
    const storyId = await withPhoto('Not by them');
    const expectedHash = await hashOf(house, storyId);
    const by = (actor: Actor, hash = expectedHash) =>
      approveKind({ storyId, kind: 'photo', actor, expectedHash: hash }, house);
    expect(await by(house.reporter)).toMatchObject({ code: 'not_allowed' });
    expect(await by(house.contributor)).toMatchObject({ code: 'not_found' });
    expect(await by(house.admin)).toMatchObject({ code: 'not_found' });
    expect(await by(house.editor, 'other')).toMatchObject({ problems: [{ code: 'G1' }] });
    await typeParagraph(house, storyId, house.editor, 'My own line.');
    expect(await give(storyId, 'photo', house.editor)).toMatchObject({ problems: [{ code: 'G8' }] });
    expect(await listApprovals(house.database.read, storyId)).toEqual([]);
  });

  it('stays in the history with its version, and moves nothing', async () => {
    const storyId = await withPhoto('In the history');
    granted(await give(storyId, 'photo', house.editor));
    const [point] = await listSavePoints(house.database.read, storyId);
    expect(point).toMatchObject({ kind: 'approval', title: 'Photos approved', byName: 'Edie Marsh' });
    expect(granted(await readAsJson({ storyId, actor: house.editor }, house)).state).toBe('in_review');
  });

  it('of the same words by two at once is given once, and the second is told by whom', async () => {
    for (let round = 0; round < 25; round += 1) {
      const storyId = await submittedStory(house, `Both at once ${round}`);
      const expectedHash = await hashOf(house, storyId);
      const editors = [house.editor, house.otherEditor];
      const outcomes = await Promise.all(
        editors.map((actor) => approveKind({ storyId, kind: 'legal', actor, expectedHash }, house)),
      );
      const winner = editors[outcomes.findIndex(({ ok }) => ok)];
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
        code: 'conflict',
        message: `${winner?.name} has given the legal approval for these words already.`,
      });
      expect(await listApprovals(house.database.read, storyId)).toHaveLength(1);
    }
  }, 60_000);

  it('and Approve at once leave both, or the edit approval waits for it: never a story without one', async () => {
    await asksFor('legal');
    const storyId = await submittedStory(house, 'Crossing');
    const expectedHash = await hashOf(house, storyId);
    const [legal, edit] = await Promise.all([
      approveKind({ storyId, kind: 'legal', actor: house.otherEditor, expectedHash }, house),
      move({ storyId, action: 'approve', actor: house.editor, expectedHash }, house),
    ]);
    expect(legal.ok).toBe(true);
    const kinds = (await listApprovals(house.database.read, storyId)).map(({ kind }) => kind).toSorted();
    expect(kinds).toEqual(edit.ok ? ['edit', 'legal'] : ['legal']);
  });
});
