import { isReportKind } from '@/newsroom/reader-comments/grounds';
import { networkOf } from '@/server/auth/network-of';
import { defineRoute } from '@/server/define-route';
import { commentsPath, findCommentedStory } from '@/server/reader-comments/commented-story';
import { letter, sentence, wayTo } from '@/server/reader-comments/letter';
import { readFields } from '@/server/reader-comments/read-form';
import { reportComment } from '@/server/reader-comments/report-comment';
import { runtime } from '@/server/runtime';
import { readSiteSettings } from '@/server/site/site-settings';
import { isId } from '@/server/stories/readable';

/** Takes a reader's report of a comment. */
export const POST = defineRoute({
  name: 'reader_comment.report',
  permission: 'reader_comment.write',
  async run(request, { params, database, now }) {
    const address = { sectionSlug: String(params.section), slug: String(params.slug) };
    const { outbound, authSecret } = runtime();
    const { newsroomName: paper } = await readSiteSettings();
    const back = wayTo(commentsPath(address), 'Back to the comments');
    const fields = await readFields(request);
    const { kind, note } = fields.ok ? fields.value : {};
    const found = await findCommentedStory(database.read, address);
    const commentId = String(params.id);
    if (found.found !== 'story' || !isId(commentId) || !isReportKind(kind)) {
      const body = sentence('This comment is not there any more, or the report was not understood.') + back;
      return letter({ paper, title: 'Your report was not sent', body, status: 400 });
    }
    const outcome = await reportComment(
      {
        storyId: found.story.storyId,
        commentId,
        kind,
        note: typeof note === 'string' ? note : '',
        network: networkOf(request.headers.get('x-galley-network')),
      },
      { database, outbound, authSecret, now },
    );
    if (!outcome.ok) {
      const status = outcome.code === 'too_many' ? 429 : 404;
      return letter({
        paper,
        title: 'Your report was not sent',
        body: sentence(outcome.message) + back,
        status,
      });
    }
    const thanks = 'Thank you. A moderator looks at the comment, also when somebody has approved it before.';
    return letter({ paper, title: 'Your report was sent', body: sentence(thanks) + back });
  },
});
