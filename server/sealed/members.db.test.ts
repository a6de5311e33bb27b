import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Events } from '../events';
import { readInbox } from '../notify/inbox';
import { handOver } from '../people/hand-over';
import { libraryOf, shownTo } from '../photos/testing-library';
import { makePreviewLink } from '../previews/make-link';
import { knownLink } from '../previews/open-link';
import { createStory } from '../stories/create';
import { readForDesk } from '../stories/read-for-desk';
import {
  approvedStory,
  completeDraft,
  granted,
  type Newsroom,
  openNewsroom,
  press,
} from '../stories/testing-newsroom';
import { addPhoto } from '../stories/testing-typing';
import { compactWorkingCopy } from '../stories/working-copy';
import { addMember, removeMember } from './change-members';
import { liftSeal } from './lift-seal';
import { readSeal } from './read-seal';
import { sealStory } from './seal-story';

let house: Newsroom;
let storyId: string;

beforeAll(async () => {
  house = await openNewsroom();
});
afterAll(() => house.database.close());
beforeEach(async () => {
  storyId = await completeDraft(house);
  granted(await sealStory({ storyId, actor: house.editor }, house));
});

const toldTo = async (actor: Newsroom['editor']) =>
  (await readInbox(house.database.read, { actor, after: null })).notices.map(({ sentence }) => sentence);
const isThereFor = async (actor: Newsroom['editor']) => (await readForDesk({ storyId, actor }, house)).ok;
const put = (personId: string) => removeMember({ storyId, personId, actor: house.editor }, house);
const letIn = (personId: string, actor = house.editor) => addMember({ storyId, personId, actor }, house);

describe('who is a member', () => {
  it('are the authors and who seals it, from the first moment on', async () => {
    const { members } = granted(await readSeal({ storyId, actor: house.editor }, house));
    expect(members.map(({ name, stays }) => [name, stays])).toEqual([
      ['Noa Reed', 'author'],
      ['Edie Marsh', 'sealer'],
    ]);
    expect(await isThereFor(house.reporter)).toBe(true);
    expect(await isThereFor(house.otherEditor)).toBe(false);
  });

  it('is who was let in, until they are put out', async () => {
    const heard: Events['sealChanged'][] = [];
    const stop = house.events.on('sealChanged', (event) => heard.push(event));
    const { personId } = house.otherEditor;
    granted(await letIn(personId));
    expect(await isThereFor(house.otherEditor)).toBe(true);
    granted(await put(personId));
    expect(await isThereFor(house.otherEditor)).toBe(false);
    stop();
    expect(heard).toEqual([
      { storyId, personIds: [personId] },
      { storyId, personIds: [personId] },
    ]);
    expect(await toldTo(house.otherEditor)).toContain('You are no longer a member of a sealed story');
  });

  it('is never who sees no stories but their own, nor who has left', async () => {
    expect(await letIn(house.contributor.personId)).toMatchObject({ ok: false, code: 'invalid' });
    expect(await letIn(house.admin.personId)).toMatchObject({ ok: false, code: 'invalid' });
    expect(await letIn('nobody')).toMatchObject({ ok: false, code: 'invalid' });
  });

  it('stays who writes it or has sealed it', async () => {
    expect(await put(house.reporter.personId)).toMatchObject({ ok: false, code: 'conflict' });
    expect(await put(house.editor.personId)).toMatchObject({ ok: false, code: 'conflict' });
  });

  it('is said by editors among the members alone', async () => {
    const { personId } = house.otherReporter;
    expect(await letIn(personId, house.reporter)).toMatchObject({ ok: false, code: 'not_allowed' });
    expect(await letIn(personId, house.otherEditor)).toMatchObject({ ok: false, code: 'not_found' });
    expect(await sealStory({ storyId, actor: house.otherEditor }, house)).toMatchObject({
      code: 'not_found',
    });
    expect(await liftSeal({ storyId, actor: house.reporter }, house)).toMatchObject({ code: 'not_allowed' });
  });

  it('is nobody by inheritance: who takes over from a colleague is not let in', async () => {
    const { reporter, otherReporter, editor, now } = house;
    const handed = await house.database.inTransaction((tx) =>
      handOver(tx, { from: reporter.personId, to: otherReporter.personId, by: editor.personId, now }),
    );
    expect(handed.ok).toBe(true);
    expect(await isThereFor(otherReporter)).toBe(false);
  });
});

