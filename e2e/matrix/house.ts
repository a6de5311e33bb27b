import type { Newsroom } from '../fixtures/newsroom';
import { PASSWORD } from '../fixtures/people';
import type { LoadedHouse, LoadedStory } from './loaded-story';
import { PEOPLE, PEOPLE_NAMES, type PersonName } from './people';
import { openRows, type Rows } from './rows';
import { STATE_NAMES, type StateName } from './states';

/** A running newsroom with a story in every state, everybody of the matrix signed in, and its rows at hand. */
export class House {
  private constructor(
    readonly newsroom: Newsroom,
    readonly rows: Rows,
    /** Of everybody who is signed in. */
    private readonly cookies: ReadonlyMap<PersonName, string>,
    readonly personIds: ReadonlyMap<PersonName, string>,
    private readonly spare: LoadedStory[],
    private readonly shared: ReadonlyMap<StateName, LoadedStory>,
    /** What the house has besides stories. */
    readonly things: Pick<LoadedHouse, 'records' | 'invitations'>,
  ) {}

  /** `spare` says in which states stories are needed besides, to be used up one by one. */
  static async open(newsroom: Newsroom, spare: readonly StateName[]): Promise<House> {
    // The shared ones last: the newest stand first in every list.
    const wanted = [...spare, ...STATE_NAMES];
    const printed = await newsroom.inDatabase('../matrix/load-stories', ...wanted);
    const { stories, ...things } = JSON.parse(printed) as LoadedHouse; // as the script prints it
    const rows = await openRows(newsroom.databaseUrl);
    const cookies = new Map<PersonName, string>();
    for (const who of PEOPLE_NAMES) {
      const email = PEOPLE[who];
      if (email) cookies.set(who, await signIn(newsroom.url, email));
    }
    const found = await rows.all('select id, email from person');
    const idOf = (email: string) => String(found.find((row) => row.email === email)?.id);
    const ids = PEOPLE_NAMES.map((who): [PersonName, string] => [who, idOf(PEOPLE[who] ?? '')]);
    await dismiss(rows, PEOPLE.disabled);
    const shared = stories.slice(spare.length);
    return new House(
      newsroom,
      rows,
      cookies,
      new Map(ids),
      stories.slice(0, spare.length),
      new Map(shared.map((story) => [story.state, story])),
      things,
    );
  }

  get url(): string {
    return this.newsroom.url;
  }

  /** The story in this state that everybody asks for. */
  story(state: StateName): LoadedStory {
    const found = this.shared.get(state);
    if (!found) throw new Error(`No story was made for “${state}”`);
    return found;
  }

  sharedStories(): LoadedStory[] {
    return [...this.shared.values()];
  }

  /** A story in this state that nobody has touched yet. */
  takeSpare(state: StateName): LoadedStory {
    const place = this.spare.findIndex((story) => story.state === state);
    const [taken] = place < 0 ? [] : this.spare.splice(place, 1);
    if (!taken) throw new Error(`Too few stories were made for “${state}”`);
    return taken;
  }

  cookieOf(who: PersonName): string {
    return this.cookies.get(who) ?? '';
  }

  async close(): Promise<void> {
    await this.rows.close();
    await this.newsroom.close();
  }
}

// As an admin does it, but for what is handed over: the dismissed stays an author.
async function dismiss(rows: Rows, email: string): Promise<void> {
  const moment = rows.dialect === 'sqlite' ? Date.now() : 'now()';
  await rows.all(`update person set disabled_at = ${moment} where email = '${email}'`);
}

async function signIn(url: string, email: string): Promise<string> {
  const asked = await fetch(`${url}/api/auth/csrf`);
  const { csrfToken } = (await asked.json()) as { csrfToken: string }; // next-auth's own answer
  const form = new URLSearchParams({ csrfToken, email, password: PASSWORD, json: 'true' });
  const answer = await fetch(`${url}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    body: form,
    headers: { cookie: cookiesIn(asked), origin: url },
  });
  const cookies = cookiesIn(answer);
  if (!cookies.includes('session-token=')) throw new Error(`${email} could not sign in`);
  return cookies;
}

function cookiesIn(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
