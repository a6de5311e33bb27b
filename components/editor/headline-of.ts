import * as Y from 'yjs';

/** The words of a live document's headline. */
export function headlineOf(doc: Y.Doc): string {
  return wordsOf(doc.getXmlFragment('headline')).trim();
}

function wordsOf(part: Y.XmlFragment): string {
  return part
    .toArray()
    .map((child) => {
      if (child instanceof Y.XmlText) return plain(child);
      return child instanceof Y.XmlElement ? wordsOf(child) : '';
    })
    .join('');
}

function plain(text: Y.XmlText): string {
  return text
    .toDelta()
    .map(({ insert }: { insert: unknown }) => (typeof insert === 'string' ? insert : ''))
    .join('');
}
