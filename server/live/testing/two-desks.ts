import pino from 'pino';
import { makeEventBus } from '../../events';
import { type Instances, openInstances } from '../../instances/instances';
import { type Newsroom, openNewsroom } from '../../stories/testing-newsroom';
import { type LiveDesk, openLiveDesk } from './live-desk';
import { until } from './until';

/** Two instances of one newsroom, each with live editing on a port of its own. */
export interface TwoDesks {
  newsroom: Newsroom;
  one: Instance;
  two: Instance;
  stop(): Promise<void>;
}

export interface Instance extends LiveDesk {
  instances: Instances;
}

export async function openTwoDesks(redisUrl: string | null): Promise<TwoDesks> {
  const newsroom = await openNewsroom();
  const [one, two] = [await openInstance(newsroom, redisUrl), await openInstance(newsroom, redisUrl)];
  return {
    newsroom,
    one,
    two,
    async stop() {
      for (const each of [one, two]) await each.stop();
      await newsroom.database.close();
    },
  };
}

/** One more instance of a newsroom; it can be told when it reaches the others. */
export async function openInstance(newsroom: Newsroom, redisUrl: string | null): Promise<Instance> {
  const log = pino({ level: 'silent' });
  const instances = openInstances({ databaseUrl: newsroom.database.url, redisUrl, log });
  const events = makeEventBus(instances);
  let isUp = false;
  instances.whenBack('event', () => {
    isUp = true;
  });
  const desk = await openLiveDesk({ newsroom: { ...newsroom, events }, ports: { instances } });
  await until(() => isUp && instances.isQuick(), 'the instance reaches the others');
  return {
    ...desk,
    instances,
    async stop() {
      await desk.stop();
      await instances.close();
    },
  };
}
