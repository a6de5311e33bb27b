import { cleanText } from '../clean-text';
import { withLinks } from './flow';
import { plainRun, type Words } from './pieces';

/** Mail programs break lines at about this many characters. */
const SHORTEST_BROKEN_LINE = 55;
const LONGEST_BROKEN_LINE = 80;

/**
 * Plain text as paragraphs: one for each line, or, where a program has broken the lines of longer paragraphs, one for
 * each group of lines between empty ones. Not a character is changed inside a line.
 */
export function readPlainText(text: string): Words[] {
  const lines = text.split(/\r\n?|\n/).map((line) => cleanText(line).trimEnd());
  const groups = groupsOf(lines);
  const isBroken =
    groups.length > 1 && groups.some((group) => group.length > 2) && groups.every(isBrokenGroup);
  const paragraphs = isBroken ? groups.map((group) => group.join(' ')) : groups.flat();
  return paragraphs.map((paragraph) => ({ kind: 'words', level: 0, runs: withLinks(plainRun(paragraph)) }));
}

function groupsOf(lines: string[]): string[][] {
  const groups: string[][] = [];
  let isNew = true;
  for (const line of lines) {
    if (line.trim() === '') isNew = true;
    else if (isNew) groups.push([line]);
    else groups.at(-1)?.push(line);
    if (line.trim() !== '') isNew = false;
  }
  return groups;
}

// All but the last line are nearly full, as only a program fills them.
function isBrokenGroup(group: string[]): boolean {
  return group
    .slice(0, -1)
    .every((line) => line.length >= SHORTEST_BROKEN_LINE && line.length <= LONGEST_BROKEN_LINE);
}
