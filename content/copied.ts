import { blockOf } from './blocks';
import { relatedStoryId } from './blocks/related-story/facts';
import type { DocNode } from './document';
import { element, escapeHtml } from './html';
import { inlineHtml, plainText } from './inline';
import { isWebAddress } from './links';
import { blockWithoutNotes } from './notes';
import { blockText } from './to-text';
import type { RenderContext } from './views-of-media';

/** A selected part of a body. */
export interface Copied {
  /** Blocks, or the rows of a table in which cells are selected. */
  blocks: DocNode[];
  /** Set when the selection lies within one line: then only the words are copied, not what they stand in. */
  line: DocNode | null;
  /** The pictures that can be seen, by the photo's id. */
  photo: RenderContext['photo'];
  /** The other stories that can be seen, by their ids. */
  story: RenderContext['story'];
}

/** Markup for other programs: no ids, no classes, nothing of the editor, and no note. */
export function copiedHtml(copied: Copied): string {
  const { blocks, line, photo, story } = withoutNotes(copied);
  if (line) return inlineHtml(line);
  const nothing = () => undefined;
  const context = { photo, post: nothing, embed: nothing, story, siteUrl: '' };
  return asBlocks(blocks)
    .map((block) => htmlOf(block, context))
    .filter((html) => html !== '')
    .join('\n');
}

/** Plain text for other programs, without notes: a blank line between blocks, a tab between the cells of selected rows. */
export function copiedText(copied: Copied): string {
  const { blocks, line, story } = withoutNotes(copied);
  if (line) return plainText(line);
  if (isRows(blocks)) return blocks.map(rowText).join('\n');
  return blocks
    .map((block) => textOf(block, story))
    .filter((text) => text !== '')
    .join('\n\n');
}

function withoutNotes({ blocks, line, ...seen }: Copied): Copied {
  return {
    ...seen,
    blocks: blocks.flatMap((block) => blockWithoutNotes(block) ?? []),
    line: line && (blockWithoutNotes(line) ?? { ...line, content: [] }),
  };
}

function isRows([first]: readonly DocNode[]): boolean {
  return first?.type === 'tableRow';
}

function asBlocks(blocks: DocNode[]): DocNode[] {
  return isRows(blocks) ? [{ type: 'table', content: [{ type: 'tableGrid', content: blocks }] }] : blocks;
}

function rowText({ content = [] }: DocNode): string {
  return content.map(plainText).join('\t');
}

// What is kept elsewhere is copied as its address.
function textOf(block: DocNode, find: RenderContext['story']): string {
  const storyId = relatedStoryId(block);
  const story = storyId === null ? undefined : find(storyId);
  return story ? `${story.headline}\n${story.path}` : blockText(block);
}

function htmlOf(block: DocNode, context: RenderContext): string {
  const words = blockText(block);
  if ((block.content ?? []).length === 0 && words !== '')
    return element(
      'p',
      {},
      isWebAddress(words) ? element('a', { href: words }, escapeHtml(words)) : escapeHtml(words),
    );
  return blockOf(block.type)?.html(block, context) ?? element('p', {}, escapeHtml(words));
}
