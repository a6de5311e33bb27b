import type { Browser, BrowserContext } from '@playwright/test';
import { Sessions } from '../e2e/fixtures/sessions';
import { heapOf, type Opened, openCold } from './cold-open';
import { rowsOfSize } from './editor-rows';
import { costOfTyping, type KeyPress, type While } from './key-press';
import { middlePart } from './rounds';
import { median, type Row } from './row';
import { paragraphsOf } from './words';
import { writtenStory } from './written-story';

const SIZES = [1_000, 10_000, 50_000];
const ROUNDS: Record<While, number> = { drawing: 5, resting: 3 };
const OPENINGS = 5;

/** One editor, as it is opened with a text of so many words by somebody whose browser has cached nothing. */
interface Editor {
  context(): Promise<BrowserContext>;
  address(words: number): Promise<string>;
}

export const EDITORS = ['contenteditable', 'tiptap', 'galley'] as const;
export type EditorName = (typeof EDITORS)[number];

/** The medians of the rounds: times in milliseconds, scripts in kilobytes, heap in megabytes. */
export interface Measured {
  wait: number;
  waitToType: number;
  scripts: number;
  typed: Record<While, KeyPress>;
  heap: number;
}

/** All three with one length of text, and what a key costs Galley for each millisecond of the bare contenteditable. */
export interface OfSize {
  measured: Record<EditorName, Measured>;
  part: Record<While, number>;
}

/** What each was seen at, one after the other. */
type TypingRound = Record<EditorName, KeyPress>;

/**
 * Galley's editor, with live editing, saving, panels and checks on, beside the two bare pages: the same words, in turn,
 * in one browser.
 */
export async function measureEditors(browser: Browser, galley: string, bare: string): Promise<Row[]> {
  const editors = await editorsOf(browser, galley, bare);
  const rows: Row[] = [];
  for (const words of SIZES) rows.push(...rowsOfSize(words, await measureSize(editors, words)));
  return rows;
}

async function editorsOf(
  browser: Browser,
  galley: string,
  bare: string,
): Promise<Record<EditorName, Editor>> {
  const storageState = await new Sessions(browser, galley).of('reporter');
  const atDesk = () => browser.newContext({ baseURL: galley, storageState });
  const stranger = () => browser.newContext();
  return {
    contenteditable: {
      context: stranger,
      address: async (words) => `${bare}/contenteditable?words=${words}`,
    },
    tiptap: { context: stranger, address: async (words) => `${bare}/tiptap?words=${words}` },
    galley: { context: atDesk, address: async (words) => writtenStory(await atDesk(), words) },
  };
}

async function measureSize(editors: Record<EditorName, Editor>, words: number): Promise<OfSize> {
  const opened = await openInTurn(editors, words);
  const drawing = await typeInTurn(opened, 'drawing');
  const resting = await typeInTurn(opened, 'resting');
  const measured = await inTurn(async (name) => {
    const { page, wait, waitToType, scripts } = opened[name];
    const heap = await heapOf(page);
    await page.context().close();
    return {
      wait,
      waitToType,
      scripts,
      heap,
      typed: { drawing: middleOf(drawing, name), resting: middleOf(resting, name) },
    };
  });
  return { measured, part: { drawing: partOf(drawing), resting: partOf(resting) } };
}

async function typeInTurn(opened: Record<EditorName, Opened>, during: While): Promise<TypingRound[]> {
  const rounds: TypingRound[] = [];
  for (let round = 0; round < ROUNDS[during]; round += 1) {
    rounds.push(await inTurn((name) => costOfTyping(opened[name].page, during)));
  }
  return rounds;
}

function middleOf(rounds: readonly TypingRound[], name: EditorName): KeyPress {
  return {
    work: median(rounds.map((round) => round[name].work)),
    toFrame: median(rounds.map((round) => round[name].toFrame)),
  };
}

function partOf(rounds: readonly TypingRound[]): number {
  return middlePart(
    rounds,
    ({ galley }) => galley.work,
    ({ contenteditable }) => contenteditable.work,
  );
}

/** Opens each several times anew, in turn; the last pages stay open. */
async function openInTurn(
  editors: Record<EditorName, Editor>,
  words: number,
): Promise<Record<EditorName, Opened>> {
  const lastWords = paragraphsOf(words).at(-1) ?? '';
  const addresses = await inTurn((name) => editors[name].address(words));
  const rounds: Record<EditorName, Opened>[] = [];
  for (let round = 0; round < OPENINGS; round += 1) {
    const last = rounds.at(-1);
    if (last) await inTurn((name) => last[name].page.context().close());
    rounds.push(
      await inTurn(async (name) => openCold(await editors[name].context(), addresses[name], lastWords)),
    );
  }
  return inTurn(async (name) => medianOf(rounds.map((round) => round[name])));
}

function medianOf(rounds: Opened[]): Opened {
  const last = rounds.at(-1);
  if (!last) throw new Error('no round was opened');
  return {
    page: last.page,
    wait: median(rounds.map((each) => each.wait)),
    waitToType: median(rounds.map((each) => each.waitToType)),
    scripts: median(rounds.map((each) => each.scripts)),
  };
}

async function inTurn<T>(of: (name: EditorName) => Promise<T>): Promise<Record<EditorName, T>> {
  return {
    contenteditable: await of('contenteditable'),
    tiptap: await of('tiptap'),
    galley: await of('galley'),
  };
}
