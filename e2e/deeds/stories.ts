import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { Board } from '../pages/board';
import { StoryEditor } from '../pages/story-editor';

export interface StoryWords {
  headline?: string;
  paragraphs?: string[];
  section?: string;
}

/** A story that a test has made. */
export interface MadeStory {
  id: string;
  headline: string;
  section: string;
  /** Where readers get it once it is published. */
  path: string;
}

/** A word that stands nowhere else, in lower case. */
export function rareWord(): string {
  return `q${randomBytes(6)
    .toString('hex')
    .replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? 'z')}`;
}

/** A reporter starts a story and types it; the newsroom has it all when this is done. */
export async function write(reporter: Page, words: StoryWords = {}): Promise<MadeStory> {
  const {
    headline = `A headline with ${rareWord()}`,
    paragraphs = ['It rained.'],
    section = 'Politics',
  } = words;
  const board = new Board(reporter);
  await board.open();
  const editor = await board.start();
  await editor.typeHeadline(headline);
  for (const paragraph of paragraphs) await editor.addParagraph(paragraph);
  await editor.chooseSection(section);
  await editor.isSaved();
  return { id: editor.storyId, headline, section, path: pathOf(section, headline) };
}

/** As `write`, and the story is given to the desk. */
export async function submit(reporter: Page, words: StoryWords = {}): Promise<MadeStory> {
  const story = await write(reporter, words);
  await giveToDesk(reporter);
  return story;
}

/** As `submit`, and an editor who did not write the story approves it. */
export async function approve(people: Desk, words: StoryWords = {}): Promise<MadeStory> {
  const story = await submit(people.reporter, words);
  await approveIt(people.editor, story);
  return story;
}

/** As `approve`, and the editor puts the story before readers. */
export async function publish(people: Desk, words: StoryWords = {}): Promise<MadeStory> {
  const story = await write(people.reporter, words);
  await takeToReaders(people, story);
  return story;
}

/** The story that is open before the reporter goes its whole way: to the desk, approved, before readers. */
export async function takeToReaders({ reporter, editor }: Desk, story: Pick<MadeStory, 'id'>): Promise<void> {
  await giveToDesk(reporter);
  const desk = await approveIt(editor, story);
  await desk.press('Publish');
  await desk.hasStatus('Published');
}

async function giveToDesk(reporter: Page): Promise<void> {
  const mine = new StoryEditor(reporter);
  await mine.press('Submit for review');
  await mine.hasStatus('In review');
}

async function approveIt(editor: Page, { id }: Pick<MadeStory, 'id'>): Promise<StoryEditor> {
  const desk = new StoryEditor(editor);
  await desk.open(id);
  await desk.press('Approve');
  await desk.hasStatus('Approved');
  return desk;
}

interface Desk {
  reporter: Page;
  editor: Page;
}

// Headlines of these tests are letters, digits and spaces, so that their addresses can be said here.
function pathOf(section: string, headline: string): string {
  return `/${section.toLowerCase()}/${headline.toLowerCase().replaceAll(' ', '-')}`;
}

/** Starts a story of a kind from the board. */
export async function startFromBoard(page: Page, kind?: 'Analysis' | 'Interview'): Promise<StoryEditor> {
  const board = new Board(page);
  await board.open();
  if (!kind) return board.start();
  await page.getByRole('button', { name: 'Choose a kind' }).click();
  await page.getByRole('menuitem', { name: kind, exact: true }).click();
  const editor = new StoryEditor(page);
  await editor.isOpen();
  return editor;
}
