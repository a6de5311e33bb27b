import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { listHolds } from '@/db/queries/hold';
import { waitingMessages } from '@/db/queries/outbox';
import { listSavePoints } from '@/db/queries/save-point';
import type { Actor } from '@/newsroom/actor';
import type { HoldWish } from '@/newsroom/hold-wish';
import { newId } from '../ids';
import { releaseDue } from '../jobs/release-due';
import { makeLog } from '../log';
import type { MailPayload } from '../notify/mail';
import { move } from '../stories/move';
import { readAsJson } from '../stories/read-as-json';
import { readForDesk } from '../stories/read-for-desk';
import {
  approvedStory,
  completeDraft,
  granted,
  hashOf,
  hire,
  liveStory,
  type Newsroom,
  openNewsroom,
  press,
  tryPress,
} from '../stories/testing-newsroom';
import { addPhoto, changeText, insertLibraryPhoto, typeParagraph } from '../stories/testing-typing';
import { holdsOnPhoto } from './holds-on-photo';
import { liftHold } from './lift-hold';
import { setHold } from './set-hold';

let house: Newsroom;
let managing: Actor;
beforeAll(async () => {
  house = await openNewsroom();
  managing = await house.database.inTransaction((tx) => hire(tx, 'Mona Vale', ['managing_editor']));
});
afterAll(() => house.database.close());

const LEGAL: HoldWish = { kind: 'legal', reason: 'Our lawyer is reading.' };
const inMinutes = (minutes: number) => new Date(house.now.getTime() + minutes * 60_000);

async function hold(storyId: string, wish: HoldWish = LEGAL, actor = house.editor): Promise<string> {
  return granted(await setHold({ storyId, actor, ...wish }, house)).holdId;
}

const lift = (holdId: string, actor: Actor, reason = 'Cleared.') =>
  liftHold({ holdId, actor, reason }, house);

async function unmetOf(storyId: string, action: 'publish' | 'publish_update' | 'schedule', releaseAt?: Date) {
  const change = { changeClass: 'minor', ...(releaseAt && { releaseAt }) };
  const outcome = await tryPress(house, { storyId, action, actor: house.editor, ...change });
  return outcome.ok ? 'done' : (outcome.problems ?? []).map(({ code }) => code);
}

const onPhoto = async (photoId: string, actor: Actor) =>
  (await holdsOnPhoto(house.database.read, { photoId, actor })).map(
    ({ name, byName }) => `${name} by ${byName}`,
  );

/** An approved story that shows this photo. */
async function approvedWith(photoId: string, headline: string): Promise<string> {
  const storyId = await completeDraft(house, headline);
  await addPhoto(house, storyId, house.reporter, photoId);
  await press(house, { storyId, action: 'submit', actor: house.reporter });
  await press(house, { storyId, action: 'approve', actor: house.editor });
  return storyId;
}

describe('a hold on a story', () => {
  it('stops Schedule and Publish until it is lifted', async () => {
    const storyId = await approvedStory(house, 'Held');
    const holdId = await hold(storyId);
    expect(await unmetOf(storyId, 'publish')).toEqual(['G10']);
    expect(await unmetOf(storyId, 'schedule', inMinutes(5))).toEqual(['G10']);
    granted(await lift(holdId, house.editor));
    expect(await unmetOf(storyId, 'publish')).toBe('done');
  });

  it('stops the update of a live story, and readers keep what they have', async () => {
    const storyId = await liveStory(house, 'Held while live');
    await press(house, { storyId, action: 'revise', actor: house.reporter });
    await typeParagraph(house, storyId, house.reporter, 'News.');
    await press(house, { storyId, action: 'submit', actor: house.reporter });
    await press(house, { storyId, action: 'approve', actor: house.editor });
    await hold(storyId);
    expect(await unmetOf(storyId, 'publish_update')).toEqual(['G10']);
    expect(granted(await readAsJson({ storyId, actor: house.editor }, house)).publicState).toBe('live');
  });

  it('set between Approve and Publish wins or comes too late, and never both', async () => {
    for (let round = 0; round < 25; round += 1) {
      const storyId = await approvedStory(house, `Held meanwhile ${round}`);
      const expectedHash = await hashOf(house, storyId);
      const [set, published] = await Promise.all([
        setHold({ storyId, actor: house.otherEditor, ...LEGAL }, house),
        move({ storyId, action: 'publish', actor: house.editor, seenRevision: 3, expectedHash }, house),
      ]);
      expect(set.ok).toBe(true);
      const { publicState } = granted(await readAsJson({ storyId, actor: house.editor }, house));
      expect(publicState).toBe(published.ok ? 'live' : 'never');
      if (!published.ok) expect(published.problems?.map(({ code }) => code)).toEqual(['G10']);
    }
  }, 60_000);

  it('that comes after Schedule gives the story back when its time has come', async () => {
    const storyId = await approvedStory(house, 'Held after Schedule');
    expect(await unmetOf(storyId, 'schedule', inMinutes(5))).toBe('done');
    await hold(storyId);
    await releaseDue({ ...house, log: makeLog('silent') }, async () => inMinutes(5));
    const { state, publicState } = granted(await readAsJson({ storyId, actor: house.editor }, house));
    expect([state, publicState]).toEqual(['approved', 'never']);
  });
});

