import * as Y from 'yjs';
import type { DocNode } from '../document';

/** A newer block as the live document of a newer Galley holds it. */
export function newerToYjs(block: DocNode): Y.XmlElement {
  const element = new Y.XmlElement(block.type);
  for (const [name, value] of Object.entries(block.attrs ?? {})) {
    // Yjs types settings as texts and stores any value; a newer Galley may have set any.
    if (value !== null) element.setAttribute(name, value as string);
  }
  element.insert(0, partsToYjs(block.content ?? []));
  return element;
}

function partsToYjs(parts: readonly DocNode[]): (Y.XmlElement | Y.XmlText)[] {
  const made: (Y.XmlElement | Y.XmlText)[] = [];
  let runs: DocNode[] = [];
  const endText = () => {
    if (runs.length > 0) made.push(textToYjs(runs));
    runs = [];
  };
  for (const part of parts) {
    if (part.type === 'text') {
      runs.push(part);
      continue;
    }
    endText();
    made.push(newerToYjs(part));
  }
  endText();
  return made;
}

function textToYjs(runs: readonly DocNode[]): Y.XmlText {
  const text = new Y.XmlText();
  text.applyDelta(
    runs.map(({ text: insert = '', marks = [] }) => ({
      insert,
      attributes: Object.fromEntries(marks.map(({ type, attrs = {} }) => [type, attrs])),
    })),
  );
  return text;
}
