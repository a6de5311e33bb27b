import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { DocNode } from '@/content/document';
import { FIELDS, type FieldName } from '@/content/fields';
import {
  gathered,
  type OpenSuggestion,
  placesInBlock,
  type SuggestedPlace,
} from '@/content/suggestions/open-suggestions';
import { atRest } from '../at-rest';

/** How long the text must rest before the list follows it, in milliseconds. */
const REST = 150;

/** The open suggestions of the text on the screen, in its order. Looked for when typing pauses, in the blocks that changed. */
export class OpenList {
  private readonly known = new WeakMap<Node, readonly SuggestedPlace[]>();
  private readonly listeners = new Set<() => void>();
  private list: readonly OpenSuggestion[] = [];
  private readonly rest = atRest(REST, () => this.look());

  constructor(private readonly editors: ReadonlyMap<FieldName, Editor>) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): readonly OpenSuggestion[] => this.list;

  /** The text has changed. */
  again(): void {
    this.rest.again();
  }

  private look(): void {
    const list = FIELDS.flatMap((field) => {
      const blocks = this.editors.get(field)?.state.doc.children ?? [];
      return gathered(
        field,
        blocks.flatMap((block) => this.placesIn(block)),
      );
    });
    const isSame = JSON.stringify(list) === JSON.stringify(this.list);
    if (isSame) return;
    this.list = list;
    for (const listener of this.listeners) listener();
  }

  private placesIn(block: Node): readonly SuggestedPlace[] {
    const known = this.known.get(block) ?? placesInBlock(block.toJSON() as DocNode); // what ProseMirror makes of its nodes
    this.known.set(block, known);
    return known;
  }
}
