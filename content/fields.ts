import { type Extensions, Node } from '@tiptap/core';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { blocks } from './blocks';
import { marks } from './marks';
import { DeletionMark, InsertionMark, suggestedBlocks } from './suggestions/suggestion-marks';

/** The three texts of a story; also the names of the fragments in the live document. */
export const FIELDS = ['headline', 'standfirst', 'body'] as const;
export type FieldName = (typeof FIELDS)[number];

/** Schema of a headline: plain text, and what is suggested of it. One paragraph is expected; more are kept, since a merge can make them. */
export const headlineExtensions: Extensions = [
  documentOf('paragraph+'),
  Paragraph,
  Text,
  InsertionMark,
  DeletionMark,
];

/** Schema of a standfirst: as a headline. */
export const standfirstExtensions: Extensions = [
  documentOf('paragraph+'),
  Paragraph,
  Text,
  InsertionMark,
  DeletionMark,
];

/** Schema of a body, as one flat list, so that an editor can swap a node for the same node with a view. */
export const bodyExtensions: Extensions = [
  documentOf('block+'),
  Text,
  ...marks,
  ...blocks.flatMap((block) => block.nodes),
  suggestedBlocks(blocks.flatMap((block) => block.types)),
];

function documentOf(content: string) {
  return Node.create({ name: 'doc', topNode: true, content });
}
