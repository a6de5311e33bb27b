import { Node } from '@tiptap/core';
import { attribute, blockIdAttribute, reference, validOr } from '../../attributes';
import type { Block, BlockProblem } from '../../block';
import type { DocNode } from '../../document';
import { element, escapeHtml, wholeAddress } from '../../html';
import { isWebAddress } from '../../links';
import type { EmbedView, RenderContext } from '../../views-of-media';
import { embedFacts } from './facts';
import { EMBED_MISSING, embedSource, originalWords } from './words';

export const EmbedNode = Node.create({
  name: 'embed',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    id: blockIdAttribute(),
    recordId: reference('recordId', 'data-record', 'an embed must name its record with a short text.'),
    url: attribute('', isEmbedUrl, 'an embed needs a whole http or https address.', {
      parseHTML: (figure) => validOr(figure.getAttribute('data-url') ?? '', isEmbedUrl, ''),
      renderHTML: (attributes) => (attributes.url ? { 'data-url': attributes.url } : {}),
    }),
  }),
  parseHTML: () => [{ tag: 'figure[data-block="embed"]' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', { 'data-block': 'embed', ...HTMLAttributes }],
});

/** Something that plays or stands elsewhere, shown from the record the house keeps of it. */
export const embed: Block = {
  name: 'embed',
  types: ['embed'],
  nodes: [EmbedNode],
  text: (node) => embedFacts(node).url,
  html: embedHtml,
  problems: embedProblems,
};

function embedHtml(node: DocNode, context: RenderContext): string {
  const { recordId } = embedFacts(node);
  const view = recordId === null ? undefined : context.embed(recordId);
  if (!view) return element('p', {}, escapeHtml(EMBED_MISSING));
  return element('figure', {}, posterHtml(view, context), element('figcaption', {}, wordsHtml(view)));
}

// A feed is read far from the house and has no player: the poster leads to the original.
function posterHtml({ poster, url }: EmbedView, { siteUrl }: RenderContext): string {
  if (!poster) return '';
  const { src, width, height } = poster;
  const picture = element('img', { src: wholeAddress(siteUrl, src), alt: '', width, height });
  return isWebAddress(url) ? element('a', { href: url }, picture) : picture;
}

function wordsHtml(view: EmbedView): string {
  const words = [view.title, view.description, embedSource(view)].filter(Boolean).map(escapeHtml);
  const original = isWebAddress(view.url)
    ? [element('a', { href: view.url }, escapeHtml(originalWords(view)))]
    : [];
  return [...words, ...original].join(' · ');
}

function embedProblems(node: DocNode): BlockProblem[] {
  if (embedFacts(node).recordId !== null) return [];
  return [{ code: 'G5', severity: 'hard', message: 'The embed has no archived record.' }];
}

function isEmbedUrl(value: unknown): boolean {
  return value === '' || isWebAddress(value);
}