describe('an embargo', () => {
  it('stops what goes out before its end, and lets be scheduled what goes out then', async () => {
    const storyId = await approvedStory(house, 'Embargoed');
    await hold(storyId, { kind: 'embargo', reason: 'The ministry asks.', until: inMinutes(60) });
    expect(await unmetOf(storyId, 'publish')).toEqual(['G10']);
    expect(await unmetOf(storyId, 'schedule', inMinutes(59))).toEqual(['G10']);
    expect(await unmetOf(storyId, 'schedule', inMinutes(60))).toBe('done');
    await releaseDue({ ...house, log: makeLog('silent') }, async () => inMinutes(60));
    expect(granted(await readAsJson({ storyId, actor: house.editor }, house)).publicState).toBe('live');
  });
});

describe('a hold on a photo', () => {
  it('counts in every story that shows it, and in no other', async () => {
    const [photoId, otherId] = [newId(), newId()];
    await insertLibraryPhoto(house, photoId);
    await insertLibraryPhoto(house, otherId);
    const first = await approvedWith(photoId, 'Shows the held photo');
    const second = await approvedWith(photoId, 'Shows it as well');
    const third = await approvedWith(otherId, 'Shows another');
    const holdId = await hold(first, { kind: 'rights', reason: 'Who took it?', photoId });
    expect([await unmetOf(first, 'publish'), await unmetOf(second, 'publish')]).toEqual([['G10'], ['G10']]);
    expect(await unmetOf(third, 'publish')).toBe('done');
    const { holds } = granted(await readForDesk({ storyId: second, actor: house.otherEditor }, house));
    expect(holds).toMatchObject([
      { name: 'Rights', thing: 'the photo “The words of photoCaption”', mayLift: false },
    ]);
    expect(await onPhoto(photoId, house.reporter)).toEqual(['Rights by Edie Marsh']);
    expect(await onPhoto(photoId, house.contributor)).toEqual([]);
    expect(await onPhoto(otherId, house.reporter)).toEqual([]);
    granted(await lift(holdId, managing));
    expect(await unmetOf(second, 'publish')).toBe('done');
    expect(await onPhoto(photoId, house.reporter)).toEqual([]);
  });
});

describe('a hold on a block', () => {
  it('still stops the story when the block has gone, and says so', async () => {
    const storyId = await completeDraft(house, 'A block is held');
    await press(house, { storyId, action: 'submit', actor: house.reporter });
    const { body } = granted(await readAsJson({ storyId, actor: house.editor }, house));
    const blockId = String(body?.content?.at(-1)?.attrs?.id);
    await hold(storyId, { kind: 'safety', reason: 'She is in hiding.', blockId });
    await changeText(house, {
      storyId,
      by: house.reporter,
      change: (doc) => {
        const blocks = doc.getXmlFragment('body');
        blocks.delete(blocks.length - 1, 1);
        const other = new Y.XmlElement('paragraph');
        other.setAttribute('id', newId());
        other.insert(0, [new Y.XmlText('Something else.')]);
        blocks.push([other]);
      },
    });
    await press(house, { storyId, action: 'approve', actor: house.editor });
    const refusal = await tryPress(house, { storyId, action: 'publish', actor: house.editor });
    expect(refusal).toMatchObject({
      problems: [
        {
          code: 'G10',
          message:
            'Safety hold on the block “The bridge is open again.”, which is not in the story any more: She is in hiding. It has to be lifted by Edie Marsh or a managing editor, also when the block has gone.',
        },
      ],
    });
  });
});

