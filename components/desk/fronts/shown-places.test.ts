import { describe, expect, it } from 'vitest';
import { slotFor } from '@/newsroom/fronts/arrangement';
import { container, front } from '@/newsroom/fronts/testing-arrangement';
import type { LiveStory } from '@/server/fronts/live-story';
import { changesInWords } from './change-words';
import { shownContainers } from './shown-places';

const live = (storyId: string, sectionId = 'world'): LiveStory => ({
  storyId,
  versionId: `version-${storyId}`,
  headline: storyId.toUpperCase(),
  sectionId,
  section: sectionId,
  path: `/${sectionId}/${storyId}`,
  publishedAt: '2026-03-02T12:00:00.000Z',
  picture: null,
});

const sections = [{ id: 'world', name: 'World' }];
const desk = { stories: [live('a'), live('b', 'sport'), live('c')], gone: { x: 'Gone' }, sections };

function inWords(...containers: Parameters<typeof front>) {
  return shownContainers(front(...containers), desk).map(({ name, placed, filled }) =>
    [
      `${name}:`,
      ...placed.map(({ slot, standing }) => `${slot.storyId} ${standing}`),
      ...filled.map(({ storyId }) => storyId),
    ].join(' '),
  );
}

describe('a front on the desk', () => {
  it('tells what is shown, what stands by, what is away, and what comes in by itself', () => {
    const list = container({ kind: 'list', room: 2, slots: ['x', 'c', 'found', 'b'] });
    const river = container({ kind: 'river', fill: { from: 'section', sectionId: 'world' } });
    expect(inWords(list, river)).toEqual(['List: x gone c shown found shown b stands_by', 'World: a']);
  });

  it('calls a container by its title, a river by its section, another by its kind', () => {
    const fill = { from: 'section', sectionId: 'world' } as const;
    const named = container({ kind: 'river', id: 'named', fill, title: 'Tides' });
    expect(inWords(container({ kind: 'row', fill }), named).map((words) => words.split(':')[0])).toEqual([
      'Row',
      'Tides',
    ]);
  });
});

describe('what a launch changes', () => {
  const was = front(container({ kind: 'top', slots: ['a', 'x'] }));
  const words = (...containers: Parameters<typeof front>) =>
    changesInWords(front(...containers), {
      live: was,
      gone: desk.gone,
      sections,
      standsBy: (storyId) => storyId === 'c',
      headlineOf: (storyId) => ({ x: 'Gone', secret: '' })[storyId] ?? storyId.toUpperCase(),
    });

  it('is told in sentences, with what leaves because readers do not have it', () => {
    const small = { ...slotFor('a'), size: 'small' as const };
    const top = container({ kind: 'top', slots: ['b', small, 'x', 'c'], room: 2 });
    expect(words(top, container({ kind: 'list', title: 'More', slots: ['secret'] }))).toEqual([
      'Top is set otherwise.',
      'More is added.',
      '“B” comes into Top.',
      '“A” gets another size.',
      '“C” stands by in Top.',
      'A story that readers do not have comes into More.',
      '“Gone” is not before readers any more, and leaves Top.',
    ]);
  });

  it('is nothing when only a story that is away is taken out by hand', () => {
    const withoutGone = words(container({ kind: 'top', slots: ['a'] }));
    expect(withoutGone).toEqual(['“Gone” is not before readers any more, and leaves Top.']);
    expect(withoutGone).toEqual(words(container({ kind: 'top', slots: ['a', 'x'] })));
  });
});
