import { expect, it } from 'vitest';
import { type Events, makeEventBus } from './events';
import { ALONE, type Instances } from './instances/instances';

/** Two houses that hear all that the other tells, as it comes over a wire. */
function twoHouses() {
  const ears: ((body: unknown) => void)[] = [];
  const house = (place: number): Instances => ({
    ...ALONE,
    tell: (_, body) => ears[1 - place]?.(JSON.parse(JSON.stringify(body))),
    hear: (_, listener) => {
      ears[place] = listener;
      return () => undefined;
    },
  });
  return [makeEventBus(house(0)), makeEventBus(house(1))] as const;
}

const ALL: { [Name in keyof Events]: Events[Name] } = {
  storyMoved: { storyId: 's' },
  headlineChanged: { storyId: 's' },
  assignmentChanged: { storyId: null, personIds: ['p'] },
  sealChanged: { storyId: 's', personIds: null },
  detailsChanged: { storyId: 's' },
  commentsChanged: { storyId: 's' },
  textRestored: { storyId: 's', change: 7 },
  personChanged: { personId: 'p' },
  photoTakenIn: { photoId: 'f' },
  siteTouched: { number: 7 },
  mediaChanged: { ids: ['f'] },
};

it.each(Object.keys(ALL) as (keyof Events)[])('%s is heard on every other instance', (name) => {
  const [here, there] = twoHouses();
  const heard: unknown[] = [];
  there.on(name, (event) => heard.push(event));
  here.emit(name, ALL[name]);
  expect(heard).toEqual([ALL[name]]);
});

it('what a newer release tells is passed over', () => {
  const [here, there] = twoHouses();
  const emit = here.emit as (name: string, event: object) => void; // of a release that knows more events
  expect(() => emit('moonRose', { at: 'noon' })).not.toThrow();
  there.on('storyMoved', () => expect.unreachable());
});
