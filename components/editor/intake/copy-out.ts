import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { type Copied, copiedHtml, copiedText } from '@/content/copied';
import type { DocNode } from '@/content/document';
import type { PhotoView, StoryLink } from '@/content/views-of-media';

/** How a part of a story travels from one place in Galley to another, with everything it is. */
export const OWN_COPY = 'application/x-galley-copy';

/**
 * Copy and cut: clean markup and plain text for everybody else, the part itself for Galley. That alone keeps its notes:
 * a paragraph that is cut and put elsewhere in a story must not lose them.
 */
export function copyOut(view: EditorView, event: ClipboardEvent): boolean {
  const { selection } = view.state;
  if (selection.empty || !event.clipboardData) return false;
  const slice = selection.content();
  const copied = copiedOf(view, slice);
  event.clipboardData.setData('text/html', copiedHtml(copied));
  event.clipboardData.setData('text/plain', copiedText(copied));
  // Cells are put into other cells as from any spreadsheet.
  if (!isCells(slice)) {
    const own = new Slice(withoutIds(slice.content), slice.openStart, slice.openEnd);
    event.clipboardData.setData(OWN_COPY, JSON.stringify(own.toJSON()));
  }
  event.preventDefault();
  if (event.type === 'cut' && view.editable)
    view.dispatch(view.state.tr.deleteSelection().scrollIntoView().setMeta('uiEvent', 'cut'));
  return true;
}

/** What is dragged to another program is told in the same words. Inside the story it goes as it is. */
export function draggedOut(view: EditorView, event: DragEvent): void {
  if (!view.dragging || !event.dataTransfer) return;
  const copied = copiedOf(view, view.dragging.slice);
  event.dataTransfer.setData('text/html', copiedHtml(copied));
  event.dataTransfer.setData('text/plain', copiedText(copied));
}

function copiedOf(view: EditorView, slice: Slice): Copied {
  const grid = slice.content.firstChild?.type.name === 'tableGrid' ? slice.content.firstChild : slice;
  const blocks: DocNode[] = grid.content.toJSON() ?? []; // ProseMirror types its own JSON as anything
  const { pictures, stories } = seenIn(view);
  return {
    blocks,
    line: lineOf(slice),
    photo: (id) => pictures.get(id),
    story: (id) => stories.get(id),
  };
}

// All cells of a table are selected as its grid, fewer as rows.
function isCells({ content }: Slice): boolean {
  return /^table(Row|Grid)$/.test(content.firstChild?.type.name ?? '');
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

/** The pictures and the other stories of the body, as the editor shows them. */
function seenIn(view: EditorView): { pictures: Map<string, PhotoView>; stories: Map<string, StoryLink> } {
  const pictures = new Map<string, PhotoView>();
  const stories = new Map<string, StoryLink>();
  view.state.doc.descendants((node, position) => {
    const { photoId, storyId } = node.attrs;
    const drawn = photoId || storyId ? view.nodeDOM(position) : null;
    if (!(drawn instanceof HTMLElement)) return true;
    const image = drawn.querySelector('img');
    const headline = drawn.querySelector<HTMLAnchorElement>('a.copy-related-headline');
    if (typeof photoId === 'string' && image) pictures.set(photoId, viewOf(photoId, image));
    if (typeof storyId === 'string' && headline) stories.set(storyId, linkOf(storyId, headline, drawn));
    return false;
  });
  return { pictures, stories };
}

function linkOf(id: string, { textContent, href }: HTMLAnchorElement, drawn: HTMLElement): StoryLink {
  const section = drawn.querySelector('.copy-related-section')?.textContent ?? '';
  return { id, headline: textContent ?? '', section, path: href };
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
