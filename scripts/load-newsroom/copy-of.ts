import {
  b,
  copy,
  divider,
  factBox,
  gallery,
  h2,
  h3,
  type Inline,
  i,
  link,
  note,
  ol,
  p,
  photo,
  post,
  pullQuote,
  quote,
  related,
  table,
  ul,
  withId,
} from '@/content/builder';
import type { Copy, DocNode } from '@/content/document';
import type { DemoBlock, DemoInline, DemoPhoto, DemoStory, DemoTable } from '../demo-newsroom/demo-story';
import type { KeptPost } from './load-posts';
import { named } from './newsroom-to-load';

/** The words of a story. */
export type StoryText = Pick<DemoStory, 'headline' | 'standfirst' | 'body'>;

/** What blocks point at, by the keys of the newsroom. */
export interface Media {
  photoIds: ReadonlyMap<string, string>;
  posts: ReadonlyMap<string, KeptPost>;
  /** Grows with each story that is begun. */
  storyIds: Map<string, string>;
}

/** The words of a story in the house's own format. */
export function copyOf({ headline, standfirst, body }: StoryText, media: Media): Copy {
  // Named by place before gaps are closed, so that a block that comes later does not rename those behind it.
  const blocks = body.map((block, place) => withId(`b${place + 1}`, blockOf(block, media)));
  return copy({ headline, standfirst, body: blocks.filter((_, place) => !isGap(body[place])) });
}

/** A paragraph that is written with a later change. */
function isGap(block: DemoBlock | undefined): boolean {
  return block !== undefined && 'p' in block && block.p.every((inline) => inline === '');
}

function blockOf(block: DemoBlock, { photoIds, posts, storyIds }: Media): DocNode {
  if ('p' in block) return p(...block.p.map(inlineOf));
  if ('h2' in block) return h2(block.h2);
  if ('h3' in block) return h3(block.h3);
  if ('ul' in block) return ul(block.ul.map((item) => item.map(inlineOf)));
  if ('ol' in block) return ol(block.ol.map((item) => item.map(inlineOf)));
  if ('quote' in block) {
    const { text, by, ...details } = block.quote;
    return quote([...text], by, details);
  }
  if ('pullQuote' in block) return pullQuote(block.pullQuote);
  if ('factBox' in block) {
    const { title, p: words = [], ul: facts } = block.factBox;
    const intro = words.length > 0 ? [p(...words.map(inlineOf))] : [];
    return factBox(title, ...intro, ul(facts.map((fact) => fact.map(inlineOf))));
  }
  if ('divider' in block) return divider();
  if ('post' in block) return post(named(posts, block.post, 'post'));
  if ('related' in block) return related(named(storyIds, block.related, 'story'));
  if ('table' in block) return tableOf(block.table);
  const partsOf = ({ key, ...words }: DemoPhoto) => ({ photoId: named(photoIds, key, 'photo'), ...words });
  return 'gallery' in block ? gallery(...block.gallery.map(partsOf)) : photo(partsOf(block.photo));
}

function tableOf({ caption, head, rows, source }: DemoTable): DocNode {
  const align = head.map((_, column) => (column === 0 ? null : 'end'));
  return table({ caption, head: [...head], rows: rows.map((row) => [...row]), source, align });
}

function inlineOf(inline: DemoInline): Inline {
  if (typeof inline === 'string') return inline;
  if ('b' in inline) return b(inline.b);
  if ('i' in inline) return i(inline.i);
  if ('note' in inline) return note(inline.note);
  return link(...inline.a);
}
