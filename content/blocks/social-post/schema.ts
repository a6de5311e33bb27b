import { Node } from '@tiptap/core';
import { attribute, blockIdAttribute, reference, validOr } from '../../attributes';
import type { Block, BlockProblem } from '../../block';
import type { DocNode } from '../../document';
import { element, escapeHtml } from '../../html';
import { isWebAddress } from '../../links';
import type { RenderContext } from '../../views-of-media';
import { postFacts } from './facts';
import { postFigure } from './html';
import { POST_MISSING } from './words';

export const SocialPostNode = Node.create({
  name: 'socialPost',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    id: blockIdAttribute(),
    recordId: reference('recordId', 'data-record', 'a social post must name its record with a short text.'),
    url: attribute('', isPostUrl, 'a social post needs a whole http or https address.', {
      parseHTML: (figure) => validOr(figure.getAttribute('data-url') ?? '', isPostUrl, ''),
      renderHTML: (attributes) => (attributes.url ? { 'data-url': attributes.url } : {}),
    }),
  }),
  parseHTML: () => [{ tag: 'figure[data-block="social-post"]' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', { 'data-block': 'social-post', ...HTMLAttributes }],
});

/** A post of a social platform, shown from the record the house keeps of it. */
export const socialPost: Block = {
  name: 'social-post',
  types: ['socialPost'],
  nodes: [SocialPostNode],
  text: (node) => postFacts(node).url,
  html: postHtml,
  problems: postProblems,
};

function postHtml(node: DocNode, context: RenderContext): string {
  const { recordId } = postFacts(node);
  const view = recordId === null ? undefined : context.post(recordId);
  return view ? postFigure(view, context.siteUrl) : element('p', {}, escapeHtml(POST_MISSING));
}

function postProblems(node: DocNode): BlockProblem[] {
  if (postFacts(node).recordId !== null) return [];
  return [{ code: 'G5', severity: 'hard', message: 'The social post has no archived record.' }];
}

function isPostUrl(value: unknown): boolean {
  return value === '' || isWebAddress(value);
}
