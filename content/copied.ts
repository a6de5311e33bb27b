import { blockOf } from './blocks';
import type { DocNode } from './document';
import { element, escapeHtml } from './html';
import { inlineHtml, plainText } from './inline';
import { isWebAddress } from './links';
import { blockText, fieldText } from './to-text';
import type { RenderContext } from './views-of-media';

/** A selected part of a body. */
export interface Copied {
  blocks: DocNode[];
  /** Set when the selection lies within one line: then only the words are copied, not what they stand in. */
  line: DocNode | null;
  /** The pictures that can be seen, by the photo's id. */
  photo: RenderContext['photo'];
}

/** Markup for other programs: no ids, no classes, nothing of the editor. */
export function copiedHtml({ blocks, line, photo }: Copied): string {
  if (line) return inlineHtml(line);
  const nothing = () => undefined;
  const context = { photo, post: nothing, embed: nothing, story: nothing, siteUrl: '' };
  return blocks.map((block) => htmlOf(block, context)).join('\n');
}

/** Plain text for other programs. */
export function copiedText({ blocks, line }: Copied): string {
  return line ? plainText(line) : fieldText({ type: 'doc', content: blocks });
}

function htmlOf(block: DocNode, context: RenderContext): string {
  const words = blockText(block);
  // What is kept as a record elsewhere (a social post) is copied as its address.
  if ((block.content ?? []).length === 0 && words !== '')
    return element(
      'p',
      {},
      isWebAddress(words) ? element('a', { href: words }, escapeHtml(words)) : escapeHtml(words),
    );
  return blockOf(block.type)?.html(block, context) ?? element('p', {}, escapeHtml(words));
}
