import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listApprovals } from '@/db/queries/approval';
import { listHistory } from '@/db/queries/history';
import { changeDetails } from './details';
import { move } from './move';
import { readAsJson } from './read-as-json';
import { reopenAfterEdit } from './reopen-after-edit';
import {
  approvedStory,
  granted,
  hashOf,
  type Newsroom,
  openNewsroom,
  press,
  setFourEyes,
  submittedStory,
  tryPress,
} from './testing-newsroom';
import { typeParagraph } from './testing-typing';

let house: Newsroom;
beforeAll(async () => {
  house = await openNewsroom();
});
beforeEach(() => setFourEyes(house, 'enforce'));
afterAll(() => house.database.close());

const codesOf = (refusal: Awaited<ReturnType<typeof tryPress>>) =>
  refusal.ok ? [] : (refusal.problems ?? []).map((problem) => problem.code);

async function stateOf(storyId: string) {
  return granted(await readAsJson({ storyId, actor: house.editor }, house)).state;
}

describe('four eyes', () => {
  it('keeps an editor from approving a story that he typed into', async () => {
    const storyId = await submittedStory(house, 'Four eyes one');
    await typeParagraph(house, storyId, house.editor, 'One more line.');
    expect(codesOf(await tryPress(house, { storyId, action: 'approve', actor: house.editor }))).toEqual([
      'G8',
    ]);
  });

  it('keeps an editor from approving a story whose details she changed', async () => {
    const storyId = await submittedStory(house, 'Four eyes two');
    const { editor, otherEditor } = house;
    granted(
      await changeDetails({ storyId, actor: editor, seenDetailsRevision: 2, tags: ['Bridges'] }, house),
    );
    expect(codesOf(await tryPress(house, { storyId, action: 'approve', actor: editor }))).toEqual(['G8']);
    await press(house, { storyId, action: 'approve', actor: otherEditor });
    expect(await stateOf(storyId)).toBe('approved');
  });

  it('is looked at again when the story is published', async () => {
    await setFourEyes(house, 'off');
    const storyId = await submittedStory(house, 'Four eyes three');
    await typeParagraph(house, storyId, house.editor, 'My own line.');
    await press(house, { storyId, action: 'approve', actor: house.editor });
    await setFourEyes(house, 'enforce');
    expect(codesOf(await tryPress(house, { storyId, action: 'publish', actor: house.otherEditor }))).toEqual([
      'G8',
    ]);
    await setFourEyes(house, 'off');
    await press(house, { storyId, action: 'publish', actor: house.editor });
    expect(await stateOf(storyId)).toBe('clean');
  });

  it('is only kept in the history where the house chose to be warned', async () => {
    await setFourEyes(house, 'warn');
    const storyId = await submittedStory(house, 'Four eyes four');
    await typeParagraph(house, storyId, house.editor, 'My own line.');
    await press(house, { storyId, action: 'approve', actor: house.editor });
    const [approve] = await listHistory(house.database.read, storyId);
    expect(approve?.warnings).toMatchObject([{ code: 'G8', severity: 'soft' }]);
  });

  it('counts anew after publication', async () => {
    const { reporter, editor, otherEditor } = house;
    const storyId = await submittedStory(house, 'Four eyes five');
    await typeParagraph(house, storyId, otherEditor, 'A line of the editor.');
    await press(house, { storyId, action: 'approve', actor: editor });
    await press(house, { storyId, action: 'publish', actor: editor });
    await press(house, { storyId, action: 'revise', actor: reporter });
    await typeParagraph(house, storyId, reporter, 'News of today.');
    await typeParagraph(house, storyId, editor, 'And of tonight.');
    await press(house, { storyId, action: 'submit', actor: reporter });
    expect(codesOf(await tryPress(house, { storyId, action: 'approve', actor: editor }))).toEqual(['G8']);
    await press(house, { storyId, action: 'approve', actor: otherEditor });
    expect(await stateOf(storyId)).toBe('approved');
  });
});

describe('an approval', () => {
  it('counts for exactly the content that was approved', async () => {
    const storyId = await approvedStory(house, 'Bound to content');
    await typeParagraph(house, storyId, house.otherEditor, 'Slipped in.');
    expect(codesOf(await tryPress(house, { storyId, action: 'publish', actor: house.editor }))).toEqual([
      'G9',
    ]);
  });

  it('lapses and sends the story back to review when an editor types into it, once however many type', async () => {
    const storyId = await approvedStory(house, 'Typed into');
    await typeParagraph(house, storyId, house.otherEditor, 'Slipped in.');
    const edits = [house.otherEditor, house.editor, house.otherEditor];
    await Promise.all(edits.map((actor) => reopenAfterEdit({ storyId, actor }, house)));
    expect(await stateOf(storyId)).toBe('in_review');
    const history = await listHistory(house.database.read, storyId);
    expect(history.filter((row) => row.action === 'reopen')).toHaveLength(1);
    const approvals = await listApprovals(house.database.read, storyId);
    expect(approvals.map((approval) => approval.lapsedAt)).toEqual([house.now]);
  });

  it('lapses when the details change', async () => {
    const storyId = await approvedStory(house, 'Retagged');
    const change = { storyId, actor: house.otherEditor, seenDetailsRevision: 2, tags: ['Harbour'] };
    expect(granted(await changeDetails(change, house))).toEqual({ detailsRevision: 3, reopened: true });
    expect(await stateOf(storyId)).toBe('in_review');
    const approvals = await listApprovals(house.database.read, storyId);
    expect(approvals.every((approval) => approval.lapsedAt !== null)).toBe(true);
  });

  it('is refused for a text that has changed since the editor looked', async () => {
    const storyId = await submittedStory(house, 'Changed meanwhile');
    const expectedHash = await hashOf(house, storyId);
    await typeParagraph(house, storyId, house.otherEditor, 'While you were reading.');
    const refusal = await move({ storyId, action: 'approve', actor: house.editor, expectedHash }, house);
    expect(codesOf(refusal)).toEqual(['G1']);
  });
});

describe('publishing', () => {
  it('is refused when the hash that was seen is not the current one', async () => {
    const storyId = await approvedStory(house, 'Wrong hash');
    const refusal = await move(
      { storyId, action: 'publish', actor: house.editor, expectedHash: 'other' },
      house,
    );
    expect(codesOf(refusal)).toEqual(['G1']);
    expect(await stateOf(storyId)).toBe('approved');
  });
});
