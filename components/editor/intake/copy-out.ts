import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { type Copied, copiedHtml, copiedText } from '@/content/copied';
import type { DocNode } from '@/content/document';
import type { PhotoView } from '@/content/views-of-media';

/** How a part of a story travels from one place in Galley to another, with everything it is. */
export const OWN_COPY = 'application/x-galley-copy';

/** Copy and cut: clean markup and plain text for everybody else, the part itself for Galley. */
export function copyOut(view: EditorView, event: ClipboardEvent): boolean {
  const { selection } = view.state;
  if (selection.empty || !event.clipboardData) return false;
  const slice = selection.content();
  // Selected cells are copied by the table, as a spreadsheet takes them.
  if (slice.content.firstChild?.type.name === 'tableRow') return false;
  const copied = copiedOf(view, slice);
  event.clipboardData.setData('text/html', copiedHtml(copied));
  event.clipboardData.setData('text/plain', copiedText(copied));
  const own = new Slice(withoutIds(slice.content), slice.openStart, slice.openEnd);
  event.clipboardData.setData(OWN_COPY, JSON.stringify(own.toJSON()));
  event.preventDefault();
  if (event.type === 'cut' && view.editable)
    view.dispatch(view.state.tr.deleteSelection().scrollIntoView().setMeta('uiEvent', 'cut'));
  return true;
}

function copiedOf(view: EditorView, slice: Slice): Copied {
  const blocks: DocNode[] = slice.content.toJSON() ?? []; // ProseMirror types its own JSON as anything
  const pictures = picturesIn(view);
  return { blocks, line: lineOf(slice), photo: (id) => pictures.get(id) };
}

/** The line that the selection lies within; null when it takes in more. */
function lineOf({ content, openStart, openEnd }: Slice): DocNode | null {
  let level = 1;
  let inside = content;
  for (; inside.childCount === 1 && level <= Math.min(openStart, openEnd); level += 1) {
    const only: Node = inside.child(0);
    if (only.isTextblock) return only.toJSON(); // ProseMirror types its own JSON as anything
    inside = only.content;
  }
  return null;
}

/** The pictures of the selection as the editor shows them. */
function picturesIn(view: EditorView): Map<string, PhotoView> {
  const found = new Map<string, PhotoView>();
  const { from, to } = view.state.selection;
  view.state.doc.nodesBetween(from, to, (node, position) => {
    const { photoId } = node.attrs;
    const drawn = typeof photoId === 'string' ? view.nodeDOM(position) : null;
    const image = drawn instanceof HTMLElement ? drawn.querySelector('img') : null;
    if (typeof photoId === 'string' && image) found.set(photoId, viewOf(photoId, image));
    return node.type.name !== 'photo';
  });
  return found;
}

function viewOf(id: string, image: HTMLImageElement): PhotoView {
  const { width, height, src } = image;
  return { id, width, height, src, sources: [], placeholder: null };
}

// Two blocks of one id would be one block to an approval or a comment.
function withoutIds(content: Fragment): Fragment {
  const nodes: Node[] = [];
  content.forEach((node) => {
    const attrs = 'id' in node.attrs ? { ...node.attrs, id: null } : node.attrs;
    nodes.push(node.isText ? node : node.type.create(attrs, withoutIds(node.content), node.marks));
  });
  return Fragment.from(nodes);
}
