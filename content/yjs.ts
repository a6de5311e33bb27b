import { prosemirrorToYXmlFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { type Copy, type DocNode, type Mark, type ParsedCopy, parseCopy, SCHEMA_VERSION } from './document';
import { FIELDS, type FieldName } from './fields';
import { LIMITS } from './limits';
import { isNewerLine } from './newer-blocks/line-marks';
import { isNewerBlock } from './newer-blocks/recognise';
import { SEALED, seal, unseal } from './newer-blocks/seal';
import { newerToYjs } from './newer-blocks/to-yjs';
import { schemas } from './schemas';

/**
 * A new live document that holds this copy, as one update. Call it once per story: two seeds of the same copy are two
 * texts, and merging them doubles every word.
 */
export function copyToYjs(copy: Copy): Uint8Array {
  const doc = new Y.Doc();
  for (const field of FIELDS) fillField(field, copy[field], doc.getXmlFragment(field));
  const update = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return update;
}

/** Writes one field into a fragment of a live document that holds nothing. */
export function fillField(field: FieldName, json: DocNode, fragment: Y.XmlFragment): void {
  const blocks = json.content ?? [];
  const isNewer = blocks.map((block) =>
    field === 'body' ? isNewerBlock(schemas.body, block) : isNewerLine(block),
  );
  const known = blocks.filter((_, place) => !isNewer[place]);
  if (known.length > 0)
    prosemirrorToYXmlFragment(schemas[field].nodeFromJSON({ ...json, content: known }), fragment);
  for (const [place, block] of blocks.entries())
    if (isNewer[place]) fragment.insert(place, [newerToYjs(block)]);
}

/** The copy that a live document holds, checked like any other input. Only reads: the document is never touched. */
export function copyFromYjs(doc: Y.Doc): ParsedCopy {
  const [headline, standfirst, body] = FIELDS.map((field) => fieldFromYjs(doc, field));
  return parseCopy({ schemaVersion: SCHEMA_VERSION, headline, standfirst, body });
}

/** The blocks of a newer Galley that a live document held at one moment, each sealed. */
export type NewerBlocks = ReadonlySet<string>;

/** The newer blocks that a live document holds now. Whole documents only: it looks at every block. */
export function newerBlocksIn(doc: Y.Doc): NewerBlocks {
  const blocks = fieldFromYjs(doc, 'body').content ?? [];
  return new Set(blocks.filter((block) => isNewerBlock(schemas.body, block)).map(seal));
}

/** Whether a block is one of these, unchanged: then it may be put in again, which moving its neighbours does. */
export function isOneOf(newer: NewerBlocks | null, block: DocNode): boolean {
  return newer !== null && newer.size > 0 && isNewerBlock(schemas.body, block) && newer.has(seal(block));
}

/** One field of a live document as JSON, unchecked: hand it to `checkField` or `readField`. */
export function fieldFromYjs(doc: Y.Doc, field: FieldName): DocNode {
  return { type: 'doc', content: childrenOf(doc.getXmlFragment(field), 1) };
}

/**
 * One top-level block of a live document as JSON, unchecked: hand it to `checkBlockNode`. Walks by itself because the
 * editor binding's own reader deletes from the document whatever it does not understand.
 */
export function yjsBlockToJson(block: Y.XmlElement): DocNode {
  return elementToJson(block, 1);
}

function elementToJson(element: Y.XmlElement, depth: number): DocNode {
  if (element.nodeName === SEALED && depth === 1)
    return unseal(element.getAttribute('whole')) ?? { type: 'foreign data' };
  const json: DocNode = { type: element.nodeName };
  const attrs: Record<string, unknown> = element.getAttributes(); // typed as texts, but a client may send anything
  if (Object.keys(attrs).length > 0) json.attrs = attrs;
  const content = childrenOf(element, depth + 1);
  if (content.length > 0) json.content = content;
  return json;
}

function childrenOf(parent: Y.XmlFragment, depth: number): DocNode[] {
  // One level past the limit is enough for the check to see that it is too deep.
  if (depth > LIMITS.depth + 1) return [];
  return parent.toArray().flatMap((child: unknown) => {
    if (child instanceof Y.XmlText) return runsOf(child);
    return child instanceof Y.XmlElement ? elementToJson(child, depth) : { type: 'foreign data' };
  });
}

function runsOf(text: Y.XmlText): DocNode[] {
  return text.toDelta().map((run: { insert: unknown; attributes?: Record<string, unknown> }) => {
    if (typeof run.insert !== 'string') return { type: 'foreign data' };
    const marks = Object.entries(run.attributes ?? {}).map(toMark);
    return marks.length > 0 ? { type: 'text', text: run.insert, marks } : { type: 'text', text: run.insert };
  });
}

function toMark([type, attrs]: [string, unknown]): Mark {
  return { type, attrs: attrs as Mark['attrs'] }; // unchecked on purpose; see `fieldFromYjs`
}
