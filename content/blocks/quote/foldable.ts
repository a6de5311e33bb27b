import type { NodeViewRenderer } from '@tiptap/core';
import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { QUOTE_DETAILS } from './details';

/**
 * A quote with one quiet button below it that adds the details, and takes the empty ones away again. A plain element and
 * no component: a story may hold many quotes, and each is drawn while it opens.
 */
export const foldableQuote: NodeViewRenderer = ({ node, view, getPos, editor }) => {
  let quote = node;
  const dom = document.createElement('blockquote');
  dom.className = 'edit-block copy-quote';
  const contentDOM = document.createElement('div');
  const bar = document.createElement('div');
  bar.className = 'edit-block-bar edit-quote-bar';
  bar.contentEditable = 'false';
  const button = document.createElement('button');
  button.type = 'button';
  bar.append(button);
  dom.append(contentDOM, bar);

  // The click takes the focus from the text; the caret is set anew by what it does.
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', () => {
    const at = getPos();
    if (at === undefined || !editor.isEditable) return;
    view.dispatch(isUnfolded(quote) ? fold(view.state, at) : unfold(view.state, at));
    view.focus();
  });
  const label = () => {
    dom.dataset.id = String(quote.attrs.id ?? '');
    const [action, isUseful] = isUnfolded(quote)
      ? ['Hide empty details', hasEmpty(quote)]
      : ['Add details', true];
    button.textContent = action;
    button.title = 'Role, when and where, source link, translator';
    bar.hidden = !isUseful;
  };
  label();

  return {
    dom,
    contentDOM,
    update(next) {
      if (next.type !== quote.type) return false;
      const wasAlike = next.childCount === quote.childCount && hasEmpty(next) === hasEmpty(quote);
      quote = next;
      if (!wasAlike) label();
      return true;
    },
    stopEvent: ({ target }) => target instanceof Node && bar.contains(target),
    ignoreMutation: ({ target }) => !contentDOM.contains(target),
  };
};

/** Adds the details that a quote has not got, with the caret in the first of them. */
export function unfold({ tr, schema }: Pick<EditorState, 'tr' | 'schema'>, at: number): Transaction {
  const quote = tr.doc.nodeAt(at);
  if (!quote) return tr;
  const present = quote.children.map(({ type }) => type.name);
  const missing = QUOTE_DETAILS.filter((name) => !present.includes(name));
  const end = at + quote.nodeSize - 1;
  tr.insert(
    end,
    missing.flatMap((name) => schema.nodes[name]?.create() ?? []),
  );
  return tr.setSelection(TextSelection.create(tr.doc, end + 1)).scrollIntoView();
}

/** Takes the empty details out of a quote; what has been written stays. */
export function fold({ tr }: Pick<EditorState, 'tr'>, at: number): Transaction {
  const quote = tr.doc.nodeAt(at);
  quote?.forEach((part, offset) => {
    if (!isEmptyDetail(part)) return;
    const from = tr.mapping.map(at + 1 + offset);
    tr.delete(from, from + part.nodeSize);
  });
  return tr;
}

function isUnfolded(quote: ProseMirrorNode): boolean {
  return quote.children.filter(isDetail).length >= QUOTE_DETAILS.length;
}

function hasEmpty(quote: ProseMirrorNode): boolean {
  return quote.children.some(isEmptyDetail);
}

function isEmptyDetail(part: ProseMirrorNode): boolean {
  return isDetail(part) && part.content.size === 0;
}

function isDetail({ type }: ProseMirrorNode): boolean {
  return QUOTE_DETAILS.some((name) => name === type.name);
}
