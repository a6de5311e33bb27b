import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStory } from '../stories/create';
import { granted, type Newsroom, openNewsroom } from '../stories/testing-newsroom';
import { openLiveDesk } from './testing/live-desk';
import { storedWords } from './testing/stored';
import { openReadyTab, type Tab, typeInto, wordsOf } from './testing/tab';
import { until } from './testing/until';

let newsroom: Newsroom;
let storyId: string;
let child: ChildProcess;
let tab: Tab;

beforeEach(async () => {
  newsroom = await openNewsroom();
  ({ storyId } = granted(await createStory({ actor: newsroom.reporter }, newsroom)));
});
afterEach(async () => {
  tab.close();
  child.kill('SIGKILL');
  await newsroom.database.close();
});

/** Starts live editing in a process of its own and tells its address. */
async function start(): Promise<string> {
  const script = fileURLToPath(new URL('./testing/tiny-server.ts', import.meta.url));
  const env = { ...process.env, DATABASE_URL: newsroom.database.url };
  child = spawn(process.execPath, ['--import', 'tsx', script], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(child.stdout ?? process.stdin, 'data');
  return String(line).trim();
}

const linesOf = ({ doc }: Tab) => wordsOf(doc).split('\n');

/** Types line after line until it is told to stop; as fast as somebody pastes, so that the kill hits something. */
function keepTyping(): () => void {
  let goesOn = true;
  void (async () => {
    for (let line = 1; goesOn; line += 1) {
      typeInto(tab.doc, `Line ${line}.`);
      await wait(2);
    }
  })();
  return () => {
    goesOn = false;
  };
}

describe('a server that is killed in the middle of typing', () => {
  it('has stored every acknowledged word, and gets the rest from the tab when it is back', async () => {
    const address = await start();
    tab = await openReadyTab({ address, storyId, person: newsroom.reporter });
    const stopTyping = keepTyping();
    const acknowledgedSoFar = () => linesOf(tab).length - tab.provider.unsyncedChanges;
    await until(() => acknowledgedSoFar() > 100, 'a page is typed');
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
    await until(() => !tab.provider.isSynced, 'the tab notices');
    stopTyping();
    const typed = linesOf(tab);
    // Exact as long as the line has held without a break; see `LiveReceipts` for when it is not.
    const acknowledged = typed.slice(0, typed.length - tab.provider.unsyncedChanges);
    expect(acknowledged.length).toBeGreaterThan(100);
    expect((await storedWords(newsroom.database.url, storyId)).split('\n')).toEqual(
      expect.arrayContaining(acknowledged),
    );

    const next = await openLiveDesk({ newsroom, port: Number(new URL(address).port) });
    await until(tab.isSaved, 'everything is saved');
    expect(await storedWords(newsroom.database.url, storyId)).toBe(typed.join('\n'));
    await next.stop();
  }, 60_000);
});
