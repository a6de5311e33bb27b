import { EditorState } from '@tiptap/pm/state';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { copy, h2, h3, p, photo, quote } from '@/content/builder';
import { schemas } from '@/content/schemas';
import { copyToYjs } from '@/content/yjs';
import { PhotoStandings } from './photo-standings';
import { StorySurvey } from './story-survey';

const facts = vi.hoisted(() => ({ calls: 0 }));
vi.mock('@/newsroom/content-facts', async (original) => {
  const real = await original<typeof import('@/newsroom/content-facts')>();
  const factsOfBlock: typeof real.factsOfBlock = (...given) => {
    facts.calls += 1;
    return real.factsOfBlock(...given);
  };
  return { ...real, factsOfBlock };
});

beforeEach(() => {
  vi.useFakeTimers();
  facts.calls = 0;
  ask.mockClear();
});

afterEach(() => {
  vi.useRealTimers();
});

const STORY = copy({
  headline: 'Rain',
  body: [
    p('It rained all night.'),
    h2('The night'),
    photo({ photoId: 'gale', caption: 'The gale' }),
    h3('Later'),
    quote(['Never again.'], 'The harbour master'),
    p('Then it stopped.'),
  ],
});

const ask = vi.fn(async (_photoIds: readonly string[]) => ({}));

/** A story that is open, and a way to type a letter at the start of its body. */
function open() {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, copyToYjs(STORY));
  const body = {
    isDestroyed: false,
    state: EditorState.create({ doc: schemas.body.nodeFromJSON(STORY.body) }),
  };
  const letters = { areWaiting: false };
  const survey = new StorySurvey({ doc, letters }, 'en', new PhotoStandings(ask));
  const close = survey.open(body);
  const type = () => {
    body.state = body.state.apply(body.state.tr.insertText('x', 1));
    doc.getMap('typing').set('letter', Math.random());
  };
  return { survey, letters, type, close };
}

describe('the survey of a story', () => {
  it('knows nothing until the browser has had time for it', () => {
    expect(open().survey.current()).toBeNull();
  });

  it('counts the words and finds the headings and blocks, in their order', () => {
    const { survey } = open();
    vi.runAllTimers();
    expect(survey.current()?.facts).toMatchObject({
      headlineText: 'Rain',
      bodyWords: 17,
      bodyIsEmpty: false,
    });
    expect(survey.current()?.outline.map(({ type, level, text }) => [type, level, text])).toEqual([
      ['heading', 2, 'The night'],
      ['photo', null, 'The gale'],
      ['heading', 3, 'Later'],
      ['quote', null, 'Never again. The harbour master'],
    ]);
  });

  it('looks at nothing while somebody types, and then at the one block that changed', () => {
    const { type } = open();
    vi.runAllTimers();
    expect(facts.calls).toBe(6);
    for (let letter = 0; letter < 20; letter += 1) {
      type();
      vi.advanceTimersByTime(400);
    }
    expect(facts.calls).toBe(6);
    vi.runAllTimers();
    expect(facts.calls).toBe(7);
  });

  it('looks at nothing while letters wait to be written, and once they are', () => {
    const { type, letters } = open();
    vi.runAllTimers();
    type();
    letters.areWaiting = true;
    vi.advanceTimersByTime(5_000);
    expect(facts.calls).toBe(6);
    letters.areWaiting = false;
    vi.runAllTimers();
    expect(facts.calls).toBe(7);
  });

  it('asks once for the rights of a photo that is in the text, and for nothing while somebody types', () => {
    const { type, survey } = open();
    vi.runAllTimers();
    expect(survey.current()?.photos.map(({ photoId }) => photoId)).toEqual(['gale']);
    type();
    vi.runAllTimers();
    expect(ask.mock.calls).toEqual([[['gale']]]);
  });

  it('tells of each look', () => {
    const { survey, type } = open();
    vi.runAllTimers();
    const told = vi.fn();
    survey.subscribe(told);
    type();
    expect(told).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('ends with the page', () => {
    const { type, close } = open();
    vi.runAllTimers();
    close();
    type();
    vi.runAllTimers();
    expect(facts.calls).toBe(6);
  });
});
