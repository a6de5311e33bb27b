import { actionNamed, callAction } from './actions';
import { type Answer, readAnswer } from './answer';
import { stateOf } from './asked-stories';
import type { House } from './house';
import type { Records } from './loaded-story';
import { NO_SLUG, NO_STORY } from './no-story';
import type { Cell } from './table';
import { tryCells } from './try-cells';

/** What the words in brackets of an address stand for. */
interface Named extends Records {
  id: string;
  slug: string;
}

const NO_RECORDS: Records = { photo: NO_STORY, post: NO_STORY, embed: NO_STORY };
const NOTHING: Named = { id: NO_STORY, slug: NO_SLUG, ...NO_RECORDS };

/** Taking a story or the audit out of the house stands in the audit; that somebody looks, in the story's looks. */
const WRITE_WHEN_DONE = [
  'GET /api/stories/[id]',
  'GET /desk/audit/csv',
  'POST /api/stories/[id]/looks?moment=arriving',
];

const HIDES = ['sign-in', 'no-desk', '401', '403', '404'];

/** Asks for every page and route about one story as everybody; tells what was not as the cells say. */
export function askStoryPages(house: House, cells: readonly Cell[]): Promise<string[]> {
  return tryCells({
    rows: house.rows,
    cells,
    changesNothing,
    hides: HIDES,
    ask: (cell) => {
      const { storyId: id, slug } = house.story(stateOf(cell.column));
      return ask(house, cell, { ...NOTHING, id, slug });
    },
    askForNothing: (cell) => ask(house, cell, NOTHING),
  });
}

/** Asks for what stories show, by its own id, as everybody; tells what was not as the cells say. */
export function askForRecords(house: House, cells: readonly Cell[]): Promise<string[]> {
  const { open, sealed } = house.things.records;
  return tryCells({
    rows: house.rows,
    cells,
    changesNothing,
    hides: HIDES,
    ask: (cell) => ask(house, cell, { ...NOTHING, ...(cell.column === 'sealed' ? sealed : open) }),
    askForNothing: (cell) => ask(house, cell, NOTHING),
  });
}

/** Asks for every other page and route as everybody; tells what was not as the cells say. */
export function askHousePages(house: House, cells: readonly Cell[]): Promise<string[]> {
  return tryCells({
    rows: house.rows,
    cells,
    changesNothing,
    hides: [],
    ask: (cell) => ask(house, cell, NOTHING),
  });
}

/** Looks for every story in what lists stories, as everybody; tells what was not as the cells say. */
export function lookThroughLists(house: House, cells: readonly Cell[]): Promise<string[]> {
  const lists = new Map<string, Promise<Answer>>();
  return tryCells({
    rows: house.rows,
    cells,
    changesNothing: () => true,
    hides: [],
    async ask(cell) {
      const key = `${cell.what} ${cell.who}`;
      const list = lists.get(key) ?? readList(house, cell);
      lists.set(key, list);
      const { headline, storyId, slug } = house.story(stateOf(cell.column));
      const { body, looks } = await list;
      return {
        word: [headline, storyId, slug].some((mark) => body.includes(mark)) ? 'in' : 'not',
        looks,
        body: '',
      };
    },
  });
}

function changesNothing({ what, answer }: Cell): boolean {
  return !WRITE_WHEN_DONE.includes(what) || !['200', '204'].includes(answer);
}

function readList(house: House, cell: Cell): Promise<Answer> {
  const { what, who } = cell;
  if (!what.endsWith('Action')) return ask(house, cell, NOTHING);
  const storyIds = house.sharedStories().map(({ storyId }) => storyId);
  return callAction({
    url: house.url,
    action: actionNamed(what),
    pageId: NO_STORY,
    cookie: house.cookieOf(who),
    input: what === 'boardNewsAction' ? { query: '', storyIds } : { query: 'shared' },
    ids: [],
  });
}

async function ask(house: House, { what, who }: Cell, named: Named): Promise<Answer> {
  const [method = '', address = ''] = what.split(' ');
  const person = house.personIds.get('reporter-own') ?? '';
  const words = Object.entries({ ...named, person });
  const path = words.reduce((left, [word, stands]) => left.replace(`[${word}]`, stands), address);
  const sends = method === 'POST' || method === 'PUT' || method === 'PATCH';
  const cookie = house.cookieOf(who);
  const response = await fetch(house.url + path, {
    method,
    redirect: 'manual',
    headers: {
      origin: house.url,
      ...(cookie && { cookie }),
      ...(sends && { 'content-type': 'application/json' }),
    },
    ...(sends && { body: '{}' }),
  });
  return readAnswer(response, Object.values(named), wordOf);
}

function wordOf({ status, headers }: Response, body: string): string {
  const location = headers.get('location');
  if (location === null) return body.includes(NO_ROLE_YET) ? 'no-desk' : String(status);
  const { pathname } = new URL(location, 'http://galley.invalid');
  return pathname === '/sign-in' ? 'sign-in' : (pathname.split('/').at(-1) ?? '');
}

const NO_ROLE_YET = 'Your account has no role on this desk yet.';
