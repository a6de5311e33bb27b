import type { AnyExtension } from '@tiptap/core';
import type { DocNode } from './document';
import type { Problem } from './problem';
import type { RenderContext } from './views-of-media';

/** A problem as a block sees it; the block's id is added by the one who asked. */
export type BlockProblem = Omit<Problem, 'blockId'>;

/**
 * One kind of block in a story body: its nodes and everything that can be done with them without a screen.
 * A block looks at its own node only.
 */
export interface Block {
  /** The folder's name; the reader's and the editor's registries use it too. */
  name: string;
  /** The node types that stand at the top level of a body. */
  types: readonly string[];
  /** Tiptap nodes: those types and the parts inside them. */
  nodes: readonly AnyExtension[];
  /** Plain text, for search, comparison and counting. */
  text(node: DocNode): string;
  /** Markup for feeds, built from the schema: no scripts, no classes, whole addresses. */
  html(node: DocNode, context: RenderContext): string;
  /** What keeps this block from being published. */
  problems(node: DocNode): BlockProblem[];
  /**
   * By node type, attributes that a stored document leaves out while they are null: they are younger than the node, and
   * a story from before keeps its hash.
   */
  leftOut?: Readonly<Record<string, readonly string[]>>;
  /** What keeps it from being published beside the blocks that it stands among; for a block that repeats the story. */
  problemsBeside?(node: DocNode, nodes: readonly DocNode[]): BlockProblem[];
}
