import { Node } from '@tiptap/core';
import { blockIdAttribute, reference } from '../../attributes';
import type { Block, BlockProblem } from '../../block';
import type { DocNode } from '../../document';
import { element, escapeHtml, wholeAddress } from '../../html';
import type { RenderContext } from '../../views-of-media';
import { relatedStoryId } from './facts';

export const RelatedStoryNode = Node.create({
  name: 'relatedStory',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    id: blockIdAttribute(),
    storyId: reference('storyId', 'data-story', 'a related story must be named with a short text.'),
  }),
  parseHTML: () => [{ tag: 'aside[data-block="related-story"]' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', { 'data-block': 'related-story', ...HTMLAttributes }],
});

/**
 * The way to another story. It keeps the story's id and nothing of its words: headline, section and address are what
 * readers have at that moment, and a story that they do not have is not mentioned.
 */
export const relatedStory: Block = {
  name: 'related-story',
  types: ['relatedStory'],
  nodes: [RelatedStoryNode],
  text: () => '',
  html: relatedHtml,
  problems: relatedProblems,
};

function relatedHtml(node: DocNode, context: RenderContext): string {
  const storyId = relatedStoryId(node);
  const story = storyId === null ? undefined : context.story(storyId);
  if (!story) return '';
  const href = wholeAddress(context.siteUrl, story.path);
  const words = `Related ${story.section}`;
  return element('p', {}, escapeHtml(`${words} · `), element('a', { href }, escapeHtml(story.headline)));
}

function relatedProblems(node: DocNode): BlockProblem[] {
  if (relatedStoryId(node) !== null) return [];
  // Readers see nothing in its place, as of one that is not published: a link that leads nowhere, and no more.
  return [{ code: 'G14', severity: 'soft', message: 'Choose the related story, or remove the block.' }];
}
