import { networkOf } from '@/server/auth/network-of';
import { defineRoute } from '@/server/define-route';
import { commentsPath } from '@/server/reader-comments/commented-story';
import { ownCommentPath } from '@/server/reader-comments/keys';
import { letter, seeOther, sentence, wayTo } from '@/server/reader-comments/letter';
import { commentForm, readFields } from '@/server/reader-comments/read-form';
import { sendComment } from '@/server/reader-comments/send-comment';
import { unsentLetter } from '@/server/reader-comments/unsent-letter';
import { runtime } from '@/server/runtime';
import { readSiteSettings } from '@/server/site/site-settings';

/** Takes a comment from its form. Answers with a page: where the comment is now, or the form again with why. */
export const POST = defineRoute({
  name: 'reader_comment.send',
  permission: 'reader_comment.write',
  async run(request, { actor, params, database, now }) {
    const address = { sectionSlug: String(params.section), slug: String(params.slug) };
    const path = commentsPath(address);
    const { outbound, authSecret } = runtime();
    const { newsroomName: paper } = await readSiteSettings();
    const fields = await readFields(request);
    const form = commentForm(fields.ok ? fields.value : {});
    if (!fields.ok) return unsentLetter({ refusal: fields, form, paper, path });
    const { headers } = request;
    const taken = await sendComment(
      {
        address,
        form,
        actor,
        cookieHeader: headers.get('cookie'),
        network: networkOf(headers.get('x-galley-network')),
      },
      { database, outbound, authSecret, now },
    );
    if (!taken.ok) return unsentLetter({ refusal: taken, form, paper, path });
    const { commentId, isProven } = taken.value;
    if (isProven) return seeOther(ownCommentPath(authSecret, commentId));
    return letter({
      paper,
      title: 'Look into your mail',
      body:
        sentence(`We have sent a link to ${form.email}. Open it, and your comment is on its way.`) +
        sentence('You do this once: this browser is known from then on.') +
        wayTo(path, 'Back to the comments'),
    });
  },
});
