import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { staff } from '../fixtures/people';
import { seatAt } from '../fixtures/seats';
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

/**
 * A reporter has a story with these words open before them, the caret at its end. The house has made it: who tests how
 * stories are started and written has it typed, by `typeStory`.
 */
export async function write(reporter: Page, words: StoryWords = {}): Promise<MadeStory> {
  const story = await make(reporter, words);
  const editor = new StoryEditor(reporter);
  await editor.open(story.id);
  await editor.toEnd();
  return story;
}

/** A reporter starts a story from the board and types it; the newsroom has it all when this is done. */
export async function typeStory(reporter: Page, words: StoryWords = {}): Promise<MadeStory> {
  const { headline, paragraphs, section } = wordsOf(words);
  const board = new Board(reporter);
  await board.open();
  const editor = await board.start();
  await editor.typeHeadline(headline);
  for (const paragraph of paragraphs) await editor.addParagraph(paragraph);
  await editor.chooseSection(section);
  await editor.isSaved();
  return { id: editor.storyId, headline, section, path: pathOf(section, headline) };
}

/** A story that the reporter has given to the desk, and has open. */
export async function submit(reporter: Page, words: StoryWords = {}): Promise<MadeStory> {
  const story = await make(reporter, words);
  await press(reporter, story, 'submit');
  await new StoryEditor(reporter).open(story.id);
  return story;
}

/** A story that an editor who did not write it has approved. Nobody has it open. */
export async function approve({ reporter, editor }: Desk, words: StoryWords = {}): Promise<MadeStory> {
  const story = await make(reporter, words);
  await press(reporter, story, 'submit');
  await press(editor, story, 'approve');
  return story;
}

/** As `approve`, and the editor has put the story before readers. */
export async function publish(people: Desk, words: StoryWords = {}): Promise<MadeStory> {
  const story = await approve(people, words);
  await press(people.editor, story, 'publish');
  return story;
}

/** The story that is open before the reporter goes its whole way: to the desk, approved, before readers. */
export async function takeToReaders({ reporter, editor }: Desk, story: Pick<MadeStory, 'id'>): Promise<void> {
  const mine = new StoryEditor(reporter);
  await mine.press('Submit for review');
  await mine.hasStatus('In review');
  const desk = new StoryEditor(editor);
  await desk.open(story.id);
  await desk.press('Approve');
  await desk.hasStatus('Approved');
  await desk.press('Publish');
  await desk.hasStatus('Published');
}

/**
 * A published story is revised by its reporter and approved anew. The answer: it before the editor, where it only waits for
 * Publish update.
 */
export async function revise(
  { reporter, editor }: Desk,
  storyId: string,
  addition: string,
): Promise<StoryEditor> {
  const writing = new StoryEditor(reporter);
  await writing.open(storyId);
  await writing.press('Revise');
  await writing.hasStatus('Draft');
  await writing.addParagraph(addition);
  await writing.isSaved();
  await writing.press('Submit for review');
  await writing.hasStatus('In review');
  const deciding = new StoryEditor(editor);
  await deciding.open(storyId);
  await deciding.press('Approve');
  await deciding.hasStatus('Approved');
  return deciding;
}

async function make(reporter: Page, words: StoryWords): Promise<MadeStory> {
  const { person, newsroom } = seatAt(reporter);
  const made = wordsOf(words);
  const id = await newsroom.backOffice.write({ by: staff.people[person].email, ...made });
  const { headline, section } = made;
  return { id, headline, section, path: pathOf(section, headline) };
}

async function press(
  page: Page,
  { id }: Pick<MadeStory, 'id'>,
  action: 'submit' | 'approve' | 'publish',
): Promise<void> {
  const { person, newsroom } = seatAt(page);
  await newsroom.backOffice.press({ by: staff.people[person].email, storyId: id, action });
}

function wordsOf({
  headline = `A headline with ${rareWord()}`,
  paragraphs = ['It rained.'],
  section = 'Politics',
}: StoryWords): Required<StoryWords> {
  return { headline, paragraphs, section };
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
