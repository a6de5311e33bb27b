import * as Y from 'yjs';
import type { DocNode } from '@/content/document';
import { FIELDS, type FieldName } from '@/content/fields';
import { isNewerBlock } from '@/content/newer-blocks/recognise';
import { schemas } from '@/content/schemas';
import type { TouchedText } from '@/content/suggestions/credit';
import { yjsBlockToJson } from '@/content/yjs';
import type { Change } from './change-of';

interface KnownBlock {
  element: Y.XmlElement;
  json: DocNode;
}

/**
 * The text of a document as it was at the last change, so that a change can be held against what was there before it. Of
 * the blocks only those that were touched are read again.
 */
export class KnownText {
  private blocks: Record<FieldName, KnownBlock[]>;

  constructor(private readonly doc: Y.Doc) {
    this.blocks = {
      headline: this.read('headline'),
      standfirst: this.read('standfirst'),
      body: this.read('body'),
    };
  }

  /** Every block of every field. */
  all(): DocNode[] {
    return FIELDS.flatMap((field) => this.blocks[field].map(({ json }) => json));
  }

  /** What a change has touched; from now on the text is known as it is after it. */
  touchedBy(change: Pick<Change, 'blocks' | 'fields'>): TouchedText[] {
    return FIELDS.flatMap((field) => {
      const before = this.blocks[field];
      const isSure = field !== 'body' && !change.fields.has(field);
      if (isSure) return [];
      const after = this.read(field, change);
      this.blocks[field] = after;
      return touched(field, before, after);
    });
  }

  private read(field: FieldName, change?: Pick<Change, 'blocks'>): KnownBlock[] {
    const known = new Map(
      change && field === 'body' ? this.blocks.body.map((block) => [block.element, block]) : [],
    );
    return this.doc
      .getXmlFragment(field)
      .toArray()
      .filter((child) => child instanceof Y.XmlElement)
      .map((element) => {
        const before = change?.blocks.has(element) ? undefined : known.get(element);
        return before ?? { element, json: yjsBlockToJson(element) };
      });
  }
}

function touched(
  field: FieldName,
  before: readonly KnownBlock[],
  after: readonly KnownBlock[],
): TouchedText[] {
  const start = countSame(before, after);
  const end = countSame(before.slice(start).reverse(), after.slice(start).reverse());
  const stretch = {
    field,
    start,
    before: before.slice(start, before.length - end).map(({ json }) => json),
    after: after.slice(start, after.length - end).map(({ json }) => json),
  };
  return stretch.before.length + stretch.after.length > 0 ? [stretch] : [];
}

function countSame(one: readonly KnownBlock[], other: readonly KnownBlock[]): number {
  const differs = one.findIndex((block, place) => block !== other[place]);
  return differs < 0 ? Math.min(one.length, other.length) : differs;
}

/** Whether a stretch holds what a newer Galley wrote: it can be kept as it is, and not be judged. */
export function isBeyondUs({ field, before, after }: TouchedText): boolean {
  return [...before, ...after].some((block) => isNewerBlock(schemas[field], block));
}
