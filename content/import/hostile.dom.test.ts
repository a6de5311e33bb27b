import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../clean-text';
import { hostileTexts } from '../corpora';
import { dangersIn, textIn } from '../markup-dangers';
import { markdownToHtml } from './markdown';
import type { Piece } from './pieces';
import { readPlainText } from './plain-text';
import { readHtml } from './read-document';
import { takeOutPictures } from './stored-pictures';
import { writeBlocks, writeLine, writeParagraphs } from './write-html';

const texts = hostileTexts();
// Without what only the blocks of photos and tables read.
const written = (pieces: Piece[]) =>
  writeBlocks(pieces, () => 'new')
    .html.replace(/<\/?(figure|div)[^>]*>/g, '')
    .replace(/<(t[dh]) [^>]*>/g, '<$1>');
const bare = (text: string) => cleanText(text).replace(/\s+/g, '');

describe('every line of the hostile lists', () => {
  it('as plain text stays the text it is', () => {
    const changed = texts.filter((text) => bare(textIn(written(readPlainText(text)))) !== bare(text));
    expect(changed).toEqual([]);
    expect(texts.flatMap((text) => dangersIn(written(readPlainText(text))))).toEqual([]);
  });

  it('as markup leaves nothing that could run', () => {
    expect(texts.flatMap((text) => dangersIn(written(readHtml(text).pieces)))).toEqual([]);
  });

  it('as markup brings nothing that could run into a line or a quote', () => {
    const dangers = texts.flatMap((text) => {
      const { pieces } = readHtml(text);
      return [...dangersIn(writeLine(pieces)), ...dangersIn(writeParagraphs(pieces))];
    });
    expect(dangers).toEqual([]);
  });

  it('as Markdown leaves nothing that could run, and loses no word of a paragraph', () => {
    const outcome = texts.map((text) => ({
      text,
      html: written(readHtml(markdownToHtml(`Tides. ${text}`)).pieces),
    }));
    expect(outcome.flatMap(({ html }) => dangersIn(html))).toEqual([]);
    expect(outcome.filter(({ html }) => !textIn(html).startsWith('Tides.'))).toEqual([]);
  });
});

const payloads = join(process.cwd(), '..', 'shared', 'corpora', 'xss', 'dompurify-payloads.json');
it.runIf(existsSync(payloads))('what sanitisers are tested with leaves nothing that could run', () => {
  const given: { payload: string }[] = JSON.parse(readFileSync(payloads, 'utf8'));
  expect(given.length).toBeGreaterThan(50);
  const markup = given.map(({ payload }) => written(readHtml(takeOutPictures(payload).html).pieces));
  expect(markup.flatMap(dangersIn)).toEqual([]);
});
