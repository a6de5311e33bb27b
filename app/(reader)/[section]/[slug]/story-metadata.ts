import type { Metadata } from 'next';
import type { Copy } from '@/content/document';
import { firstWords } from '@/content/first-words';
import { blockText } from '@/content/to-text';
import { openGraphLocale } from '@/newsroom/languages';
import { SHARE_HEIGHT, SHARE_WIDTH } from '@/server/media/share-size';
import type { Site } from '@/server/site/site-settings';
import type { StoryView } from '@/server/site/story';
import { feedLinks } from '../../page-metadata';

/** How a story presents itself to search engines, feed readers and whoever shares it. */
export function storyMetadata(story: StoryView, site: Site): Metadata {
  const description = story.standfirst || beginningOf(story.copy);
  const images = imagesOf(story);
  return {
    title: story.searchTitle || story.headline,
    description,
    authors: story.byline.map(({ name, href }) => ({ name, url: site.url + href })),
    alternates: { canonical: story.path, types: feedLinks(site, story.section) },
    robots: site.isForSearch ? { index: true, follow: true, 'max-image-preview': 'large' } : { index: false },
    openGraph: {
      type: 'article',
      siteName: site.newsroomName,
      title: story.socialTitle || story.headline,
      description,
      url: story.path,
      locale: openGraphLocale(story.language),
      images,
      section: story.section.name,
      publishedTime: story.published.iso,
      modifiedTime: story.modified.iso,
      authors: story.byline.map(({ href }) => site.url + href),
      tags: story.tags.map(({ name }) => name),
    },
    twitter: {
      card: images.length > 0 ? 'summary_large_image' : 'summary',
      title: story.socialTitle || story.headline,
      description,
      images,
    },
  };
}

/**
 * What is shown of a story that has no standfirst: as many of its own first words as a result of a search has room for. What it
 * holds of others is left out: a post may be there no more for readers.
 */
function beginningOf({ body }: Copy): string | undefined {
  const paragraphs = (body.content ?? []).filter(({ type }) => type === 'paragraph');
  return firstWords(paragraphs.map(blockText).join(' '), MOST_SHOWN) || undefined;
}

const MOST_SHOWN = 160;

/** The card, which says the headline as well; where it cannot be drawn, the photo alone. */
function imagesOf({ card, leadPhoto, sharePicture, socialTitle, headline }: StoryView) {
  if (card) {
    const alt = [socialTitle || headline, leadPhoto?.alt].filter(Boolean).join('. ');
    return [{ url: card.path, width: SHARE_WIDTH, height: SHARE_HEIGHT, alt, type: 'image/jpeg' }];
  }
  if (!leadPhoto) return [];
  const { path, width, height } = sharePicture ?? leadPhoto;
  return [{ url: path, width, height, alt: leadPhoto.alt, type: 'image/jpeg' }];
}
