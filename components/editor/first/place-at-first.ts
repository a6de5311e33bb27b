import type { TiptapEditorHTMLElement } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';

/** Where somebody was in the page when the editor took the place of the first drawing. */
export interface LeftAt {
  scroll: { left: number; top: number };
  /** Null when nothing in the text had the focus or was selected. */
  caret: PlaceInText | null;
}

/** A selection by the letters before it, which are the same in both drawings of a text. */
interface PlaceInText {
  /** The name of the text box. */
  field: string;
  anchor: PlaceInBlock;
  head: PlaceInBlock;
}

interface PlaceInBlock {
  block: number;
  /** How many letters of the block stand before. */
  letters: number;
}

/** Notes where somebody is. To be asked while the first drawing is still on the page. */
export function whereOneIs(sheet: HTMLElement): LeftAt {
  return { scroll: { left: window.scrollX, top: window.scrollY }, caret: caretIn(sheet) };
}

/** Brings the page, and the caret in the editor that took over, to the same place. */
export function goBackTo({ scroll, caret }: LeftAt, sheet: HTMLElement): void {
  if (window.scrollX !== scroll.left || window.scrollY !== scroll.top) window.scrollTo(scroll);
  if (caret) setCaret(caret, sheet);
}

function caretIn(sheet: HTMLElement): PlaceInText | null {
  const selection = sheet.ownerDocument.getSelection();
  const { activeElement } = sheet.ownerDocument;
  const { anchorNode, focusNode } = selection ?? {};
  const field = fieldAround(sheet, anchorNode ?? null) ?? fieldAround(sheet, activeElement);
  if (!field || !selection) return null;
  const start = { block: 0, letters: 0 };
  const anchor = (anchorNode && placeOf(field, anchorNode, selection.anchorOffset)) ?? start;
  const head = (focusNode && placeOf(field, focusNode, selection.focusOffset)) ?? anchor;
  return { field: nameOf(field), anchor, head };
}

function fieldAround(sheet: HTMLElement, node: Node | null): HTMLElement | null {
  if (!node || !sheet.contains(node)) return null;
  return fieldsOf(sheet).find((field) => field.contains(node)) ?? null;
}

function fieldsOf(sheet: HTMLElement): HTMLElement[] {
  return [...sheet.querySelectorAll<HTMLElement>('.ProseMirror')];
}

function nameOf(field: HTMLElement): string {
  return field.getAttribute('aria-label') ?? '';
}

function placeOf(field: HTMLElement, node: Node, offset: number): PlaceInBlock | null {
  const block = [...field.children].findIndex((child) => child.contains(node));
  const element = field.children[block];
  if (!element) return null;
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(node, offset);
  const letters = textsOf(element)
    .filter((text) => before.intersectsNode(text))
    .reduce((sum, text) => sum + (text === node ? offset : text.data.length), 0);
  return { block, letters };
}

/** The texts of a block that are the story's, without what its view says around them. */
function textsOf(block: Element): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text && !node.parentElement?.closest('[contenteditable="false"]')) texts.push(node);
  return texts;
}

function setCaret({ field: name, anchor, head }: PlaceInText, sheet: HTMLElement): void {
  const field: TiptapEditorHTMLElement | undefined = fieldsOf(sheet).find((each) => nameOf(each) === name);
  const view = field?.editor?.view;
  const from = field && pointOf(field, anchor);
  const to = field && pointOf(field, head);
  if (!view || !from || !to) return;
  // Where nobody may write there is no caret, but what was selected stays selected.
  if (!view.editable) {
    document.getSelection()?.setBaseAndExtent(...from, ...to);
    return;
  }
  const { tr } = view.state;
  const [start, end] = [from, to].map((point) => tr.doc.resolve(view.posAtDOM(...point)));
  if (start && end) view.dispatch(tr.setSelection(TextSelection.between(start, end)));
  view.focus();
}

function pointOf(field: HTMLElement, { block, letters }: PlaceInBlock): [Node, number] | null {
  const element = field.children[block];
  if (!element) return null;
  let left = letters;
  for (const text of textsOf(element)) {
    if (left <= text.data.length) return [text, left];
    left -= text.data.length;
  }
  return [element, 0];
}
