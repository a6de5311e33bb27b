import type { Answer } from './answer';
import { changedBetween, type Rows } from './rows';
import { type Cell, doneIn } from './table';

export interface Trial {
  rows: Rows;
  cells: readonly Cell[];
  /** Does what a cell says. */
  ask(cell: Cell): Promise<Answer>;
  /** Does the same to what was never there; null where nothing can be asked for that is not there. */
  askForNothing?(cell: Cell): Promise<Answer> | null;
  /** Whether everything is left as it was; such cells are tried all at once. */
  changesNothing(cell: Cell): boolean;
  /** Answers that may not tell what is from what is not. */
  hides: readonly string[];
}

/** How many questions are asked at the same time. */
const AT_ONCE = 6;

/**
 * Tries every cell, and tells what was not as written: another answer, something changed where nothing may, something that
 * looked other than what was never there. First, all at once, what leaves everything as it was; then, one after the other,
 * what does not, so that nothing that follows from it later is taken for the doing of somebody who was refused.
 */
export async function tryCells(trial: Trial): Promise<string[]> {
  const wrong: string[] = [];
  for (const what of doneIn(trial.cells)) wrong.push(...(await tryStill(trial, what)));
  for (const cell of trial.cells) if (!trial.changesNothing(cell)) wrong.push(...(await tryOne(trial, cell)));
  return wrong;
}

async function tryStill(trial: Trial, what: string): Promise<string[]> {
  const still = trial.cells.filter((cell) => cell.what === what && trial.changesNothing(cell));
  const before = await trial.rows.digest();
  const wrong = await tryAll(trial, still);
  const changed = changedBetween(before, await trial.rows.digest());
  return changed.length === 0 ? wrong : [...wrong, `${what}: something has changed in ${changed.join(', ')}`];
}

async function tryAll(trial: Trial, cells: readonly Cell[]): Promise<string[]> {
  const waiting = [...cells];
  const wrong: string[] = [];
  const work = async () => {
    for (let cell = waiting.shift(); cell; cell = waiting.shift()) wrong.push(...(await tryOne(trial, cell)));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return wrong;
}

async function tryOne(trial: Trial, cell: Cell): Promise<string[]> {
  const { what, who, column, answer } = cell;
  const got = await trial.ask(cell);
  const where = `${what} · ${who} · ${column}`;
  if (got.word !== answer) return [`${where}: ${got.word}, not ${answer} ${got.body.slice(0, 300)}`];
  if (!trial.hides.includes(answer)) return [];
  const nothing = await nothingOf(trial, cell);
  return nothing && nothing.looks() !== got.looks()
    ? [`${where}: does not look like what was never there`]
    : [];
}

const known = new WeakMap<Trial, Map<string, Promise<Answer> | null>>();

// It is the same for every state: asked once for each person.
function nothingOf(trial: Trial, cell: Cell): Promise<Answer> | null {
  const answers = known.get(trial) ?? new Map<string, Promise<Answer> | null>();
  known.set(trial, answers);
  const key = `${cell.what} ${cell.who}`;
  const answer = answers.get(key) ?? trial.askForNothing?.(cell) ?? null;
  answers.set(key, answer);
  return answer;
}
