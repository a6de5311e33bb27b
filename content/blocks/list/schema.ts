import { BulletList } from '@tiptap/extension-list/bullet-list';
import { ListItem } from '@tiptap/extension-list/item';
import { OrderedList } from '@tiptap/extension-list/ordered-list';
import { attribute, blockIdAttribute, validOr } from '../../attributes';
import type { Block } from '../../block';
import type { DocNode } from '../../document';
import { element } from '../../html';
import { inlineHtml, isBlank, plainText } from '../../inline';

export const BulletListNode = BulletList.extend({
  addAttributes() {
    return { id: blockIdAttribute() };
  },
});

export const OrderedListNode = OrderedList.extend({
  addAttributes() {
    return {
      id: blockIdAttribute(),
      start: attribute(1, isStart, 'a numbered list starts with a whole number.', {
        parseHTML: (list) => validOr(Number(list.getAttribute('start') ?? 1), isStart, 1),
      }),
    };
  },
});

// Text and further lists only: a photo or quote stands on its own, where it can be moved and approved.
export const ListItemNode = ListItem.extend({ content: 'paragraph (paragraph | bulletList | orderedList)*' });

/** A bulleted or numbered list. */
export const list: Block = {
  name: 'list',
  types: ['bulletList', 'orderedList'],
  nodes: [BulletListNode, OrderedListNode, ListItemNode],
  text: (node) => (isBlank(node) ? '' : listText(node)),
  html: (node) => (isBlank(node) ? '' : listHtml(node)),
  problems: (node) =>
    isBlank(node) ? [{ code: 'G14', severity: 'soft', message: 'The list is empty.' }] : [],
};

/** Whether the node is a list, as opposed to text inside one. */
export function isList(node: DocNode): boolean {
  return list.types.includes(node.type);
}

/** The number a numbered list begins with, or null where the usual 1 need not be said. */
export function startOf(node: DocNode): number | null {
  const start = node.attrs?.start;
  return node.type === 'orderedList' && typeof start === 'number' && start !== 1 ? start : null;
}

function listText(node: DocNode, indent = ''): string {
  return (node.content ?? []).map((item, index) => itemText(item, signOf(node, index), indent)).join('\n');
}

function itemText(item: DocNode, sign: string, indent: string): string {
  const parts = (item.content ?? []).map((part) =>
    isList(part) ? listText(part, `${indent}  `) : plainText(part),
  );
  return `${indent}${sign} ${parts.join('\n')}`;
}

function signOf(node: DocNode, index: number): string {
  return node.type === 'orderedList' ? `${(startOf(node) ?? 1) + index}.` : '•';
}

function listHtml(node: DocNode): string {
  const items = (node.content ?? []).map((item) => element('li', {}, ...(item.content ?? []).map(partHtml)));
  return node.type === 'orderedList'
    ? element('ol', { start: startOf(node) }, ...items)
    : element('ul', {}, ...items);
}

function partHtml(part: DocNode): string {
  return isList(part) ? listHtml(part) : element('p', {}, inlineHtml(part));
}

function isStart(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0;
}