describe('the seal', () => {
  it('can be there from the beginning, for editors only', async () => {
    const { reporter, editor, otherEditor } = house;
    expect(await createStory({ actor: reporter, isSealed: true }, house)).toMatchObject({
      code: 'not_allowed',
    });
    ({ storyId } = granted(await createStory({ actor: editor, isSealed: true }, house)));
    expect([await isThereFor(editor), await isThereFor(otherEditor)]).toEqual([true, false]);
  });

  it('is lifted for the whole desk, and nobody is a member afterwards', async () => {
    granted(await letIn(house.otherReporter.personId));
    granted(await liftSeal({ storyId, actor: house.editor }, house));
    expect(await isThereFor(house.otherEditor)).toBe(true);
    expect(await letIn(house.otherEditor.personId)).toMatchObject({ ok: false, code: 'conflict' });
    expect(await toldTo(house.otherReporter)).toContain('Edie Marsh lifted the seal of a story');
    granted(await sealStory({ storyId, actor: house.editor }, house));
    expect(await isThereFor(house.otherReporter)).toBe(false);
  });

  it('closes the previews of who is no member', async () => {
    const { editor, otherEditor, now, database } = house;
    granted(await letIn(otherEditor.personId));
    const wish = {
      storyId,
      recipient: 'Anna',
      days: 1 as const,
      shows: 'working_copy' as const,
      mayComment: false,
    };
    const { path } = granted(await makePreviewLink({ ...wish, actor: otherEditor }, house));
    const standing = async () =>
      (await knownLink(database.read, { secret: path.split('/').at(-1) ?? '', now }))?.standing;
    expect(await standing()).toBe('open');
    granted(await removeMember({ storyId, personId: otherEditor.personId, actor: editor }, house));
    expect(await standing()).toBe('revoked');
  });

  it('holds no longer than the desk: readers get the story as any other', async () => {
    const { editor, otherEditor } = house;
    storyId = await approvedStory(house, 'Sealed and published');
    granted(await sealStory({ storyId, actor: editor }, house));
    await press(house, { storyId, action: 'publish', actor: editor });
    expect(granted(await readForDesk({ storyId, actor: editor }, house)).live?.path).toContain(
      'sealed-and-published',
    );
    expect((await readForDesk({ storyId, actor: otherEditor }, house)).ok).toBe(false);
  });
});

describe('the photos of a sealed story', () => {
  it('are its members’ when they brought them for it, and the library’s when they were there before', async () => {
    const { reporter, otherEditor, otherReporter, now } = house;
    const put = libraryOf(house);
    const old = await put({ uploadedAt: new Date(now.getTime() - 1000) });
    const [own, ofAnother] = [await put(), await put({ uploadedBy: otherReporter.personId })];
    for (const photoId of [old, own, ofAnother]) await addPhoto(house, storyId, reporter, photoId);
    await compactWorkingCopy(house.database, storyId, now);
    const shown = async () => {
      const ids = await shownTo(house, {}, otherEditor);
      return [old, own, ofAnother].map((id) => ids.includes(id));
    };
    expect(await shown()).toEqual([true, false, true]);
    expect(await shownTo(house, {}, reporter)).toContain(own);
    const elsewhere = await completeDraft(house);
    await addPhoto(house, elsewhere, reporter, own);
    await compactWorkingCopy(house.database, elsewhere, now);
    expect(await shown()).toEqual([true, true, true]);
  });

  it('are the library’s once the seal is lifted', async () => {
    const { reporter, editor, otherEditor, now } = house;
    const own = await libraryOf(house)();
    await addPhoto(house, storyId, reporter, own);
    await compactWorkingCopy(house.database, storyId, now);
    expect(await shownTo(house, {}, otherEditor)).not.toContain(own);
    granted(await liftSeal({ storyId, actor: editor }, house));
    expect(await shownTo(house, {}, otherEditor)).toContain(own);
  });
});
