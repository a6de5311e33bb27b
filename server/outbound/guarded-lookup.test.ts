import { describe, expect, it } from 'vitest';
import { guardedLookup, type ResolvedAddress } from './guarded-lookup';

const PUBLIC = { address: '8.8.8.8', family: 4 };
const PUBLIC_V6 = { address: '2606:4700:4700::1111', family: 6 };
const PRIVATE = { address: '10.0.0.1', family: 4 };
const LOOPBACK = { address: '127.0.0.1', family: 4 };

function look(answers: ResolvedAddress[][], options: { all: boolean; exempt?: boolean }) {
  let asked = 0;
  const resolve = async () => answers[Math.min(asked++, answers.length - 1)] ?? [];
  const lookup = guardedLookup(resolve, options.exempt ?? false);
  return new Promise<{ error: string | null; addresses: unknown; asked: number }>((settle) => {
    lookup('good.test', { all: options.all }, (error, addresses) => {
      settle({ error: error === null ? null : error.message, addresses, asked });
    });
  });
}

describe('the lookup of a socket', () => {
  it('hands over every address it judged, and asked only once', async () => {
    const found = await look([[PUBLIC, PUBLIC_V6]], { all: true });
    expect(found).toEqual({ error: null, addresses: [PUBLIC, PUBLIC_V6], asked: 1 });
  });

  it('hands over one address when the socket wants one', async () => {
    expect((await look([[PUBLIC, PUBLIC_V6]], { all: false })).addresses).toBe('8.8.8.8');
  });

  it('pins the judged address, so that a rebound second answer is never seen', async () => {
    const found = await look([[PUBLIC], [LOOPBACK]], { all: true });
    expect(found).toEqual({ error: null, addresses: [PUBLIC], asked: 1 });
  });

  it.each([
    ['one private answer', [PRIVATE]],
    ['a private answer after a public one', [PUBLIC, PRIVATE]],
    ['a private answer before a public one', [LOOPBACK, PUBLIC]],
    ['a mapped answer', [{ address: '::ffff:127.0.0.1', family: 6 }]],
    ['an answer that is no address', [{ address: 'localhost', family: 4 }]],
  ])('refuses a name with %s', async (_case, answers) => {
    expect(await look([answers], { all: true })).toMatchObject({
      error: 'The address leads into a private network.',
      addresses: [],
    });
  });

  it('refuses a name without any address', async () => {
    expect((await look([[]], { all: true })).error).toBe('The site has no address.');
  });

  it('does not judge a host that the allow list names', async () => {
    expect((await look([[LOOPBACK]], { all: true, exempt: true })).addresses).toEqual([LOOPBACK]);
  });
});
