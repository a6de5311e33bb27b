import { isWebAddress } from '../../links';
import type { PostEntity } from '../../post-parts';

/** A stretch of a line, and where it leads when it does. */
export interface LineRun {
  text: string;
  href?: string;
}

export type Line = LineRun[];

/**
 * The text of a post as paragraphs of lines, with its links in their places. A link whose place lies outside of the
 * text or inside another's, or that leads to no web address, is left out; the text is always whole.
 */
export function linkedParagraphs(text: string, entities: readonly PostEntity[] = []): Line[][] {
  const paragraphs: Line[][] = [];
  let isBetween = true;
  for (const line of linesOf(runsOf(text, entities))) {
    const isBlank = line.every((run) => run.text.trim() === '');
    if (!isBlank && isBetween) paragraphs.push([]);
    if (!isBlank) paragraphs.at(-1)?.push(line);
    isBetween = isBlank;
  }
  return paragraphs;
}

function runsOf(text: string, entities: readonly PostEntity[]): LineRun[] {
  const letters = [...text];
  const runs: LineRun[] = [];
  let from = 0;
  for (const { start, end, href } of entities.toSorted((a, b) => a.start - b.start)) {
    const isPlace = Number.isInteger(start) && Number.isInteger(end) && start >= from && end > start;
    if (!isPlace || end > letters.length || !isWebAddress(href)) continue;
    runs.push({ text: letters.slice(from, start).join('') });
    runs.push({ text: letters.slice(start, end).join(''), href });
    from = end;
  }
  return [...runs, { text: letters.slice(from).join('') }];
}

function linesOf(runs: readonly LineRun[]): Line[] {
  const lines: Line[] = [[]];
  for (const { text, ...link } of runs) {
    for (const [place, part] of text.split(/\r?\n/).entries()) {
      if (place > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ text: part, ...link });
    }
  }
  return lines;
}
