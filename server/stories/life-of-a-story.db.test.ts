import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLOCK } from '@/newsroom/actor';
import { createStory } from './create';
import { readHistory } from './history';
import { readAsJson } from './read-as-json';
import type { Press } from './step';
import {
  completeDraft,
  granted,
  liveStory,
  type Newsroom,
  openNewsroom,
  press,
  tryPress,
} from './testing-newsroom';
import { typeParagraph } from './testing-typing';

let house: Newsroom;
beforeAll(async () => {
  house = await openNewsroom();
});
afterAll(() => house.database.close());

async function standOf(storyId: string): Promise<string> {
  const { state, publicState, revision } = granted(await readAsJson({ storyId, actor: house.editor }, house));
  return `${state} ${publicState} ${revision}`;
}

const inAnHour = () => new Date(house.now.getTime() + 3_600_000);

describe('the life of a story', () => {
  it('leads through every transition, one revision each', async () => {
    const { reporter, editor } = house;
    const storyId = await completeDraft(house);
    expect(await standOf(storyId)).toBe('draft never 1');

    const takeStep = async (step: Omit<Press, 'storyId'>, stand: string) => {
      await press(house, { storyId, ...step });
      expect(await standOf(storyId)).toBe(stand);
    };
    await takeStep({ action: 'submit', actor: reporter }, 'in_review never 2');
    await takeStep({ action: 'take_back', actor: reporter }, 'draft never 3');
    await takeStep({ action: 'submit', actor: reporter }, 'in_review never 4');
    await takeStep(
      { action: 'request_changes', actor: editor, reason: 'Who paid?' },
      'changes_requested never 5',
    );
    await takeStep({ action: 'submit', actor: reporter }, 'in_review never 6');
    await takeStep({ action: 'approve', actor: editor }, 'approved never 7');
    await takeStep({ action: 'reopen', actor: editor }, 'in_review never 8');
    await takeStep({ action: 'approve', actor: editor }, 'approved never 9');
    await takeStep({ action: 'spike', actor: editor, reason: 'No space.' }, 'spiked never 10');
    await takeStep({ action: 'unspike', actor: editor, reason: 'Space after all.' }, 'draft never 11');
    await takeStep({ action: 'submit', actor: reporter }, 'in_review never 12');
    await takeStep({ action: 'approve', actor: editor }, 'approved never 13');
    await takeStep({ action: 'schedule', actor: editor, releaseAt: inAnHour() }, 'scheduled never 14');
    await takeStep({ action: 'unschedule', actor: editor }, 'approved never 15');
    await takeStep({ action: 'publish', actor: editor }, 'clean live 16');
    await takeStep({ action: 'revise', actor: reporter }, 'draft live 17');
    await typeParagraph(house, storyId, reporter, 'The mayor crossed it first.');
    await takeStep({ action: 'submit', actor: reporter }, 'in_review live 18');
    await takeStep({ action: 'approve', actor: editor }, 'approved live 19');
    const change = { changeClass: 'update', note: 'Adds who crossed first.' };
    await takeStep({ action: 'publish_update', actor: editor, ...change }, 'clean live 20');
    await takeStep({ action: 'withdraw', actor: editor, reason: 'A court asked.' }, 'clean withdrawn 21');
    await takeStep({ action: 'restore', actor: editor }, 'clean live 22');
  });

  it('is told in its history: who, what, from where to where, on which version, and why', async () => {
    const { reporter, editor } = house;
    const storyId = await completeDraft(house, 'Ferry timetable');
    await press(house, { storyId, action: 'submit', actor: reporter });
    await press(house, { storyId, action: 'request_changes', actor: editor, reason: ' Who paid? ' });
    const history = await readHistory(house.database.read, storyId);
    expect(history.map(({ sentence, versionNumber, reason }) => [sentence, versionNumber, reason])).toEqual([
      ['Sent back for changes by Edie Marsh', 2, 'Who paid?'],
      ['Submitted for review by Noa Reed', 2, null],
      ['Started by Noa Reed', 1, null],
    ]);
  });

  it('takes a reason without the characters that no database takes', async () => {
    const storyId = await completeDraft(house, 'Odd reason');
    const reason = 'No\u0000 space\u0007.';
    await press(house, { storyId, action: 'spike', actor: house.reporter, reason });
    const [spike] = await readHistory(house.database.read, storyId);
    expect(spike?.reason).toBe('No space.');
  });

  it('cuts no second version of the same content', async () => {
    const { reporter } = house;
    const storyId = await completeDraft(house, 'Lighthouse for sale');
    for (const action of ['submit', 'take_back', 'submit'] as const)
      await press(house, { storyId, action, actor: reporter });
    expect(granted(await readAsJson({ storyId, actor: reporter }, house)).version).toBe(2);
  });

  it('begins as a draft that its starter writes and signs', async () => {
    const { storyId } = granted(await createStory({ actor: house.reporter }, house));
    expect(granted(await readAsJson({ storyId, actor: house.reporter }, house))).toMatchObject({
      state: 'draft',
      publicState: 'never',
      version: 1,
      headline: '',
      details: { sectionId: null, slug: '', tagIds: [], authorIds: [house.noasProfile] },
    });
  });

  it('never begins for somebody who does not write', async () => {
    expect(await createStory({ actor: house.admin }, house)).toMatchObject({
      ok: false,
      code: 'not_allowed',
    });
  });

  it('is a secret to those who may not read it: their press finds nothing', async () => {
    const storyId = await completeDraft(house, 'Secret works');
    const refusal = await tryPress(house, { storyId, action: 'take_back', actor: house.contributor });
    expect(refusal).toMatchObject({ ok: false, code: 'not_found' });
  });

  it('refuses a step that does not fit its state, in one sentence', async () => {
    const storyId = await completeDraft(house, 'Not yet');
    const refusal = await tryPress(house, { storyId, action: 'publish', actor: house.editor });
    expect(refusal).toMatchObject({ ok: false, code: 'conflict' });
  });

  it('names every unmet guard at once', async () => {
    const { storyId } = granted(await createStory({ actor: house.otherReporter }, house));
    await press(house, { storyId, action: 'submit', actor: house.otherReporter });
    const refusal = await tryPress(house, { storyId, action: 'approve', actor: house.editor });
    expect(refusal).toMatchObject({
      code: 'not_ready',
      problems: [
        { message: 'Write a headline.' },
        { message: 'Put at least one name in the byline.' },
        { message: 'Choose a section.' },
        { message: 'Write the story: its body is empty.' },
        { message: 'Give the story a slug.' },
      ],
    });
  });

  it('cannot be moved by a clock that finds it unscheduled', async () => {
    const storyId = await liveStory(house, 'Clockwork');
    const refusal = await tryPress(house, { storyId, action: 'publish_update', actor: CLOCK });
    expect(refusal).toMatchObject({ ok: false, code: 'conflict' });
  });

  it('is announced to the house after each step', async () => {
    const heard: string[] = [];
    const stop = house.events.on('storyMoved', (event) => heard.push(event.storyId));
    const storyId = await completeDraft(house, 'Loud story');
    await press(house, { storyId, action: 'submit', actor: house.reporter });
    await tryPress(house, { storyId, action: 'submit', actor: house.reporter });
    stop();
    expect(heard).toEqual([storyId, storyId]);
  });
});
