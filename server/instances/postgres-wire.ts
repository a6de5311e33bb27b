import { LONGEST_NOTICE, Notices } from '@/db/notices';
import type { Wire, WireEars } from './wire';

/** A wire through the database, which is there in any case, and which also knows who has which story open. */
export interface PostgresWire extends Wire {
  holdOpen(storyId: string): void;
  letGo(storyId: string): void;
}

/** Opens it. A text that is longer than it takes is a bug of who sends it. */
export function openPostgresWire(databaseUrl: string, ears: WireEars): PostgresWire {
  const notices = new Notices(databaseUrl, {
    onNotice: ears.onText,
    onUp: ears.onUp,
    onTrouble: ears.onTrouble,
  });
  return {
    isUp: () => notices.isUp,
    send(text) {
      if (Buffer.byteLength(text) > LONGEST_NOTICE) throw new Error('This text is too long for the database');
      notices.send(text);
    },
    holdOpen: (storyId) => notices.holdOpen(storyId),
    letGo: (storyId) => notices.letGo(storyId),
    close: () => notices.close(),
  };
}
