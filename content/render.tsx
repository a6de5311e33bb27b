import type { ComponentType } from 'react';
import type { BlockProps } from './block-props';
import { blockOf } from './blocks';
import { DividerBlock } from './blocks/divider/render';
import { EmbedBlock } from './blocks/embed/render';
import { FactBoxBlock } from './blocks/fact-box/render';
import { GalleryBlock } from './blocks/gallery/render';
import { HeadingBlock } from './blocks/heading/render';
import { ListBlock } from './blocks/list/render';
import { ParagraphBlock } from './blocks/paragraph/render';
import { PhotoBlock } from './blocks/photo/render';
import { PullQuoteBlock } from './blocks/pull-quote/render';
import { QuoteBlock } from './blocks/quote/render';
import { RelatedStoryBlock } from './blocks/related-story/render';
import { SocialPostBlock } from './blocks/social-post/render';
import { TableBlock } from './blocks/table/render';
import type { Copy, DocNode } from './document';
import { drawEach } from './inline-text';
import { wordsOfNewer } from './newer-blocks/words';
import { spoken } from './spoken';
import type { RenderContext } from './views-of-media';

/** How each block is drawn for readers, by the block's name. */
const renderers: Record<string, ComponentType<BlockProps>> = {
  paragraph: ParagraphBlock,
  heading: HeadingBlock,
  list: ListBlock,
  quote: QuoteBlock,
  photo: PhotoBlock,
  'social-post': SocialPostBlock,
  'pull-quote': PullQuoteBlock,
  'fact-box': FactBoxBlock,
  divider: DividerBlock,
  gallery: GalleryBlock,
  table: TableBlock,
  embed: EmbedBlock,
  'related-story': RelatedStoryBlock,
};

export interface CopyBodyProps {
  copy: Pick<Copy, 'body'>;
  context: RenderContext;
  /** Who looks: the desk is told about a block that this version does not know, a reader gets its text. */
  target?: 'reader' | 'desk';
}

/** The body of a story as readers see it. Needs no script and asks nothing of any other site. */
export function CopyBody({ copy, context, target = 'reader' }: CopyBodyProps) {
  return drawEach(copy.body.content, (node, place) => {
    const Renderer = renderers[blockOf(node.type)?.name ?? ''];
    if (!Renderer) return <UnknownBlock node={node} target={target} />;
    return <Renderer node={node} context={context} isFirst={place === 0} />;
  });
}

function UnknownBlock({ node, target }: { node: DocNode; target: 'reader' | 'desk' }) {
  const words = wordsOfNewer(node);
  if (target === 'reader') return drawEach(words, (text) => <p className="copy-paragraph">{text}</p>);
  return (
    <p className="copy-missing">
      This version of Galley cannot show the block “{spoken(node.type)}”. Readers get its words only:{' '}
      {words.join(' ') || 'none'}.
    </p>
  );
}
