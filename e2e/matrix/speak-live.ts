import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { FRAME, SYNC } from '@/content/live-frame';
import { typeInto } from '@/server/live/testing/tab';
import type { Answer } from './answer';
import { storyFor } from './asked-stories';
import type { House } from './house';
import { LiveLine, NOTHING_HELD, sized } from './live-line';
import { NO_STORY } from './no-story';
import type { Cell } from './table';
import { tryCells } from './try-cells';

/** Answers after which the story is no longer what it was. */
const STORED = ['kept', 'suggested'];

/** Sends every kind of frame as everybody; tells what was not as the cells say. */
export function speakLive(house: House, cells: readonly Cell[]): Promise<string[]> {
  return tryCells({
    rows: house.rows,
    cells,
    changesNothing: ({ answer }) => !STORED.includes(answer),
    hides: ['signed_out', 'not_allowed'],
    ask: (cell) => speak(house, cell, storyFor(house, cell, usesUp(cell)).storyId),
    askForNothing: (cell) => speak(house, cell, NO_STORY),
  });
}

/** Whoever types into an approved story reopens it. */
export function usesUp({ column, answer }: Cell): boolean {
  return column === 'approved' && STORED.includes(answer);
}

async function speak(house: House, { what, who }: Cell, storyId: string): Promise<Answer> {
  const said = SPEECHES[what];
  if (!said) throw new Error(`Nobody knows how to say “${what}”`);
  const line = await LiveLine.open(house, storyId, house.cookieOf(who));
  try {
    const joined = await line.join();
    const personId = house.personIds.get(who) ?? '';
    const word = line.whyClosed === 'open' ? await said(line, { joined, personId }) : joined;
    return { word, looks: () => word, body: '' };
  } finally {
    line.hangUp();
  }
}

interface Speaker {
  /** What the handshake was answered with. */
  joined: string;
  personId: string;
}

type Speech = (line: LiveLine, speaker: Speaker) => Promise<string>;

const SPEECHES: Readonly<Record<string, Speech>> = {
  auth: async (_, { joined }) => joined,
  'auth again': (line) => {
    line.shakeHands();
    return passedOver(line);
  },
  'sync step1': async (line) => (((await line.text())?.length ?? 0) > 2 ? 'text' : 'no text'),
  'sync step2': (line) => type(line, SYNC.step2),
  'sync update': (line) => type(line, SYNC.update),
  awareness: showCursor,
  queryAwareness: (line) => {
    line.say([FRAME.queryAwareness]);
    return passedOver(line);
  },
  stateless: (line) => {
    const grade = JSON.stringify({ type: 'grade', may: 'write', workingState: 'draft' });
    line.say([FRAME.stateless, ...sized(new TextEncoder().encode(grade))]);
    return passedOver(line);
  },
  pong: (line) => {
    line.sayBare([FRAME.pong]);
    return passedOver(line);
  },
  ping: (line) => {
    line.say([FRAME.ping]);
    return line.end();
  },
  syncStatus: (line) => {
    line.say([FRAME.syncStatus, 1]);
    return line.end();
  },
  close: (line) => {
    line.say([FRAME.close, ...sized(new TextEncoder().encode('bye'))]);
    return line.end();
  },
};

/** What was said before has been looked at once the next is answered; another grade would have come before. */
async function passedOver(line: LiveLine): Promise<string> {
  line.sayUpdate(SYNC.step1, NOTHING_HELD);
  const first = await line.next(
    ({ kind, detail }) => kind === FRAME.stateless || (kind === FRAME.sync && detail === SYNC.step2),
  );
  if (!first) return line.whyClosed;
  return first.kind === FRAME.sync ? 'nothing' : 'told of a grade';
}

async function showCursor(line: LiveLine, { personId }: Speaker): Promise<string> {
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  awareness.setLocalState({ user: { personId: 'somebody-else', name: 'Somebody Else', colour: '#000000' } });
  line.say([FRAME.awareness, ...sized(encodeAwarenessUpdate(awareness, [doc.clientID]))]);
  awareness.destroy();
  for (;;) {
    const shown = await line.next(({ kind }) => kind === FRAME.awareness);
    if (!shown) return line.whyClosed;
    const words = new TextDecoder().decode(shown.bytes);
    if (words.includes('Somebody Else')) return 'as somebody else';
    if (words.includes(personId)) return 'own';
  }
}

/** Types a paragraph as an editor does, by a single change or among all that it holds. */
async function type(line: LiveLine, step: number): Promise<string> {
  const doc = new Y.Doc();
  const text = await line.text();
  if (!text) return line.whyClosed;
  Y.applyUpdate(doc, text);
  const before = Y.encodeStateVector(doc);
  // A single change is heard from who has told all they hold.
  if (step === SYNC.update) {
    line.sayUpdate(SYNC.step2, Y.encodeStateAsUpdate(doc, before));
    if (!(await line.next(({ kind }) => kind === FRAME.syncStatus))) return line.whyClosed;
  }
  const words = `Typed ${doc.clientID}.`;
  typeInto(doc, words);
  line.sayUpdate(step, Y.encodeStateAsUpdate(doc, before));
  const status = await line.next(({ kind }) => kind === FRAME.syncStatus);
  if (!status) return line.whyClosed;
  return status.detail === 1 ? storedAs(line, words) : 'unsaved';
}

async function storedAs(line: LiveLine, words: string): Promise<string> {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, (await line.text()) ?? new Uint8Array([0, 0]));
  const blocks = doc.getXmlFragment('body').toArray().map(String);
  const typed = blocks.find((block) => block.replace(/<[^>]+>/g, '').includes(words));
  if (!typed) return 'lost';
  return /suggest|insertion/i.test(typed) ? 'suggested' : 'kept';
}
