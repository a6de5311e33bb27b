import { EventEmitter } from 'node:events';
import { z } from 'zod';
import { ALONE, type Instances } from './instances/instances';

/** What the house tells itself after a commit, on whichever instance it was made. */
export interface Events {
  /** A transition was committed. */
  storyMoved: { storyId: string };
  /** What was typed into a story has given it another headline. */
  headlineChanged: { storyId: string };
  /** An assignment was given, claimed, handed over or dropped; these people have it, or had it. */
  assignmentChanged: { storyId: string | null; personIds: readonly string[] };
  /** A story was sealed, or its seal lifted, or somebody is a member now or no longer is; these people, or null: everybody. */
  sealChanged: { storyId: string; personIds: readonly string[] | null };
  /** Somebody changed details of a story. */
  detailsChanged: { storyId: string };
  /** Somebody wrote, changed, resolved or deleted a comment. */
  commentsChanged: { storyId: string };
  /** Text of an earlier version was brought back, as the change of this number. */
  textRestored: { storyId: string; change: number };
  /** A person's roles, password or standing changed: their sessions and live connections must be judged again. */
  personChanged: { personId: string };
  /** A photo was taken in and waits for its renditions. */
  photoTakenIn: { photoId: string };
  /** What readers see was changed, as the touch of this number. */
  siteTouched: { number: number };
  /** What stories show of these photos or records is another thing now; the ids are those that stories name. */
  mediaChanged: { ids: readonly string[] };
}

export interface EventBus {
  /** Tells this instance at once, and the others within moments. */
  emit<Name extends keyof Events>(name: Name, event: Events[Name]): void;
  /** Returns the function that stops listening. */
  on<Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void): () => void;
  /** Calls when events of other instances may have been missed, for what a look at the database does not bring anyway. */
  whenMissed(listener: () => void): () => void;
}

/** The event bus of this process; a listener that throws is the listener's bug and is not swallowed. */
export function makeEventBus(instances: Instances = ALONE): EventBus {
  const emitter = new EventEmitter();
  instances.hear('event', (body) => {
    const told = toldBy(body);
    if (told) emitter.emit(told.name, told.event);
  });
  return {
    emit(name, event) {
      emitter.emit(name, event);
      for (const part of inParts(event)) instances.tell('event', { name, event: part });
    },
    on(name, listener) {
      emitter.on(name, listener);
      return () => emitter.off(name, listener);
    },
    whenMissed: (listener) => instances.whenBack('event', listener),
  };
}

/** What every event says. There is none of which other instances do not hear. */
const EVENTS: { readonly [Name in keyof Events]: z.ZodType<Events[Name]> } = {
  storyMoved: z.object({ storyId: z.string() }),
  headlineChanged: z.object({ storyId: z.string() }),
  assignmentChanged: z.object({ storyId: z.string().nullable(), personIds: z.array(z.string()) }),
  sealChanged: z.object({ storyId: z.string(), personIds: z.array(z.string()).nullable() }),
  detailsChanged: z.object({ storyId: z.string() }),
  commentsChanged: z.object({ storyId: z.string() }),
  textRestored: z.object({ storyId: z.string(), change: z.number() }),
  personChanged: z.object({ personId: z.string() }),
  photoTakenIn: z.object({ photoId: z.string() }),
  siteTouched: z.object({ number: z.number() }),
  mediaChanged: z.object({ ids: z.array(z.string()) }),
};

const TOLD = z.object({ name: z.string(), event: z.unknown() });

/** What another instance told; null for what a newer release tells, for which this one has no ears. */
function toldBy(body: unknown): { name: string; event: unknown } | null {
  const told = TOLD.safeParse(body);
  if (!told.success || !isEvent(told.data.name)) return null;
  const event = EVENTS[told.data.name].safeParse(told.data.event);
  return event.success ? { name: told.data.name, event: event.data } : null;
}

function isEvent(name: string): name is keyof Events {
  return Object.hasOwn(EVENTS, name);
}

/** A notice of the database is short: so many ids have room in one. */
const IDS_AT_ONCE = 100;

function inParts(event: Events[keyof Events]): Events[keyof Events][] {
  if (!('ids' in event)) return [event];
  const parts = Math.ceil(event.ids.length / IDS_AT_ONCE);
  return Array.from({ length: parts }, (_, part) => ({
    ids: event.ids.slice(part * IDS_AT_ONCE, (part + 1) * IDS_AT_ONCE),
  }));
}
