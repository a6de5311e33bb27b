import { getSchema } from '@tiptap/core';
import type { Node, Schema } from '@tiptap/pm/model';
import * as Y from 'yjs';
import type { PhotoSizes } from '../blocks/photo/waiting';
import type { Copy, DocNode } from '../document';
import { element, escapeHtml } from '../html';
import { plainText } from '../inline';
import type { MediaReader } from '../media-reader';
import { contentOfNewer, WHY_NEWER } from '../newer-blocks/content-of-newer';
import { isNewerBlock } from '../newer-blocks/recognise';
import { schemas } from '../schemas';
import { bodyExtensionsWithViews } from '../views';
import { copyFromYjs } from '../yjs';
import { FRAMES } from './frames';
import { inlineMarkup } from './inline-markup';
import { markupOfSpec } from './markup-of-spec';

/** The three texts of a story as markup, as the editor will draw them. */
export interface FirstDrawing {
  headline: string;
  standfirst: string;
  body: string;
}

/** What is known of the editor that will take over. */
export interface FirstLook {
  isEditable: boolean;
  photoSizes: PhotoSizes;
}

/**
 * What stands on the screen until the editor is there, from an update of the live document: built from the editor's own
 * schema, so that nothing moves when it takes over. It is for the desk alone, for notes of colleagues are in it. Null for a
 * text that is damaged.
 */
export function firstDrawing(text: Uint8Array, look: FirstLook): FirstDrawing | null {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, text);
  const read = copyFromYjs(doc);
  doc.destroy();
  return read.ok ? drawCopy(read.copy, look) : null;
}

/** As `firstDrawing`, from a copy. */
export function drawCopy({ headline, standfirst, body }: Copy, look: FirstLook): FirstDrawing {
  return {
    headline: lineMarkup(headline),
    standfirst: lineMarkup(standfirst),
    body: (body.content ?? []).map((block) => blockMarkup(block, look)).join(''),
  };
}

/** Whether a text of a drawing is one line without a letter, where the editor shows its hint. */
export function isEmptyText(markup: string): boolean {
  return /^<p[^>]*><br class="ProseMirror-trailingBreak"><\/p>$/.test(markup);
}

/** Headlines and standfirsts are plain; what a newer Galley marked in them is shown plain by the editor too. */
function lineMarkup(line: DocNode): string {
  const paragraphs = (line.content ?? []).map(plainText);
  return paragraphs.map((text) => element('p', {}, text === '' ? EMPTY : escapeHtml(text))).join('');
}

function blockMarkup(block: DocNode, look: FirstLook): string {
  if (isNewerBlock(schemas.body, block)) return newerMarkup(block);
  return nodeMarkup(editorSchema().nodeFromJSON(block), look);
}

function nodeMarkup(node: Node, look: FirstLook): string {
  const inside = insideOf(node, look);
  const frame = FRAMES[node.type.name];
  if (frame) return frame({ node, inside, ...look });
  const { toDOM } = node.type.spec;
  if (!toDOM) throw new Error(`The schema does not say how ${node.type.name} is drawn.`);
  return markupOfSpec(toDOM(node), inside);
}

function insideOf(node: Node, look: FirstLook): string {
  if (!node.isTextblock) return node.children.map((part) => nodeMarkup(part, look)).join('');
  return node.content.size === 0 ? EMPTY : inlineMarkup(node.children);
}

function newerMarkup(block: DocNode): string {
  const { name, words } = contentOfNewer(block);
  const line = (className: string, text: string) => element('p', { class: className }, escapeHtml(text));
  return element(
    'div',
    { class: 'edit-block edit-newer', role: 'group', 'aria-label': `${name}, from a newer version` },
    line('edit-newer-name', name),
    line('edit-newer-why', WHY_NEWER),
    ...words.map((text) => line('edit-newer-words', text)),
    element(
      'div',
      { class: 'edit-block-bar' },
      element('button', { type: 'button', disabled: '' }, 'Remove block'),
    ),
  );
}

/** What a browser's editor puts into a line without a letter, so that it has the height of one. */
const EMPTY = '<br class="ProseMirror-trailingBreak">';

let made: Schema | undefined;

/** Made at the first story: a process may have nothing to draw. */
function editorSchema(): Schema {
  made ??= getSchema(bodyExtensionsWithViews(NO_MEDIA));
  return made;
}

const nothing = async () => null;

/** Nothing is asked of it: media are fetched by the views of the editor. */
const NO_MEDIA: MediaReader = {
  photo: nothing,
  photoNotice: nothing,
  post: nothing,
  embed: nothing,
  story: nothing,
  whenChanged: () => () => undefined,
};
