import { idOf } from '@/content/attributes';
import type { Copy } from '@/content/document';
import { passagesOf } from '@/content/passages';
import { blockText, lineText } from '@/content/to-text';
import { ANCHOR_LIMITS, type Anchor, anchorName } from '@/newsroom/comments/anchor';
import { blockAtPlace, findWords, searchedText } from '@/newsroom/comments/find-words';
import { charactersIn } from '@/newsroom/field-limits';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';

/** Something that a comment from outside can be about, by its name in a list. */
export interface CommentPlace {
  /** `story`, `headline`, `standfirst` or the id of a block. */
  value: string;
  name: string;
}

/** What somebody outside says that a comment is about. Nothing of it is trusted: it is looked for in the text they have. */
export interface PlaceGiven {
  about: string;
  /** The very words; empty when it is about all of it. */
  words: string;
  /** What stands around the words, to tell the same words in two places apart. */
  before: string;
  after: string;
}

/** Everything in a text that can be commented on, in the order in which it is read. */
export function placesToComment(copy: Copy): CommentPlace[] {
  const counts = new Map<string, number>();
  const blocks = (copy.body.content ?? []).flatMap((node) => {
    const value = idOf(node);
    const words = blockText(node).replace(/\s+/g, ' ');
    if (value === null || (node.type === 'paragraph' && words === '')) return [];
    const kind = anchorName({ kind: 'block', blockId: value, block: node.type, quote: '' });
    const number = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, number);
    return { value, name: [`${kind} ${number}`, shortened(words)].filter((part) => part !== '').join(': ') };
  });
  const hasStandfirst = lineText(copy.standfirst) !== '';
  return [
    { value: 'story', name: 'The whole story' },
    { value: 'headline', name: 'Headline' },
    ...(hasStandfirst ? [{ value: 'standfirst', name: 'Standfirst' }] : []),
    ...blocks,
  ];
}

/**
 * The anchor of a comment from outside. Every word of it comes from the text and none from who asks; words that are not in
 * the text are refused, and so is a block that is not.
 */
export function anchorFromOutside({ about, words, ...around }: PlaceGiven, copy: Copy): Outcome<Anchor> {
  if (about === 'headline' || about === 'standfirst')
    return grant({ kind: 'field', field: about, quote: cut(lineText(copy[about])) });
  if (words.trim() !== '') return anchorOnWords({ about, words: words.trim(), ...around }, copy);
  if (about === 'story') return grant({ kind: 'story' });
  const block = (copy.body.content ?? []).find((node) => idOf(node) === about);
  if (!block) return refuse('invalid', 'Choose what this is about: it is no longer in the story you see.');
  const quote = cut(blockText(block).replace(/\s+/g, ' '));
  return grant({ kind: 'block', blockId: about, block: block.type, quote });
}

function anchorOnWords({ about, words, before, after }: PlaceGiven, copy: Copy): Outcome<Anchor> {
  if (charactersIn(words) > ANCHOR_LIMITS.quote) return refuse('invalid', 'Choose fewer words at a time.');
  const text = searchedText(passagesOf(copy.body));
  const wanted = {
    kind: 'words',
    blockId: about === 'story' ? null : about,
    quote: words,
    before: before.slice(-ANCHOR_LIMITS.context),
    after: after.slice(0, ANCHOR_LIMITS.context),
    start: '',
    end: '',
  } as const;
  const found = findWords(wanted, text, null);
  if (found.state === 'gone')
    return refuse(
      'invalid',
      'These words do not stand in the story. Write them as they stand there, or leave them out and choose the paragraph.',
    );
  const { whole } = text;
  const { from, to } = found;
  return grant({
    ...wanted,
    blockId: blockAtPlace(text, from),
    quote: whole.slice(from, to),
    before: whole.slice(Math.max(0, from - ANCHOR_LIMITS.context), from),
    after: whole.slice(to, to + ANCHOR_LIMITS.context),
  });
}

function cut(words: string): string {
  return words.slice(0, ANCHOR_LIMITS.quote);
}

const LONGEST = 60;

function shortened(words: string): string {
  const letters = [...words];
  return letters.length > LONGEST
    ? `${letters
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`
    : words;
}
