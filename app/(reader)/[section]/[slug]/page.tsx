import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { cache } from 'react';
import { Frame } from '@/components/reader/frame';
import { JsonLd } from '@/components/reader/json-ld';
import { Message } from '@/components/reader/message';
import { Story } from '@/components/reader/story';
import { Tombstone } from '@/components/reader/tombstone';
import { readCommentsOfStory } from '@/server/reader-comments/read-comments';
import { answerGone } from '@/server/site/answer-status';
import { newsArticle, scriptSafeJson } from '@/server/site/json-ld';
import { problemAddress } from '@/server/site/problem-address';
import { readStory } from '@/server/site/story';
import { thisPaper } from '../../this-paper';
import { storyMetadata } from './story-metadata';

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
  switch (answer.found) {
    case 'nothing':
      return notFound();
    case 'elsewhere':
      return permanentRedirect(answer.path);
    case 'withdrawn':
      answerGone();
      return (
        <Frame site={site} sections={sections}>
          <Message title="This story has been withdrawn">
            <p>It was published here and has since been taken back by the newsroom.</p>
          </Message>
        </Frame>
      );
    case 'killed':
      answerGone();
      return (
        <Frame site={site} sections={sections}>
          <Tombstone words={answer.words} at={answer.at} />
        </Frame>
      );
    case 'story':
      return (
        <Frame site={site} sections={sections} here={answer.story.section.href}>
          <Story
            story={answer.story}
            comments={await readCommentsOfStory(connection, { storyId: answer.story.id, now: new Date() })}
            problemAddress={problemAddress(answer.story, site)}
          />
          <JsonLd json={scriptSafeJson(newsArticle(answer.story, site))} />
        </Frame>
      );
  }
}

async function load({ section, slug }: { section: string; slug: string }) {
  return loadOnce(section, slug);
}

// Keyed by plain words: metadata and page ask with different objects, and the story is read once for both.
const loadOnce = cache(async (sectionSlug: string, slug: string) => {
  const { connection, site } = await thisPaper();
  return readStory(connection, { sectionSlug, slug, site });
});
