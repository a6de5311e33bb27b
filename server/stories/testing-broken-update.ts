import * as Y from 'yjs';

/** A change that no version of Galley understands: with it a text is damaged. */
export function brokenUpdate(): Uint8Array {
  const doc = new Y.Doc();
  doc.getXmlFragment('body').push([new Y.XmlElement('not a block')]);
  return Y.encodeStateAsUpdate(doc);
}
