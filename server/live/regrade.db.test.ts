import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { replaceRoles, updatePerson } from '@/db/queries/person';
import type { Actor } from '@/newsroom/actor';
import { addMember, removeMember } from '../sealed/change-members';
import { sealStory } from '../sealed/seal-story';
import { createStory } from '../stories/create';
import { approvedStory, granted, hire, press } from '../stories/testing-newsroom';
import { type LiveDesk, openLiveDesk } from './testing/live-desk';
import { storedWords } from './testing/stored';
import { openReadyTab, openTab, type Tab, typeInto, wordsOf } from './testing/tab';
import { BEFORE_THE_SWEEP, until } from './testing/until';

let desk: LiveDesk;
let storyId: string;
let person: Actor;
let tabs: Tab[];

beforeAll(async () => {
  desk = await openLiveDesk();
});
afterAll(async () => {
  await desk.stop();
  await desk.newsroom.database.close();
});
beforeEach(async () => {
  person = await desk.newsroom.database.inTransaction((tx) => hire(tx, `Rae ${Math.random()}`, ['reporter']));
  ({ storyId } = granted(await createStory({ actor: person }, desk.newsroom)));
  tabs = [];
});
afterEach(() => {
  for (const tab of tabs) tab.close();
});

async function open(who = person, story = storyId): Promise<Tab> {
  const tab = await openReadyTab({ address: desk.address, storyId: story, person: who });
  tabs.push(tab);
  return tab;
}

const url = () => desk.newsroom.database.url;
const changePerson = (change: Parameters<typeof updatePerson>[2]) =>
  desk.newsroom.database.inTransaction((tx) => updatePerson(tx, person.personId, change));

describe('within five seconds, also when another process did it', () => {
  it('who has lost the role is out', async () => {
    const tab = await open();
    await desk.newsroom.database.inTransaction((tx) =>
      replaceRoles(tx, { personId: person.personId, roles: [] }),
    );
    await until(() => tab.reasons.includes('not_allowed'), 'the tab is closed', 5_000);
  });

  it('who was dismissed is out', async () => {
    const tab = await open();
    await changePerson({ disabledAt: new Date() });
    await until(() => tab.reasons.includes('signed_out'), 'the tab is closed', 5_000);
  });
});

describe('of a sealed story', () => {
  it('who is put out is out within five seconds, and nobody else gets in', async () => {
    const { newsroom } = desk;
    const { editor, otherReporter, otherEditor } = newsroom;
    granted(await sealStory({ storyId, actor: editor }, newsroom));
    const member = { storyId, personId: otherReporter.personId, actor: editor };
    granted(await addMember(member, newsroom));
    const tab = await open(otherReporter);
    granted(await removeMember(member, newsroom));
    await until(() => tab.reasons.includes('not_allowed'), 'the tab is closed', 5_000);
    const stranger = openTab({ address: desk.address, storyId, person: otherEditor });
    tabs.push(stranger);
    await until(() => stranger.reasons.includes('not_allowed'), 'the stranger is turned away', 5_000);
  });

  it('everybody but its members is out when it is sealed', async () => {
    const { newsroom } = desk;
    const [stranger, author] = [await open(newsroom.otherEditor), await open()];
    granted(await sealStory({ storyId, actor: newsroom.editor }, newsroom));
    await until(() => stranger.reasons.includes('not_allowed'), 'the stranger is out', 5_000);
    typeInto(author.doc, 'We go on.');
    await until(author.isSaved, 'the author goes on');
    expect(author.reasons).toEqual([]);
  });
});

describe('at once', () => {
  it('nothing more is stored of who was dismissed, even before the line is closed', async () => {
    const tab = await open();
    await changePerson({ disabledAt: new Date() });
    typeInto(tab.doc, 'One last word.');
    await until(() => tab.reasons.length > 0, 'the tab is closed');
    expect(tab.reasons[0]).toBe('signed_out');
    expect(await storedWords(url(), storyId)).toBe('');
  });

  it('who was dismissed is out when this process did it', async () => {
    const tab = await open();
    await changePerson({ disabledAt: new Date() });
    desk.newsroom.events.emit('personChanged', { personId: person.personId });
    await until(() => tab.reasons.includes('signed_out'), 'the tab is closed', BEFORE_THE_SWEEP);
  });

  it('a move takes the right to write, and gives it back', async () => {
    const tab = await open();
    typeInto(tab.doc, 'First.');
    await until(tab.isSaved, 'it is saved');
    await press(desk.newsroom, { storyId, action: 'submit', actor: person });
    await until(() => tab.grades.at(-1)?.workingState === 'in_review', 'the tab is told', BEFORE_THE_SWEEP);
    expect(tab.grades.at(-1)?.may).toBe('suggest');
    await press(desk.newsroom, { storyId, action: 'take_back', actor: person });
    await until(() => tab.grades.at(-1)?.may === 'write', 'the tab is told', BEFORE_THE_SWEEP);
    typeInto(tab.doc, 'Second.');
    await until(tab.isSaved, 'it is saved');
    expect(await storedWords(url(), storyId)).toBe('First.\nSecond.');
    expect(tab.reasons).toEqual([]);
  });

  it('text that was typed in vain is stored once its writer may suggest again, without a new line', async () => {
    const { reporter, editor } = desk.newsroom;
    const approved = await approvedStory(desk.newsroom);
    const tab = await open(reporter, approved);
    expect(tab.grades.at(-1)?.may).toBe('read');
    typeInto(tab.doc, 'In vain?');
    await until(() => !tab.isSaved() && tab.provider.unsyncedChanges > 0, 'it is not saved');
    expect(await storedWords(url(), approved)).not.toContain('In vain?');
    await press(desk.newsroom, { storyId: approved, action: 'reopen', actor: editor });
    await until(tab.isSaved, 'it is saved');
    expect(await storedWords(url(), approved)).toContain('In vain?');
    expect(tab.reasons).toEqual([]);
  });

  it('whoever only read is told as well when the story moves', async () => {
    const tab = await open(desk.newsroom.otherReporter);
    await press(desk.newsroom, { storyId, action: 'submit', actor: person });
    await until(
      () => tab.grades.at(-1)?.workingState === 'in_review',
      'the reader is told',
      BEFORE_THE_SWEEP,
    );
    await until(tab.isSaved, 'nothing waits to be saved');
  });
});

describe('an approved story', () => {
  it('asks to be reopened when an editor types into it, and keeps the text', async () => {
    const approved = await approvedStory(desk.newsroom);
    const tab = await open(desk.newsroom.otherEditor, approved);
    expect(tab.grades.at(-1)).toEqual({ type: 'grade', may: 'write', workingState: 'approved' });
    typeInto(tab.doc, 'A late fact.');
    await until(tab.isSaved, 'it is saved');
    expect(desk.reopened).toContain(approved);
    expect(await storedWords(url(), approved)).toContain('A late fact.');
  });

  it('is not touched by who only opens and reads it', async () => {
    const approved = await approvedStory(desk.newsroom);
    const tab = await open(desk.newsroom.otherEditor, approved);
    expect(wordsOf(tab.doc)).toContain('bridge');
    expect(desk.reopened).not.toContain(approved);
  });
});
