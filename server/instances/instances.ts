import type { Logger } from 'pino';
import { z } from 'zod';
import { dialectOf } from '@/db/dialect';
import { newId } from '../ids';
import { openPostgresWire } from './postgres-wire';
import { openRedisWire } from './redis-wire';
import type { Wire } from './wire';

/**
 * What is told between instances. Events of the house are few and go by the database; what happens in open stories comes
 * with each key press, and goes by Redis when that answers.
 */
export type Topic = 'event' | 'live';

/** The other processes that run the same newsroom. Nothing that is told here may be needed for a text to be whole. */
export interface Instances {
  /** Tells all others. Whoever cannot be reached misses it. */
  tell(topic: Topic, body: unknown): void;
  /** Hears what others tell, of whatever form: theirs may be another release. Returns the function that stops. */
  hear(topic: Topic, listener: (body: unknown) => void): () => void;
  /** Calls when word of this topic may have been missed, and others can be reached (again). */
  whenBack(topic: Topic, listener: () => void): () => void;
  /** Whether there may be others: on a SQLite file there are none. */
  mayExist: boolean;
  /** False while Redis is asked for and does not answer. */
  isQuick(): boolean;
  /** Makes it known that this instance has a story open, so that `nobodyHasOpen` (db/queries/open-story) says no. */
  holdOpen(storyId: string): void;
  letGo(storyId: string): void;
  close(): Promise<void>;
}

/** A house of one process. */
export const ALONE: Instances = {
  tell: () => undefined,
  hear: () => () => undefined,
  whenBack: () => () => undefined,
  mayExist: false,
  isQuick: () => true,
  holdOpen: () => undefined,
  letGo: () => undefined,
  close: async () => undefined,
};

interface House {
  databaseUrl: string;
  redisUrl: string | null;
  log: Logger;
}

/** Reaches the other instances of the house, by the database and, when it has one, by Redis; alone on SQLite. */
export function openInstances({ databaseUrl, redisUrl, log }: House): Instances {
  if (dialectOf(databaseUrl) === 'sqlite') return ALONE;
  const switchboard = makeSwitchboard();
  const earsOf = (name: string, topics: readonly Topic[]) => {
    let isInTrouble = false;
    return {
      onText: switchboard.received,
      onUp() {
        if (isInTrouble) log.info({ wire: name }, 'the other instances can be reached again');
        isInTrouble = false;
        for (const topic of topics) switchboard.back(topic);
      },
      // Once, not with every try to mend it.
      onTrouble(cause: unknown) {
        if (!isInTrouble)
          log.warn({ err: cause, wire: name }, 'the other instances cannot be reached this way');
        isInTrouble = true;
      },
    };
  };
  const database = openPostgresWire(databaseUrl, earsOf('database', ['event', 'live']));
  const redis = redisUrl === null ? null : openRedisWire(redisUrl, earsOf('redis', ['live']));
  const wireFor = (topic: Topic): Wire => (topic === 'live' && redis?.isUp() ? redis : database);
  return {
    tell: (topic, body) => wireFor(topic).send(switchboard.envelope(topic, body)),
    hear: switchboard.hear,
    whenBack: switchboard.whenBack,
    mayExist: true,
    isQuick: () => redis?.isUp() ?? true,
    holdOpen: database.holdOpen,
    letGo: database.letGo,
    async close() {
      await Promise.all([database.close(), redis?.close()]);
    },
  };
}

const ENVELOPE = z.object({ from: z.string(), topic: z.string(), body: z.unknown() });

// All wires are heard at all times: which one somebody else can use is not known here.
function makeSwitchboard() {
  const self = newId();
  const listeners = new Map<string, Set<(body: unknown) => void>>();
  const returns = new Map<string, Set<() => void>>();
  return {
    envelope: (topic: Topic, body: unknown) => JSON.stringify({ from: self, topic, body }),
    received(text: string) {
      const envelope = readEnvelope(text);
      if (!envelope || envelope.from === self) return;
      for (const listener of listeners.get(envelope.topic) ?? []) listener(envelope.body);
    },
    back(topic: Topic) {
      for (const listener of returns.get(topic) ?? []) listener();
    },
    hear: (topic: Topic, listener: (body: unknown) => void) => addTo(listeners, topic, listener),
    whenBack: (topic: Topic, listener: () => void) => addTo(returns, topic, listener),
  };
}

/** Null for what none of ours has sent. */
function readEnvelope(text: string): z.infer<typeof ENVELOPE> | null {
  try {
    return ENVELOPE.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function addTo<Listener>(all: Map<string, Set<Listener>>, topic: Topic, listener: Listener): () => void {
  const those = all.get(topic) ?? new Set();
  all.set(topic, those.add(listener));
  return () => those.delete(listener);
}
