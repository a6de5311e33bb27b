import type { APIRequestContext } from '@playwright/test';
import type { Newsroom } from '../fixtures/newsroom';
import { expect, test } from '../fixtures/test';
import { addressesFor, BEHIND, CLOTHES, type Clothes, type Sent, sentTo } from './addresses';
import type { Canary } from './canary';

const AT_ONCE = 16;
type Part = keyof Canary['shown'] | keyof Canary['hidden'];

test('a stranger never hears a word of a story that readers do not have, whatever they ask or send, in any clothes', async ({
  newsroom,
  stranger,
}) => {
  test.setTimeout(300_000);
  const deed = (...given: string[]) => newsroom.inDatabase('../canaries/canary-deed', ...given);
  const one = await makeCanary(newsroom);

  await test.step('as a draft', async () => {
    expect(await crawl(stranger, one)).toEqual([]);
  });

  await test.step('before its hour', async () => {
    await deed('press', one.storyId, 'submit', 'approve', 'schedule');
    expect(await crawl(stranger, one, CLOTHES)).toEqual([]);
  });

  await test.step('at its hour it is there, and only what readers get of it', async () => {
    await deed('due', one.storyId);
    await expect(async () => {
      expect((await stranger.get(`/politics/${one.slug}`)).status()).toBe(200);
    }).toPass({ timeout: 30_000 });
    const told = await crawl(stranger, one);
    one.card = await cardOf(stranger, one);
    // The crawler sees what is there: otherwise its silence would mean nothing.
    expect(told).toEqual(Object.keys(one.shown).sort());
  });

  await test.step('withdrawn', async () => {
    await deed('press', one.storyId, 'withdraw');
    expect(await crawl(stranger, one, CLOTHES)).toEqual([]);
    expect((await stranger.get(`/politics/${one.slug}`)).status()).toBe(410);
    expect((await stranger.get(one.card ?? '')).status()).toBe(404);
  });

  await test.step('killed', async () => {
    const other = await makeCanary(newsroom);
    await deed('press', other.storyId, 'submit', 'approve', 'publish', 'ask_kill', 'kill');
    expect(await crawl(stranger, other)).toEqual([]);
    expect((await stranger.get(`/politics/${other.slug}`)).status()).toBe(410);
  });
});

async function makeCanary(newsroom: Newsroom): Promise<Canary> {
  // Our own program wrote it a moment ago.
  const made = JSON.parse(await newsroom.inDatabase('../canaries/canary-deed', 'make')) as Canary;
  return { ...made, origin: newsroom.url };
}

/** Asks for everything and sends everything, and answers with the parts of the story that were heard anywhere, in order. */
async function crawl(
  stranger: APIRequestContext,
  canary: Canary,
  clothes: readonly Clothes[] = [{}],
): Promise<Part[]> {
  const heard = new Set<Part>();
  const asked: Ask[] = addressesFor(canary).flatMap((address) => waysToAsk(address, clothes));
  const waiting = [...asked, ...sentTo(canary).map(asFromThePaper(canary.origin))];
  const words = Object.entries({ ...canary.shown, ...canary.hidden }) as [Part, string][];
  async function askOn(): Promise<void> {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { address, ...how } = next;
      const response = await stranger.fetch(address, how);
      const answer = `${JSON.stringify(response.headers())} ${await response.text()}`;
      expect(response.status(), `${address} ${JSON.stringify(how)}`).toBeLessThan(500);
      const said = withoutAsked(answer, address);
      for (const [part, word] of words) if (said.includes(word)) heard.add(part);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, askOn));
  return [...heard].sort();
}

interface Ask {
  address: string;
  headers: Clothes;
  method?: string;
  form?: Record<string, string>;
}

// Otherwise each door would be closed before anything is looked at.
function asFromThePaper(origin: string): (sent: Sent) => Ask {
  return (sent) => ({ ...sent, headers: { origin } });
}

/** In each of these clothes, and with each of the things behind it when there are several. */
function waysToAsk(address: string, clothes: readonly Clothes[]): Ask[] {
  const plain = clothes.map((headers) => ({ address, headers }));
  if (clothes.length === 1) return plain;
  const joint = address.includes('?') ? '&' : '?';
  return [...plain, ...BEHIND.map((query) => ({ address: address + joint + query, headers: {} }))];
}

/** Where the card of a story is that readers have. */
async function cardOf(stranger: APIRequestContext, { slug }: Canary): Promise<string> {
  const page = await (await stranger.get(`/politics/${slug}`)).text();
  const path = /property="og:image" content="[^"]*(\/media\/cards\/[^"]+)"/.exec(page)?.[1];
  if (!path) throw new Error('The story has no card');
  return path;
}

// What was asked for may be said back; what it leads to may not.
function withoutAsked(answer: string, address: string): string {
  const { pathname, search } = new URL(address, 'http://galley.invalid');
  return pathname
    .split('/')
    .filter((part) => part.length > 8)
    .concat(search ? [search] : [])
    .reduce((text, part) => text.replaceAll(part, ''), answer);
}
