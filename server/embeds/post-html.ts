import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { PostDraft } from './post-draft';

/** What a platform's quotation of a post says, as plain strings. */
export interface PostHtml {
  text: string;
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
  if (html.split('<').length > MOST_TAGS) return null;
  const quotation = elementsIn(parseFragment(html)).find((element) => element.tagName === 'blockquote');
  if (quotation === undefined) return null;
  const paragraphs = elementsIn(quotation).filter(isParagraph);
  const [first] = paragraphs;
  if (first === undefined) return null;
  const link = elementsIn(quotation, isParagraph).findLast((element) => element.tagName === 'a');
  return {
    text: paragraphs.map((paragraph) => textOf(paragraph)).join('\n\n'),
    language: languageTag(attribute(first, 'lang')),
    direction: readingDirection(attribute(first, 'dir')),
    byline: textOf(quotation, isParagraph),
    lastLink: link === undefined ? null : { text: textOf(link), href: attribute(link, 'href') ?? '' },
  };
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

// X writes "und", "zxx" and private "q…" tags for posts whose language it does not know.
function languageTag(lang = ''): string | null {
  const isTag = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(lang);
  return isTag && !/^(?:und|zxx|q[a-t][a-z])\b/i.test(lang) ? lang : null;
}
