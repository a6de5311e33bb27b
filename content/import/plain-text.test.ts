import { expect, it } from 'vitest';
import { textOfRuns } from './pieces';
import { readPlainText } from './plain-text';

const full = 'These words were broken into lines by a program that sends mail';

it.each([
  ['each line is a paragraph', 'A\nB\r\nC', ['A', 'B', 'C']],
  ['empty lines go', 'A\n\n\nB', ['A', 'B']],
  ['spaces inside a line stay', 'A  B\tC', ['A  B\tC']],
  [
    'lines that a program broke are one paragraph',
    `${full}\n${full}\nends.\n\n${full}\nends.`,
    [`${full} ${full} ends.`, `${full} ends.`],
  ],
  ['short lines between empty ones stay lines', 'A\nB\nC\n\nD\nE', ['A', 'B', 'C', 'D', 'E']],
  ['what nobody can read goes', 'A\u0000B', ['AB']],
])('%s', (_, text, paragraphs) => {
  expect(readPlainText(text).map(({ runs }) => textOfRuns(runs))).toEqual(paragraphs);
});

it('an address is a link', () => {
  expect(readPlainText('See https://example.org.')[0]?.runs.map((run) => [run.text, run.href])).toEqual([
    ['See ', null],
    ['https://example.org', 'https://example.org'],
    ['.', null],
  ]);
});
