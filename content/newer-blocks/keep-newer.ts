import { type Attrs, type Node as ProseMirrorNode, Schema } from '@tiptap/pm/model';
import type { DocNode, Mark } from '../document';
import { knowsMark, knowsNode } from './recognise';
import { SEALED, seal, unseal } from './seal';

/** Stands for a mark that is not known, until the block it lies in has been sealed. No document ever holds it. */
const elsewhere = new Schema({
  nodes: { doc: { content: 'text*' }, text: {} },
  marks: { foreign: { attrs: { type: {}, attrs: {} } } },
});

/**
 * Makes a schema answer for what it does not know. The editor's binding asks it for a node for each element of the live
 * document, and deletes from the document, for everybody, whatever makes it throw. Now it gets a sealed block instead,
 * which no key press changes. What had been sealed by an older Galley comes out as the block it is.
 */
export function keepNewer(schema: Schema): void {
  const makeNode = schema.node.bind(schema);
  const makeMark = schema.mark.bind(schema);
  /** The settings a node was made from, where the schema has added some. */
  const given = new WeakMap<object, Attrs>();

  schema.mark = (type, attrs) =>
    typeof type === 'string' && !knowsMark(schema, type, attrs ?? {})
      ? elsewhere.mark('foreign', { type, attrs: attrs ?? {} })
      : makeMark(type, attrs);

  schema.node = (type, attrs, content, marks) => {
    if (typeof type !== 'string' || (content && !Array.isArray(content)))
      return makeNode(type, attrs, content, marks);
    const parts = (content ?? []) as readonly ProseMirrorNode[]; // an array of nodes, says its type
    if (type === SEALED) return opened(schema, attrs) ?? makeNode(type, attrs);
    const holdsNewer = type !== schema.topNodeType.name && parts.some(isNewer);
    if (holdsNewer || !knowsNode(schema, type, attrs ?? {})) {
      const block = { type, attrs: { ...attrs }, content: parts.map((part) => jsonOf(part, given)) };
      return makeNode(SEALED, { whole: seal(block) });
    }
    const node = makeNode(type, attrs, content, marks);
    if (attrs && Object.keys(attrs).length < Object.keys(node.attrs).length) given.set(node, attrs);
    return node;
  };
}

/** The block inside a seal when this version knows it by now. */
function opened(schema: Schema, attrs: Attrs | null | undefined): ProseMirrorNode | null {
  const block = unseal(attrs?.whole);
  if (!block || !isKnown(schema, block)) return null;
  const node = schema.nodeFromJSON(block);
  return node.type.validContent(node.content) ? node : null;
}

function isKnown(schema: Schema, node: DocNode): boolean {
  const marks = node.marks ?? [];
  return (
    node.type !== SEALED &&
    knowsNode(schema, node.type, node.attrs) &&
    marks.every((mark) => knowsMark(schema, mark.type, mark.attrs)) &&
    (node.content ?? []).every((part) => isKnown(schema, part))
  );
}

function isNewer(node: ProseMirrorNode): boolean {
  return node.type.name === SEALED || node.marks.some(({ type }) => type.schema === elsewhere);
}

/** What the live document holds for a node: its settings as they were given, and not those a schema adds. */
function jsonOf(node: ProseMirrorNode, given: WeakMap<object, Attrs>): DocNode {
  if (node.type.name === SEALED) return unseal(node.attrs.whole) ?? { type: SEALED };
  if (node.isText) return { type: 'text', text: node.text ?? '', marks: node.marks.map(markJson) };
  const content = node.children.map((part) => jsonOf(part, given));
  return { type: node.type.name, attrs: { ...(given.get(node) ?? node.attrs) }, content };
}

function markJson({ type, attrs }: ProseMirrorNode['marks'][number]): Mark {
  return type.schema === elsewhere
    ? { type: attrs.type, attrs: attrs.attrs }
    : { type: type.name, attrs: { ...attrs } };
}
