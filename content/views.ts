'use client';

import type { Extensions } from '@tiptap/core';
import { photoViews } from './blocks/photo/edit';
import { quoteViews } from './blocks/quote/edit';
import { socialPostViews } from './blocks/social-post/edit';
import { bodyExtensions } from './fields';
import type { MediaReader } from './media-reader';

/** How blocks look while they are edited; a block that is not listed looks as its schema draws it. */
const views = [quoteViews, photoViews, socialPostViews];

/** The body's schema with each block's editing view in place of the plain node of the same name. */
export function bodyExtensionsWithViews(media: MediaReader): Extensions {
  const drawn = views.flatMap((make) => make(media));
  const byName = new Map(drawn.map((extension) => [extension.name, extension]));
  return bodyExtensions.map((extension) => byName.get(extension.name) ?? extension);
}
