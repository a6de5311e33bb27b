import { Node } from '@tiptap/core';
import { attribute, blockIdAttribute, reference } from '../../attributes';
import type { Block, BlockProblem } from '../../block';
import type { DocNode } from '../../document';
import { element, escapeHtml, wholeAddress } from '../../html';
import { inlineHtml, isBlank, plainText } from '../../inline';
import type { RenderContext } from '../../views-of-media';
import { photoFacts } from './facts';
import { PLACEMENT_ATTRIBUTES, placementAttributes } from './placement';

export const PhotoNode = Node.create({
  name: 'photo',
  group: 'block',
  content: 'photoCaption photoCredit photoAlt',
  defining: true,
  isolating: true,
  draggable: true,
  addAttributes: () => ({
    id: blockIdAttribute(),
    photoId: reference('photoId', 'data-photo', 'a photo block must name its photo with a short text.'),
    decorative: attribute(
      false,
      (value) => typeof value === 'boolean',
      'a photo is decorative or it is not.',
      {
        parseHTML: (figure) => figure.hasAttribute('data-decorative'),
        renderHTML: (attributes) => (attributes.decorative ? { 'data-decorative': '' } : {}),
      },
    ),
    ...placementAttributes(),
  }),
  parseHTML: () => [{ tag: 'figure[data-block="photo"]' }],
  renderHTML: ({ HTMLAttributes }) => ['figure', { 'data-block': 'photo', ...HTMLAttributes }, 0],
});

export const PhotoCaptionNode = photoPart('photoCaption', 'photo-caption', { content: 'inline*' });
export const PhotoCreditNode = photoPart('photoCredit', 'photo-credit', { content: 'inline*' });
export const PhotoAltNode = photoPart('photoAlt', 'photo-alt', { content: 'text*', marks: 'suggestion' });

/** A photo of the house's library, with the words it has in this story. */
export const photo: Block = {
  name: 'photo',
  types: ['photo'],
  nodes: [PhotoNode, PhotoCaptionNode, PhotoCreditNode, PhotoAltNode],
  text: photoText,
  html: photoHtml,
  problems: photoProblems,
  leftOut: { photo: PLACEMENT_ATTRIBUTES },
};

function photoPart(name: string, part: string, holds: { content: string; marks?: string }) {
  return Node.create({
    name,
    ...holds,
    defining: true,
    parseHTML: () => [{ tag: `div[data-part="${part}"]` }],
    renderHTML: () => ['div', { 'data-part': part }, 0],
  });
}

function photoText(node: DocNode): string {
  const { caption, credit } = photoFacts(node);
  return [caption, credit]
    .map((part) => plainText(part).trim())
    .filter(Boolean)
    .join('\n');
}

function photoHtml(node: DocNode, { photo: find, siteUrl }: RenderContext): string {
  const { photoId, decorative, caption, credit, alt } = photoFacts(node);
  const view = photoId === null ? undefined : find(photoId);
  const { width = null, height = null } = view ?? {};
  const picture = view
    ? element('img', { src: wholeAddress(siteUrl, view.src), alt: decorative ? '' : alt, width, height })
    : element('p', {}, escapeHtml(PHOTO_MISSING));
  const words = [
    inlineHtml(caption),
    isBlank(credit) ? '' : element('small', {}, inlineHtml(credit)),
    view?.label ? element('small', {}, escapeHtml(view.label)) : '',
  ];
  return element('figure', {}, picture, element('figcaption', {}, words.filter(Boolean).join(' ')));
}

function photoProblems(node: DocNode): BlockProblem[] {
  const { photoId, decorative, caption, credit, alt } = photoFacts(node);
  const messages: string[] = [];
  if (photoId === null) messages.push('The photo block has no photo.');
  if (isBlank(caption)) messages.push('The photo has no caption.');
  if (isBlank(credit)) messages.push('The photo has no credit.');
  if (alt === '' && !decorative) messages.push('The photo needs alt text, or mark it as decorative.');
  return messages.map((message) => ({ code: 'G4', severity: 'hard', message }));
}

/** Said in the place of a photo that cannot be shown. */
export const PHOTO_MISSING = 'This photo is not available.';
