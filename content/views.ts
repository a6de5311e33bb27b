'use client';

import type { AnyExtension, Extensions } from '@tiptap/core';
import { embedViews } from './blocks/embed/edit';
import { factBoxViews } from './blocks/fact-box/edit';
import { galleryViews } from './blocks/gallery/edit';
import { photoViews } from './blocks/photo/edit';
import { pullQuoteViews } from './blocks/pull-quote/edit';
import { quoteViews } from './blocks/quote/edit';
import { relatedStoryViews } from './blocks/related-story/edit';
import { socialPostViews } from './blocks/social-post/edit';
import { tableViews } from './blocks/table/edit';
import { bodyExtensions } from './fields';
import type { MediaReader } from './media-reader';
import { NewerBlockNode } from './newer-blocks/edit';

/** How blocks look while they are edited; a block that is not listed is drawn as its schema says. */
const views = [
  quoteViews,
  photoViews,
  socialPostViews,
  pullQuoteViews,
  factBoxViews,
  galleryViews,
  tableViews,
  embedViews,
  relatedStoryViews,
];

/** What readers' pages call the plain blocks, so that both wear the same clothes (components/reader/copy.css). */
const CLASSES: Record<string, string> = {
  paragraph: 'copy-paragraph',
  heading: 'copy-heading',
  bulletList: 'copy-list',
  orderedList: 'copy-list',
  divider: 'copy-divider',
};

/** The body's schema with each block's editing view in place of the plain node of the same name. */
export function bodyExtensionsWithViews(media: MediaReader): Extensions {
  const drawn: AnyExtension[] = views.flatMap((make) => make(media));
  const byName = new Map(drawn.map((extension) => [extension.name, extension]));
  const known = bodyExtensions.map((extension) => byName.get(extension.name) ?? dressed(extension));
  return [...known, NewerBlockNode];
}

function dressed(extension: AnyExtension): AnyExtension {
  const className = CLASSES[extension.name];
  return className ? extension.configure({ HTMLAttributes: { class: className } }) : extension;
}
