import { createHash } from 'node:crypto';

/** What came back, as much of it as somebody could learn something from. */
export interface Answer {
  /** In the words of the tables. */
  word: string;
  /** Status, headers and body, with the ids of the question taken out: equal for what looks alike. */
  looks: string;
  body: string;
}

/** What tells one answer from another for who does not see the body; dates and tags of the moment are left out. */
const TELLING = [
  'content-type',
  'cache-control',
  'location',
  'x-action-redirect',
  'x-robots-tag',
  'set-cookie',
];

/** Reads an answer; `ids` are of the question, and may come back in the answer. */
export async function readAnswer(
  response: Response,
  ids: readonly string[],
  wordOf: (response: Response, body: string) => string,
): Promise<Answer> {
  const body = await response.text();
  const headers = TELLING.map((name) => `${name}: ${response.headers.get(name) ?? ''}`);
  const whole = [response.status, ...headers, body].join('\n');
  const looks = ids.reduce((text, id) => text.replaceAll(id, '‹id›'), whole);
  return { word: wordOf(response, body), looks: steady(looks), body };
}

/** A short name of how an answer looks, for reports. */
export function fingerprint({ looks }: Answer): string {
  return createHash('sha1').update(looks).digest('hex').slice(0, 8);
}

// A new one with each request, whatever is asked: React's marks of streamed parts.
function steady(looks: string): string {
  return looks.replaceAll(/"digest":"[^"]*"/g, '"digest":"…"');
}
