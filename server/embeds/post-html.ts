import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { PostEntity } from '@/content/post-parts';
import { languageTag } from '@/newsroom/posts/reading-direction';
import type { Run } from './linked-text';
import type { PostDraft } from './post-draft';

/** What a platform's quotation of a post says. */
export interface PostHtml {
  /** The author's words, paragraph by paragraph, with where they lead. */
  runs: Run[];
  language: string | null;
  direction: PostDraft['direction'];
  /** Everything in the quotation that is not the post's own text: "— Name (@handle) April 11, 2018". */
  byline: string;
  /** The link that platforms put around the date. */
  lastLink: { text: string; href: string } | null;
}

/**
 * Reads the first `blockquote` with a paragraph in the HTML of an oEmbed answer. The HTML is only ever read as a
 * tree, never kept or shown; null when it holds no such quotation or far more tags than a post has.
 */
export function readPostHtml(html: string): PostHtml | null {
  if (hasTooManyTags(html)) return null;
  const quotation = elementsIn(parseFragment(html)).find((element) => element.tagName === 'blockquote');
  if (quotation === undefined) return null;
  const paragraphs = elementsIn(quotation).filter(isParagraph);
  const [first] = paragraphs;
  if (first === undefined) return null;
  const link = elementsIn(quotation, isParagraph).findLast((element) => element.tagName === 'a');
  return {
    runs: paragraphs.flatMap((paragraph) => [...runsIn(paragraph), BETWEEN_PARAGRAPHS]),
    language: languageTag(attribute(first, 'lang')),
    direction: readingDirection(attribute(first, 'dir')),
    byline: textOf(quotation, isParagraph),
    lastLink: link === undefined ? null : { text: textOf(link), href: attribute(link, 'href') ?? '' },
  };
}

/** Reads a post that is told as HTML of a few plain elements, as Mastodon does. Null when it has far too many tags. */
export function readStatusHtml(html: string): Run[] | null {
  return hasTooManyTags(html) ? null : runsIn(parseFragment(html));
}

const BETWEEN_PARAGRAPHS: Run = { text: '\n\n' };

function hasTooManyTags(html: string): boolean {
  return html.split('<').length > MOST_TAGS;
}

// Unclosed formatting tags make the HTML standard's own algorithm copy them into every later paragraph: a few
// kilobytes can grow into gigabytes. No post comes near this number of tags.
const MOST_TAGS = 1_000;

/** What these hold is code, markup for other eyes or not shown; none of it is the author's words. */
const UNREAD = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'textarea',
  'title',
  'svg',
  'math',
]);

type Chooser = (element: Tree.Element) => boolean;

const isParagraph: Chooser = (element) => element.tagName === 'p';
const isNothing: Chooser = () => false;

function elementsIn(node: Tree.ParentNode, isLeftOut = isNothing): Tree.Element[] {
  const found: Tree.Element[] = [];
  const waiting = [...node.childNodes].reverse();
  for (let child = waiting.pop(); child !== undefined; child = waiting.pop()) {
    if (!('tagName' in child) || UNREAD.has(child.tagName) || isLeftOut(child)) continue;
    found.push(child);
    waiting.push(...child.childNodes.toReversed());
  }
  return found;
}

function runsIn(node: Tree.ParentNode): Run[] {
  return node.childNodes.flatMap((child): Run[] => {
    if ('value' in child) return [{ text: child.value }];
    if (!('tagName' in child) || UNREAD.has(child.tagName) || isRepeatedQuote(child)) return [];
    if (child.tagName === 'br') return [{ text: '\n' }];
    if (child.tagName === 'a') return [linkRun(child)];
    return [...runsIn(child), ...afterwards(child.tagName)];
  });
}

function linkRun(anchor: Tree.Element): Run {
  const text = textOf(anchor);
  return { text, link: { kind: kindOfLink(text), href: attribute(anchor, 'href') ?? '' } };
}

function kindOfLink(text: string): PostEntity['kind'] {
  if (/^[#＃]/.test(text)) return 'tag';
  return /^[@＠]/.test(text) ? 'mention' : 'link';
}

function afterwards(tagName: string): Run[] {
  if (tagName === 'li') return [{ text: '\n' }];
  return BLOCKS.has(tagName) ? [BETWEEN_PARAGRAPHS] : [];
}

const BLOCKS = new Set(['p', 'ul', 'ol', 'blockquote', 'pre']);

// Mastodon writes the address of a quoted post into the text as well, for servers that show no quotes.
function isRepeatedQuote(element: Tree.Element): boolean {
  return (attribute(element, 'class') ?? '').split(' ').includes('quote-inline');
}

function textOf(node: Tree.ParentNode, isLeftOut = isNothing): string {
  return node.childNodes
    .map((child) => {
      if ('value' in child) return child.value;
      if (!('tagName' in child) || UNREAD.has(child.tagName) || isLeftOut(child)) return '';
      return child.tagName === 'br' ? '\n' : textOf(child, isLeftOut);
    })
    .join('');
}

function attribute(element: Tree.Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

function readingDirection(dir: string | undefined): PostDraft['direction'] {
  return dir === 'ltr' || dir === 'rtl' ? dir : 'auto';
}
