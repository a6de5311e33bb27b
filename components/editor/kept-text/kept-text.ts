import * as Y from 'yjs';
import { copiedHtml, copiedText } from '@/content/copied';
import { type Copy, type DocNode, isSameCopy } from '@/content/document';
import { element, escapeHtml } from '@/content/html';
import { fieldText, lineText } from '@/content/to-text';
import { copyFromYjs, fieldFromYjs } from '@/content/yjs';

/** A text that is on this device and perhaps nowhere else. */
export interface KeptText {
  headline: string;
  standfirst: string;
  /** The words of the body, a blank line between blocks. */
  body: string;
  /** The body's blocks, as far as this version can read them. */
  blocks: DocNode[];
  /** The whole of it, to begin a story with; null when this version does not understand all of it. */
  copy: Copy | null;
}

/** Reads it for a person: also what this version does not understand gives at least its words. */
export function keptText(doc: Y.Doc): KeptText {
  const read = copyFromYjs(doc);
  const body = read.ok ? read.copy.body : fieldFromYjs(doc, 'body');
  return {
    headline: lineText(fieldFromYjs(doc, 'headline')),
    standfirst: lineText(fieldFromYjs(doc, 'standfirst')),
    body: fieldText(body),
    blocks: body.content ?? [],
    copy: read.ok ? read.copy : null,
  };
}

/** For the clipboard. Notes to colleagues stay out of it, as with everything that is copied. */
export function keptAsText({ headline, standfirst, blocks }: KeptText): string {
  const body = copiedText({ blocks, line: null, ...NOTHING_SEEN });
  return [headline, standfirst, body].filter((words) => words !== '').join('\n\n');
}

/** The same as markup. */
export function keptAsHtml({ headline, standfirst, blocks }: KeptText): string {
  const lines = [
    headline && element('h1', {}, escapeHtml(headline)),
    standfirst && element('p', {}, escapeHtml(standfirst)),
    copiedHtml({ blocks, line: null, ...NOTHING_SEEN }),
  ];
  return lines.filter((line) => line !== '').join('\n');
}

/** Whether two documents say the same to whoever reads them. */
function saysTheSame(one: Y.Doc, other: Y.Doc): boolean {
  const [a, b] = [keptText(one), keptText(other)];
  return a.copy && b.copy ? isSameCopy(a.copy, b.copy) : keptAsText(a) === keptAsText(b);
}

/** A text that this device keeps from another epoch than the one of the story. */
export interface OtherEpoch {
  doc: Y.Doc;
  /** Whether the newsroom had all of it when it was last heard of. */
  isSaved: boolean;
  /** Whether a restore from a backup lies between it and the story: then what was saved may be lost. */
  isFromBeforeRestore: boolean;
}

/** Whether such a text holds anything that a person may miss in the story as it is now. */
export function mayBeMissed({ doc, isSaved, isFromBeforeRestore }: OtherEpoch, current: Y.Doc): boolean {
  const mayLack = isFromBeforeRestore ? knowsMore(doc, current) : !isSaved;
  return mayLack && !saysTheSame(doc, current);
}

/** Whether a document knows of something typed or taken out that the other has never heard of. Changes neither. */
function knowsMore(doc: Y.Doc, other: Y.Doc): boolean {
  const trial = new Y.Doc({ gc: false });
  Y.applyUpdate(trial, Y.encodeStateAsUpdate(other));
  let isNews = false;
  trial.on('update', () => {
    isNews = true;
  });
  Y.applyUpdate(trial, Y.encodeStateAsUpdate(doc));
  trial.destroy();
  return isNews;
}

const NOTHING_SEEN = { photo: () => undefined, story: () => undefined };
