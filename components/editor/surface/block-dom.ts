import type { EditorView } from '@tiptap/pm/view';

/** The element that a block is drawn with; null while it is not drawn. */
export function elementOfBlock(view: EditorView, position: number): HTMLElement | null {
  const drawn = view.nodeDOM(position);
  return drawn instanceof HTMLElement ? drawn : null;
}

/** The block's element at this height of the window; null beside the body, undefined between two blocks. */
export function elementAtHeight(view: EditorView, y: number): HTMLElement | null | undefined {
  const body = view.dom.getBoundingClientRect();
  if (y < body.top || y > body.bottom) return null;
  const hit = document.elementFromPoint(body.left + body.width / 2, y);
  if (!hit || hit === view.dom || !view.dom.contains(hit)) return undefined;
  let element: Element | null = hit;
  while (element && element.parentElement !== view.dom) element = element.parentElement;
  return element instanceof HTMLElement ? element : undefined;
}

/** The place of the block that an element draws; null when it draws none any more. */
export function indexOfElement(view: EditorView, element: HTMLElement): number | null {
  let found: number | null = null;
  view.state.doc.forEach((_, position, index) => {
    if (found === null && view.nodeDOM(position) === element) found = index;
  });
  return found;
}

/** The gap between two blocks that is nearest to this height, and where on the screen it lies. */
export function gapAtHeight(view: EditorView, y: number): { gap: number; top: number } {
  const { doc } = view.state;
  let above = view.dom.getBoundingClientRect().top;
  let found: { gap: number; top: number } | null = null;
  doc.forEach((_, position, index) => {
    const rect = elementOfBlock(view, position)?.getBoundingClientRect();
    if (found || !rect) return;
    if (y < rect.top + rect.height / 2)
      found = { gap: index, top: index === 0 ? rect.top - 8 : (above + rect.top) / 2 };
    above = rect.bottom;
  });
  return found ?? { gap: doc.childCount, top: above };
}
