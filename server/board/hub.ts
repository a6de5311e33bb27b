import type { EventBus } from '../events';

/** What happened since the last word. */
export interface BoardWord {
  storyIds: ReadonlySet<string>;
  /** Stories that somebody has got, or lost, by person. */
  handed: ReadonlyMap<string, ReadonlySet<string>>;
  /** Stories that were sealed: they leave every board, also of those who may not see them any more. */
  sealed: ReadonlySet<string>;
  /** Whether assignments were given, claimed or dropped. */
  assignments: boolean;
  /** Who may see other things now than before. */
  people: ReadonlySet<string>;
  /** True when events of other instances may have been missed. */
  hasMissed: boolean;
}

type Listener = (word: BoardWord) => void;

/** One ear to the house for all open boards of this process. */
export interface BoardHub {
  listen(listener: Listener): () => void;
  /** How many boards are open. */
  boards(): number;
}

/** What happens within this time is told at once. */
const GATHERING = 250;

const hubs = new WeakMap<EventBus, BoardHub>();

/** The hub of this event bus. */
export function boardHub(events: EventBus): BoardHub {
  const hub = hubs.get(events) ?? makeBoardHub(events);
  hubs.set(events, hub);
  return hub;
}

/** Gathers what happens for a moment and tells all boards together, however much it was. */
export function makeBoardHub(events: EventBus, gathering = GATHERING): BoardHub {
  const listeners = new Set<Listener>();
  let next = emptyWord();
  let isGathering = false;

  const tell = () => {
    const word = next;
    next = emptyWord();
    isGathering = false;
    for (const listener of listeners) listener(word);
  };
  const note = (change: (word: ReturnType<typeof emptyWord>) => void) => {
    if (listeners.size === 0) return;
    change(next);
    if (isGathering) return;
    isGathering = true;
    setTimeout(tell, gathering).unref();
  };
  const noteStory = ({ storyId }: { storyId: string }) => note((word) => word.storyIds.add(storyId));
  events.on('personChanged', ({ personId }) => note((word) => word.people.add(personId)));
  events.whenMissed(() =>
    note((word) => {
      word.hasMissed = true;
    }),
  );
  events.on('storyMoved', noteStory);
  events.on('detailsChanged', noteStory);
  events.on('headlineChanged', noteStory);
  events.on('sealChanged', ({ storyId, personIds }) =>
    note((word) => {
      word.storyIds.add(storyId);
      if (personIds === null) word.sealed.add(storyId);
      else handTo(word, storyId, personIds);
    }),
  );
  events.on('assignmentChanged', ({ storyId, personIds }) =>
    note((word) => {
      word.assignments = true;
      if (storyId === null) return;
      word.storyIds.add(storyId);
      handTo(word, storyId, personIds);
    }),
  );
  return {
    boards: () => listeners.size,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function handTo(word: ReturnType<typeof emptyWord>, storyId: string, personIds: readonly string[]): void {
  for (const personId of personIds)
    word.handed.set(personId, (word.handed.get(personId) ?? new Set()).add(storyId));
}

function emptyWord() {
  return {
    storyIds: new Set<string>(),
    handed: new Map<string, Set<string>>(),
    sealed: new Set<string>(),
    assignments: false,
    people: new Set<string>(),
    hasMissed: false,
  };
}
