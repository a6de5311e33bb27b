import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { answerGone, withAnswerStatus } from './answer-status';

/** What a server answers whose page ends with this status, after having said that the story is gone or not. */
async function statusOf({ isGone, status }: { isGone: boolean; status: number }): Promise<number> {
  const server = createServer((_request, response) => {
    withAnswerStatus(response, async () => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      if (isGone) answerGone();
      response.statusCode = status;
      response.end('page');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port always has an address of this shape.
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/`);
  await response.text();
  server.close();
  return response.status;
}

describe('the status of a page', () => {
  it.each([
    [{ isGone: false, status: 200 }, 200],
    [{ isGone: true, status: 200 }, 410],
    [{ isGone: true, status: 500 }, 500],
    [{ isGone: false, status: 404 }, 404],
  ])('for %j is %i', async (page, expected) => {
    expect(await statusOf(page)).toBe(expected);
  });

  it('is left alone where no server of ours is listening', () => {
    expect(() => answerGone()).not.toThrow();
  });
});
