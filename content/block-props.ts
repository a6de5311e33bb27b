import type { DocNode } from './document';
import type { RenderContext } from './views-of-media';

/** What the component that draws a block for readers is given. */
export interface BlockProps {
  node: DocNode;
  context: RenderContext;
  /** True for the block that opens the body: its picture is loaded at once. */
  isFirst: boolean;
}