describe('setting and lifting', () => {
  it('is refused to who may not, and changes nothing then', async () => {
    const storyId = await approvedStory(house, 'Not theirs');
    const setBy = (actor: Actor) => setHold({ storyId, actor, ...LEGAL }, house);
    expect(await setBy(house.reporter)).toMatchObject({ code: 'not_allowed' });
    expect(await setBy(house.contributor)).toMatchObject({ code: 'not_found' });
    expect(await setBy(house.admin)).toMatchObject({ code: 'not_found' });
    expect(await listHolds(house.database.read, storyId)).toEqual([]);
    const holdId = await hold(storyId);
    expect(await lift(holdId, house.otherEditor)).toMatchObject({
      code: 'not_allowed',
      message: 'Only Edie Marsh, who set it, or a managing editor lifts this hold.',
    });
    expect(await lift(holdId, house.reporter)).toMatchObject({ code: 'not_allowed' });
    expect(await lift(holdId, house.contributor)).toMatchObject({ code: 'not_found' });
    expect(await lift(newId(), house.editor)).toMatchObject({ code: 'not_found' });
    expect(await lift(holdId, house.editor, ' ')).toMatchObject({ code: 'invalid' });
    expect(await unmetOf(storyId, 'publish')).toEqual(['G10']);
  });

  it('leaves both in the history for ever, and tells open pages', async () => {
    const storyId = await approvedStory(house, 'For ever');
    const told: string[] = [];
    const stop = house.events.on('storyMoved', (event) => told.push(event.storyId));
    const before = granted(await readForDesk({ storyId, actor: house.editor }, house)).revision;
    const holdId = await hold(storyId);
    granted(await lift(holdId, managing, 'The lawyer has read it.'));
    stop();
    expect(told).toEqual([storyId, storyId]);
    const { revision, holds } = granted(await readForDesk({ storyId, actor: house.editor }, house));
    expect([revision, holds]).toEqual([before + 2, []]);
    const points = await listSavePoints(house.database.read, storyId);
    expect(points.map(({ kind, title, byName }) => [kind, title, byName]).toSorted()).toEqual([
      ['hold', 'Legal, the story: Our lawyer is reading.', 'Edie Marsh'],
      ['lift', 'Legal, the story: The lawyer has read it.', 'Mona Vale'],
    ]);
    const [row] = await listHolds(house.database.read, storyId);
    expect(row).toMatchObject({ liftedBy: managing.personId, liftReason: 'The lawyer has read it.' });
  });

  it('tells authors and editors without a word of the reason', async () => {
    const storyId = await approvedStory(house, 'Told by mail');
    const holdId = await hold(storyId);
    granted(await lift(holdId, house.editor));
    const waiting = await waitingMessages(house.database.read, { now: house.now, limit: 10_000 });
    const mails = waiting
      .map(({ payload }) => payload as MailPayload)
      .filter(({ path }) => path.endsWith(storyId)); // as `MAIL` has it
    const about = mails.filter(({ subject }) => /held|hold/.test(subject));
    expect(about.map(({ toPersonId, subject }) => `${toPersonId}: ${subject}`).toSorted()).toEqual(
      [
        `${house.reporter.personId}: Your story was freed of a hold by Edie Marsh`,
        `${house.reporter.personId}: Your story was held by Edie Marsh`,
        `${house.otherEditor.personId}: A story was freed of a hold by Edie Marsh`,
        `${house.otherEditor.personId}: A story was held by Edie Marsh`,
        `${managing.personId}: A story was freed of a hold by Edie Marsh`,
        `${managing.personId}: A story was held by Edie Marsh`,
      ].toSorted(),
    );
    expect(JSON.stringify(about)).not.toContain('lawyer');
  });

  it('by two who lift at once happens once', async () => {
    const storyId = await approvedStory(house, 'Lifted twice');
    const holdId = await hold(storyId);
    const outcomes = await Promise.all([lift(holdId, house.editor), lift(holdId, managing)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ code: 'conflict' });
  });
});
