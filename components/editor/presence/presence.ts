import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { LiveUser } from '@/content/live-protocol';
import { placeInWords } from './place-in-words';

/** Somebody else who has the story open. */
export interface Colleague extends LiveUser {
  /** Where they are, in words; null when they are in no text and no detail. */
  place: string | null;
  /** Nothing has been pressed or moved there for some minutes. */
  isIdle: boolean;
}

/** How often the list may change, in milliseconds: carets move with each letter, and nobody reads a list that fast. */
const PACE = 300;

/** Who else is here and where. Worked out at a calm pace from what carets tell; costs nothing while one is alone. */
export class Presence {
  private people: readonly Colleague[] = [];
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly doc: Y.Doc,
    private readonly carets: Awareness,
  ) {
    carets.on('change', this.soon);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** By name; a person with two tabs is there once. The same list until something changes. */
  readonly current = (): readonly Colleague[] => this.people;

  destroy(): void {
    this.carets.off('change', this.soon);
    clearTimeout(this.timer);
  }

  private readonly soon = () => {
    this.timer ??= setTimeout(this.look, PACE);
  };

  private readonly look = () => {
    this.timer = undefined;
    const people = this.peopleHere();
    if (JSON.stringify(people) === JSON.stringify(this.people)) return;
    this.people = people;
    for (const listener of this.listeners) listener();
  };

  private peopleHere(): Colleague[] {
    const byId = new Map<string, Colleague>();
    for (const state of this.carets.getStates().values()) {
      const { user } = state;
      // Our own state has no user: that is the server's to say.
      if (typeof user?.personId !== 'string') continue;
      const one = {
        ...(user as LiveUser),
        place: placeInWords(this.doc, state),
        isIdle: state.idle === true,
      };
      const other = byId.get(one.personId);
      if (!other || liveliness(one) > liveliness(other)) byId.set(one.personId, one);
    }
    return [...byId.values()].sort((a, b) => a.name.localeCompare(b.name));
  }
}

function liveliness({ place, isIdle }: Colleague): number {
  return (isIdle ? 0 : 2) + (place ? 1 : 0);
}
