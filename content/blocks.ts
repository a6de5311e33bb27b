import type { Block } from './block';
import { divider } from './blocks/divider/schema';
import { embed } from './blocks/embed/schema';
import { factBox } from './blocks/fact-box/schema';
import { gallery } from './blocks/gallery/schema';
import { heading } from './blocks/heading/schema';
import { list } from './blocks/list/schema';
import { paragraph } from './blocks/paragraph/schema';
import { photo } from './blocks/photo/schema';
import { pullQuote } from './blocks/pull-quote/schema';
import { quote } from './blocks/quote/schema';
import { relatedStory } from './blocks/related-story/schema';
import { socialPost } from './blocks/social-post/schema';
import { table } from './blocks/table/schema';

/** Every kind of block a body can hold. Paragraph stands first: it is what an empty place is filled with. */
export const blocks: readonly Block[] = [
  paragraph,
  heading,
  list,
  quote,
  photo,
  socialPost,
  pullQuote,
  factBox,
  divider,
  gallery,
  table,
  embed,
  relatedStory,
];

const byType = new Map(blocks.flatMap((block) => block.types.map((type) => [type, block] as const)));

/** The block that a top-level node belongs to; undefined for one that this version does not know. */
export function blockOf(type: string): Block | undefined {
  return byType.get(type);
}
