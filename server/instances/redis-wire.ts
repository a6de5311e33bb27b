import type { Wire, WireEars } from './wire';

const BEAT = 5_000;
/** Longer than a beat: a line on which not even its answer comes is dead. */
const SILENCE = 12_000;
const LONGEST_WAIT = 2_000;

/**
 * A wire through Redis, which is up when it both speaks and hears. It comes back by itself. Houses that share one Redis are
 * kept apart by the number at the end of its address.
 */
export function openRedisWire(redisUrl: string, ears: WireEars): Wire {
  let wire: Wire | undefined;
  let isClosed = false;
  // Loaded by those who have a Redis, for it takes time at each start, and memory.
  const opened = import('@redis/client').then(({ createClient }) => {
    if (!isClosed) wire = connect(createClient, { redisUrl, ears });
  });
  opened.catch(ears.onTrouble);
  return {
    isUp: () => wire?.isUp() ?? false,
    send: (text) => wire?.send(text),
    async close() {
      isClosed = true;
      await opened.catch(() => undefined);
      await wire?.close();
    },
  };
}

type CreateClient = typeof import('@redis/client').createClient;

function connect(createClient: CreateClient, { redisUrl, ears }: { redisUrl: string; ears: WireEars }): Wire {
  const speaking = createClient({
    url: redisUrl,
    // What waited until Redis is back would be old, and by then everybody has caught up.
    disableOfflineQueue: true,
    pingInterval: BEAT,
    socket: {
      connectTimeout: BEAT,
      socketTimeout: SILENCE,
      reconnectStrategy: (tries) => Math.min(100 * 2 ** tries, LONGEST_WAIT),
    },
  });
  // One that listens has no word of its own in this protocol; what it subscribed to it asks for again by itself.
  const hearing = speaking.duplicate();
  const channel = `galley:${new URL(redisUrl).pathname.slice(1) || '0'}`;
  let wasUp = false;
  let isSubscribed = false;
  const isUp = () => isSubscribed && speaking.isReady && hearing.isReady;
  const look = () => {
    const isUpNow = isUp();
    if (isUpNow && !wasUp) ears.onUp();
    wasUp = isUpNow;
  };
  for (const client of [speaking, hearing]) {
    client.on('error', (cause: unknown) => {
      ears.onTrouble(cause);
      look();
    });
    client.on('ready', look);
  }
  hearing.on('ready', async () => {
    if (isSubscribed) return;
    try {
      await hearing.subscribe(channel, ears.onText);
      isSubscribed = true;
      look();
    } catch (cause) {
      ears.onTrouble(cause);
    }
  });
  // Rejects only when it is closed before it was ever reached.
  for (const client of [speaking, hearing]) void client.connect().catch(() => undefined);

  return {
    isUp,
    send(text) {
      if (isUp()) void speaking.publish(channel, text).catch(ears.onTrouble);
    },
    async close() {
      for (const client of [speaking, hearing]) {
        client.removeAllListeners();
        client.on('error', () => undefined);
        if (client.isOpen) client.destroy();
      }
    },
  };
}
