import { Node } from '@tiptap/core';
import { blockIdAttribute } from '../../attributes';
import type { Block, BlockProblem } from '../../block';
import type { DocNode } from '../../document';
import type { RenderContext } from '../../views-of-media';
import { photo } from '../photo/schema';

/** More than a reader looks at; also what the dialog takes at once. */
export const MOST_PHOTOS = 50;

export const GalleryNode = Node.create({
  name: 'gallery',
  group: 'block',
  // The photo block itself: its parts, its checks and its looks are those of a photo that stands alone.
  content: 'photo*',
  defining: true,
  isolating: true,
  addAttributes: () => ({ id: blockIdAttribute() }),
  parseHTML: () => [{ tag: 'div[data-block="gallery"]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', { 'data-block': 'gallery', ...HTMLAttributes }, 0],
});

/** Photos in an order, each with its own words. */
export const gallery: Block = {
  name: 'gallery',
  types: ['gallery'],
  nodes: [GalleryNode],
  text: (node) => photosOf(node).map(photo.text).filter(Boolean).join('\n'),
  html: (node, context: RenderContext) =>
    photosOf(node)
      .map((one) => photo.html(one, context))
      .join('\n'),
  problems: galleryProblems,
};

/** The photos of a gallery, in order. */
export function photosOf(node: DocNode): DocNode[] {
  return node.content ?? [];
}

function galleryProblems(node: DocNode): BlockProblem[] {
  const photos = photosOf(node);
  if (photos.length === 0) return [{ code: 'G4', severity: 'hard', message: 'The gallery has no photos.' }];
  return photos.flatMap((one, place) =>
    photo.problems(one).map((problem) => ({
      ...problem,
      message: `Photo ${place + 1} of the gallery: ${lowerFirst(problem.message)}`,
    })),
  );
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
