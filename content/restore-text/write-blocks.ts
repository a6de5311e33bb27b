import * as Y from 'yjs';
import { canonicalJson } from '../canonical';
import { readField } from '../check-structure';
import type { DocNode } from '../document';
import type { FieldName } from '../fields';
import { isNewerLine } from '../newer-blocks/line-marks';
import { isNewerBlock } from '../newer-blocks/recognise';
import { newerToYjs } from '../newer-blocks/to-yjs';
import { schemas } from '../schemas';
import { DrawnNodes } from '../write-live/drawn-nodes';
import { writeNode } from '../write-live/write-node';
import { fieldFromYjs, fillField } from '../yjs';

/** Puts a block between others, as an editor would, or as the newer Galley that knows it. */
export function insertBlock(doc: Y.Doc, place: number, block: DocNode): void {
  const body = doc.getXmlFragment('body');
  const element = isNewer(block) ? newerToYjs(block) : new Y.XmlElement(block.type);
  body.insert(place, [element]);
  if (!isNewer(block)) fill(element, block);
}

/**
 * Makes a block say what another one says. It stays the same block for everybody who has their caret in it, or types into
 * it at this moment; one of another type has to be put in its place.
 */
export function changeBlock(doc: Y.Doc, place: number, block: DocNode): void {
  const body = doc.getXmlFragment('body');
  const element = body.get(place);
  const isAlike = element instanceof Y.XmlElement && element.nodeName === block.type;
  if (isAlike && !isNewer(block)) fill(element, block);
  else {
    body.delete(place, 1);
    insertBlock(doc, place, block);
  }
}

/** Makes headline or standfirst say what a version said. */
export function changeLine(doc: Y.Doc, field: Exclude<FieldName, 'body'>, wanted: DocNode): void {
  const read = readField(field, fieldFromYjs(doc, field));
  if (read.ok && canonicalJson(read.doc) === canonicalJson(wanted)) return;
  const fragment = doc.getXmlFragment(field);
  if ((wanted.content ?? []).some(isNewerLine)) {
    fragment.delete(0, fragment.length);
    fillField(field, wanted, fragment);
  } else writeNode(fragment, schemas[field].nodeFromJSON(wanted), new DrawnNodes(() => schemas[field]));
}

function isNewer(block: DocNode): boolean {
  return isNewerBlock(schemas.body, block);
}

function fill(element: Y.XmlElement, block: DocNode): void {
  writeNode(element, schemas.body.nodeFromJSON(block), new DrawnNodes(() => schemas.body));
}
