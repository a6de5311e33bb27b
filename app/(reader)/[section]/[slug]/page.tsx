import type { Metadata } from 'next';
import { cache } from 'react';
import { Frame } from '@/components/reader/frame';
import { JsonLd } from '@/components/reader/json-ld';
import { Story } from '@/components/reader/story';
import { readCommentsOfStory } from '@/server/reader-comments/read-comments';
import { runtime } from '@/server/runtime';
import { newsArticle, scriptSafeJson } from '@/server/site/json-ld';
import { problemAddress } from '@/server/site/problem-address';
import { readerScript } from '@/server/site/reader-scripts';
import { readStory } from '@/server/site/story';
import { ageNotice } from '@/server/site/story-age';
import { thisPaper } from '../../this-paper';
import { storyMetadata } from './story-metadata';
import { whatBecameOfIt } from './what-became-of-it';

type Props = PageProps<'/[section]/[slug]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { site } = await thisPaper();
  const answer = await load(await params);
  if (answer.found === 'story') return storyMetadata(answer.story, site);
  return { title: 'Not available', robots: { index: false } };
}

export default async function StoryPage({ params }: Props) {
  const { connection, site, sections } = await thisPaper();
  const answer = await load(await params);
  if (answer.found !== 'story')
    return (
      <Frame site={site} sections={sections}>
        {whatBecameOfIt(answer)}
      </Frame>
    );
  const { story } = answer;
  const now = new Date();
  return (
    <Frame site={site} sections={sections} here={story.section.href}>
      <Story
        story={story}
        age={ageNotice(story, { site, now })}
        address={`${site.url}${story.path}`}
        comments={await readCommentsOfStory(connection, { storyId: story.id, now, log: runtime().log })}
        problemAddress={problemAddress(story, site)}
        scripts={{ mistake: readerScript('report-mistake'), comments: readerScript('reader-comments') }}
      />
      <JsonLd json={scriptSafeJson(newsArticle(story, site))} />
    </Frame>
  );
}

async function load({ section, slug }: { section: string; slug: string }) {
  return loadOnce(section, slug);
}

// Keyed by plain words: metadata and page ask with different objects, and the story is read once for both.
const loadOnce = cache(async (sectionSlug: string, slug: string) => {
  const { connection, site } = await thisPaper();
  return readStory(connection, { sectionSlug, slug, site });
});
