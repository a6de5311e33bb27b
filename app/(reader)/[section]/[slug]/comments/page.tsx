import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { Frame } from '@/components/reader/frame';
import { CommentsFrame } from '@/components/reader/reader-comments/comments-frame';
import { CommentsList } from '@/components/reader/reader-comments/comments-list';
import { findCommentedStory } from '@/server/reader-comments/commented-story';
import { readCommentsPage } from '@/server/reader-comments/read-comments';
import { sectionPath, storyPath } from '@/server/site/addresses';
import { pageNumber } from '@/server/site/listing';
import { problemAddress } from '@/server/site/problem-address';
import { thisPaper } from '../../../this-paper';
import { CommentsGone } from './comments-gone';

type Props = PageProps<'/[section]/[slug]/comments'>;

// The words are the readers', and the story is what is to be found.
export const metadata: Metadata = { title: 'Comments', robots: { index: false, follow: true } };

/** What readers wrote below a story. */
export default async function CommentsPage({ params, searchParams }: Props) {
  const { connection, site, sections } = await thisPaper();
  const { section, slug } = await params;
  const page = pageNumber((await searchParams).page);
  const found = await findCommentedStory(connection, { sectionSlug: section, slug });
  if (found.found === 'elsewhere') return permanentRedirect(found.path);
  if (found.found === 'gone') return <CommentsGone site={site} sections={sections} />;
  if (found.found === 'nothing' || page === null) return notFound();
  const { story } = found;
  const list = await readCommentsPage(connection, { story, page, site, now: new Date() });
  if (!list) return notFound();
  const path = storyPath(story);
  return (
    <Frame site={site} sections={sections} here={sectionPath(story.sectionSlug)}>
      <CommentsFrame
        story={{ headline: story.headline, path }}
        title="Comments"
        problemAddress={problemAddress({ path }, site)}
      >
        <CommentsList list={list} />
      </CommentsFrame>
    </Frame>
  );
}
