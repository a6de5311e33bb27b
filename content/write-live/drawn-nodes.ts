import type { Mark, Node, Schema } from '@tiptap/pm/model';
import * as Y from 'yjs';

/** What the editor shows of a type of the live document. */
export type Drawn = Node | Node[];

/**
 * Which node of the editor stands for which element of the live document. One that has none, because it is new or has
 * changed, is drawn when it is asked for.
 *
 * The package would draw by itself, and join two texts that stand side by side in one line while it does; two people make
 * such a line when they begin it at the same moment. It writes one text into the other and deletes it, with what a
 * colleague has typed into it meanwhile. Here such a line is drawn as one and left as it is.
 */
export class DrawnNodes extends Map<unknown, Drawn> {
  constructor(private readonly schemaNow: () => Schema | null) {
    super();
  }

  override get(type: unknown): Drawn | undefined {
    return super.get(type) ?? (type instanceof Y.XmlElement ? (this.draw(type) ?? undefined) : undefined);
  }

  /** The node of an element; null when the schema cannot make one. */
  nodeOf(element: Y.XmlElement): Node | null {
    const drawn = this.get(element);
    return drawn && !Array.isArray(drawn) ? drawn : null;
  }

  /**
   * The package forgets everything whenever a colleague has changed something. What has changed it forgets one by one,
   * too, and the rest need not be drawn again.
   */
  override clear(): void {}

  /** An element that is about to be deleted, with all that is in it. */
  forget(element: Y.XmlElement): void {
    this.delete(element);
    for (const child of element.toArray()) if (child instanceof Y.XmlElement) this.forget(child);
  }

  private draw(element: Y.XmlElement): Node | null {
    const schema = this.schemaNow();
    if (!schema) return null;
    const parts: Node[] = [];
    for (const child of element.toArray()) {
      if (child instanceof Y.XmlText) parts.push(...textNodes(child, schema));
      const part = child instanceof Y.XmlElement ? this.nodeOf(child) : null;
      if (part) parts.push(part);
    }
    const node = nodeFrom(schema, element, parts);
    if (node) this.set(element, node);
    return node;
  }
}

/** Text of the live document as the editor shows it. */
export function textNodes(text: Y.XmlText, schema: Schema): Node[] {
  return text
    .toDelta()
    .map(({ insert, attributes }: { insert: string; attributes?: Record<string, Mark['attrs']> }) =>
      schema.text(
        insert,
        Object.entries(attributes ?? {}).map(([name, attrs]) => schema.mark(name, attrs)),
      ),
    );
}

// What makes the schema throw is for the package to deal with, as before.
function nodeFrom(schema: Schema, element: Y.XmlElement, parts: Node[]): Node | null {
  try {
    return schema.node(element.nodeName, element.getAttributes(), parts);
  } catch {
    return null;
  }
}
