/** What came back, as much of it as somebody could learn something from. */
export interface Answer {
  /** In the words of the tables. */
  word: string;
  /** Status, headers and body, with the ids of the question taken out: equal for what looks alike. */
  looks(): string;
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
  return { word: wordOf(response, body), looks: () => looksOf(response, body, ids), body };
}

function looksOf({ status, headers }: Response, body: string, ids: readonly string[]): string {
  const told = TELLING.map((name) => `${name}: ${withoutIds(headers.get(name) ?? '', ids)}`);
  const isPage = headers.get('content-type')?.startsWith('text/html');
  const words = withoutIds(body, ids);
  return [status, ...told, isPage ? piecesOf(words) : words].join('\n');
}

function withoutIds(text: string, ids: readonly string[]): string {
  return ids.reduce((left, id) => left.replaceAll(id, '‹id›'), text);
}

/**
 * Every tag, word and string of a page, each once and in the order of the alphabet: in which parts React sends a page, and
 * what it repeats, differs from one time to the next.
 */
function piecesOf(html: string): string {
  const scripts = [...html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script);
  const markup = html.replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>|<!--[\s\S]*?-->/g, '');
  const tags = markup.match(/<[^>]+>|[^<]+/g) ?? [];
  const sent =
    scripts
      .flatMap(sentIn)
      .join('')
      .match(/"(?:[^"\\]|\\.)*"/g) ?? [];
  const pieces = [
    ...tags.filter((tag) => !OF_STREAMING.test(tag)),
    ...sent.filter((word) => !word.startsWith('"$')),
  ];
  return [...new Set(pieces)].sort().join('\n');
}

/** Marks where a part stands that is sent later, and what holds that part. */
const OF_STREAMING = /^<template|^<\/template|^<div hidden/;

function sentIn(script: string): string[] {
  const [, words] = /^self\.__next_f\.push\(\[1,("[\s\S]*")\]\)$/.exec(script) ?? [];
  return words === undefined ? [] : [JSON.parse(words) as string]; // a string literal, as the pattern has it
}
