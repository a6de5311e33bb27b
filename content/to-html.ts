import { blockOf } from './blocks';
import type { Copy, DocNode } from './document';
import { element, escapeHtml } from './html';
import { wordsOfNewer } from './newer-blocks/words';
import type { RenderContext } from './views-of-media';

/** The body as markup for feeds. Built from the schema alone: no scripts, no styles, no address that is not safe. */
export function bodyToHtml(copy: Copy, context: RenderContext): string {
  return (copy.body.content ?? []).map((node) => blockHtml(node, context)).join('\n');
}

function blockHtml(node: DocNode, context: RenderContext): string {
  const inWords = () => wordsOfNewer(node).map((words) => element('p', {}, escapeHtml(words)));
  return blockOf(node.type)?.html(node, context) ?? inWords().join('');
}
