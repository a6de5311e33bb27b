import { cleanText } from '../clean-text';
import { isWebAddress } from '../links';
import { joinItems } from './join-items';
import { joinQuotes } from './join-quotes';
import { type Piece, type Run, textOfRuns, type Words } from './pieces';

/** How the words at one place are set. */
export interface Setting {
  isBold: boolean;
  isItalic: boolean;
  href: string | null;
}

/** Collects the words and parts of a document in the order of reading; a line ends where a block begins or ends. */
export class Flow {
  private readonly pieces: Piece[] = [];
  private runs: Run[] = [];
  private level: Words['level'] = 0;

  words(text: string, setting: Setting): void {
    if (text !== '') this.runs.push({ text, ...setting });
  }

  /** Ends the line; what follows stands in a line of this level. */
  line(level: Words['level'] = this.level): void {
    const runs = tidy(this.runs);
    if (runs.length > 0)
      this.pieces.push({ kind: 'words', level: this.level, runs: this.level > 0 ? unbold(runs) : runs });
    this.runs = [];
    this.level = level;
  }

  add(piece: Piece): void {
    this.line();
    this.pieces.push(piece);
  }

  /** Everything that was collected, its lists and quotes put together. */
  end(): Piece[] {
    this.line();
    return joinQuotes(joinItems(this.pieces));
  }
}

/** Runs without what only markup needs: spaces in a row, spaces at the ends, neighbours that are set alike. */
export function tidy(runs: readonly Run[]): Run[] {
  const tidied: Run[] = [];
  for (const run of runs) {
    const before = tidied.at(-1);
    const text = spaced(cleanText(run.text), before === undefined || /\s$/.test(before.text));
    if (text === '') continue;
    if (before && isSetAlike(before, run)) before.text += text;
    else tidied.push({ ...run, text });
  }
  const last = tidied.at(-1);
  if (last) last.text = last.text.trimEnd();
  const kept = last?.text === '' ? tidied.slice(0, -1) : tidied;
  return textOfRuns(kept).trim() === '' ? [] : kept.flatMap(withLinks);
}

// Office programs write indents and double spaces as spaces that do not break. One that stands alone beside a figure
// or a sign was meant.
function spaced(text: string, isAfterSpace: boolean): string {
  const single = text.replace(/[ \t\r\n\f\u00a0]+/g, (space, place: number) => {
    if (space !== '\u00a0') return ' ';
    const beside = `${text[place - 1] ?? ''}${text[place + 1] ?? ''}`;
    return /[\d«»:;!?%€£$–]/.test(beside) ? space : ' ';
  });
  return isAfterSpace ? single.trimStart() : single;
}

function isSetAlike(one: Run, other: Run): boolean {
  return one.isBold === other.isBold && one.isItalic === other.isItalic && one.href === other.href;
}

// A heading is set by being one.
function unbold(runs: Run[]): Run[] {
  return runs.map((run) => ({ ...run, isBold: false }));
}

const ADDRESS = /https?:\/\/[^\s<>"“”]+[^\s<>"“”.,;:!?'’)\]}]/g;

/** A whole address in the text becomes a link, as it does when it is typed. */
export function withLinks(run: Run): Run[] {
  if (run.href !== null || !run.text.includes('://')) return [run];
  const parts: Run[] = [];
  let from = 0;
  for (const { 0: address, index } of run.text.matchAll(ADDRESS)) {
    if (!isWebAddress(address)) continue;
    if (index > from) parts.push({ ...run, text: run.text.slice(from, index) });
    parts.push({ ...run, text: address, href: address });
    from = index + address.length;
  }
  return from < run.text.length ? [...parts, { ...run, text: run.text.slice(from) }] : parts;
}
