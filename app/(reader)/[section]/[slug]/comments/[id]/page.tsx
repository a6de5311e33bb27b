import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { Frame } from '@/components/reader/frame';
import { Comment } from '@/components/reader/reader-comments/comment';
import { CommentForm } from '@/components/reader/reader-comments/comment-form';
import { CommentsFrame } from '@/components/reader/reader-comments/comments-frame';
import { ReportForm } from '@/components/reader/reader-comments/report-form';
import { findCommentedStory } from '@/server/reader-comments/commented-story';
import { readOneComment } from '@/server/reader-comments/read-comments';
import { sectionPath, storyPath } from '@/server/site/addresses';
import { problemAddress } from '@/server/site/problem-address';
import { thisPaper } from '../../../../this-paper';
import { CommentsGone } from '../comments-gone';

type Props = PageProps<'/[section]/[slug]/comments/[id]'>;

export const metadata: Metadata = { title: 'A comment', robots: { index: false, follow: false } };

/** One comment, where it is answered and reported. */
export default async function CommentPage({ params }: Props) {
  const { connection, site, sections } = await thisPaper();
  const { section, slug, id } = await params;
  const found = await findCommentedStory(connection, { sectionSlug: section, slug });
  if (found.found === 'elsewhere') return permanentRedirect(`${found.path}/${encodeURIComponent(id)}`);
  if (found.found === 'gone') return <CommentsGone site={site} sections={sections} />;
  if (found.found === 'nothing') return notFound();
  const { story } = found;
  const one = await readOneComment(connection, { story, commentId: id, site, now: new Date() });
  if (!one) return notFound();
  const { comment, takes, path } = one;
  const storyAt = storyPath(story);
  return (
    <Frame site={site} sections={sections} here={sectionPath(story.sectionSlug)}>
      <CommentsFrame
        story={{ headline: story.headline, path: storyAt }}
        title="A comment"
        problemAddress={problemAddress({ path: storyAt }, site)}
      >
        <Comment comment={comment} isOpen={takes} isAlone />
        {takes && <CommentForm action={`${path}/send`} answering={comment} />}
        <ReportForm action={`${comment.path}/report`} />
        <p>
          <a href={path}>All comments on this story</a>
        </p>
      </CommentsFrame>
    </Frame>
  );
}
