import type { Node } from '@tiptap/pm/model';
import { type PhotoSizes, waitingRatio } from '../blocks/photo/waiting';
import { element } from '../html';

/** What a block is drawn with: its node, the markup of what is in it, and whether it will take text. */
export interface Framed {
  node: Node;
  inside: string;
  isEditable: boolean;
  photoSizes: PhotoSizes;
}

type Frame = (framed: Framed) => string;

/**
 * By node type, the blocks whose look in the editor is a view of their own: the same elements with the same classes, and
 * of what is fetched later as much room as the view keeps for it. Their buttons are there and cannot be pressed yet.
 */
export const FRAMES: Readonly<Record<string, Frame>> = {
  quote: ({ inside, isEditable }) =>
    element(
      'blockquote',
      { class: 'edit-block copy-quote' },
      element('div', {}, inside),
      isEditable ? bar('edit-block-bar edit-quote-bar', button('Add details')) : '',
    ),
  photo: (framed) => view('photo', photoFrame(framed)),
  gallery: ({ inside, isEditable }) => {
    const buttons = isEditable ? span(button('Add photos'), button('Remove gallery')) : '';
    return view(
      'gallery',
      element(
        'div',
        { class: 'edit-block edit-gallery' },
        content('edit-gallery-photos', inside),
        bar('edit-block-bar', element('span', { class: 'edit-gallery-order' }), buttons),
      ),
    );
  },
  table: ({ inside }) =>
    view('table', element('div', { class: 'edit-block edit-table copy-table' }, content(null, inside))),
  socialPost: (framed) => referring(framed, { waiting: 'edit-post-waiting', removal: 'Remove post' }),
  embed: (framed) => referring(framed, { waiting: 'edit-post-waiting', removal: 'Remove embed' }),
  relatedStory: (framed) =>
    referring(framed, { waiting: 'edit-related-waiting', removal: 'Remove related story' }),
};

function photoFrame({ node, inside, isEditable, photoSizes }: Framed): string {
  const attributes = {
    class: 'edit-block copy-photo',
    'data-decorative': node.attrs.decorative === true ? 'true' : null,
    'data-size': node.attrs.size ?? null,
  };
  const ratio = waitingRatio(node, photoSizes);
  const place = { class: 'edit-photo-waiting', style: ratio === null ? null : `aspect-ratio:${ratio}` };
  const picture = apart({ 'data-drag-handle': 'true' }, element('div', place));
  const buttons = isEditable ? span(button('Remove photo')) : '';
  return element(
    'figure',
    attributes,
    picture,
    content('edit-photo-parts', inside),
    bar('edit-block-bar', element('label', {}, 'Decorative'), buttons),
  );
}

function referring(
  { node, isEditable }: Framed,
  { waiting, removal }: { waiting: string; removal: string },
): string {
  const plate = element('div', { class: waiting });
  const buttons = isEditable ? element('div', { class: 'edit-block-bar' }, button(removal)) : '';
  return view(node.type.name, element('div', { class: 'edit-block' }, apart({}, plate, buttons)));
}

/** The element that the editor puts around a view. */
function view(name: string, inside: string): string {
  return element('div', { class: `react-renderer node-${name}` }, inside);
}

/** Where the block's own text stands in its view. */
function content(className: string | null, inside: string): string {
  return element('div', { class: className }, element('div', {}, inside));
}

function bar(className: string, ...inside: string[]): string {
  return apart({ class: className }, ...inside);
}

function apart(attributes: Record<string, string>, ...inside: string[]): string {
  return element('div', { contenteditable: 'false', ...attributes }, ...inside);
}

function span(...inside: string[]): string {
  return element('span', {}, ...inside);
}

function button(words: string): string {
  return element('button', { type: 'button', disabled: '' }, words);
}
