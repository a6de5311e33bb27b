import { defineRoute } from '@/server/define-route';
import { keepDevice } from '@/server/reader-comments/device';
import { letter, seeOther, sentence } from '@/server/reader-comments/letter';
import { doOwnDeed, findOwnComment } from '@/server/reader-comments/own-comment';
import { ownLetter } from '@/server/reader-comments/own-letter';
import { commentForm, readFields } from '@/server/reader-comments/read-form';
import { runtime } from '@/server/runtime';
import { readSiteSettings } from '@/server/site/site-settings';

/** Shows who wrote a comment where it stands. Their link is all that is asked for; opening it changes nothing. */
export const GET = defineRoute({
  name: 'reader_comment.own',
  permission: 'reader_comment.write',
  async run(_request, { params, database, now }) {
    const { newsroomName: paper } = await readSiteSettings();
    const comment = await findOwnComment(database.read, String(params.secret), runtime());
    return comment ? ownLetter(database.read, comment, { paper, now }) : noSuchLink(paper);
  },
});

/** Confirms the comment, takes it back, or appeals: each a press of a button, because programs open the links in mails. */
export const POST = defineRoute({
  name: 'reader_comment.own_deed',
  permission: 'reader_comment.write',
  async run(request, { params, database, now }) {
    const { outbound, authSecret, env } = runtime();
    const { newsroomName: paper } = await readSiteSettings();
    const secret = String(params.secret);
    const comment = await findOwnComment(database.read, secret, { authSecret });
    if (!comment) return noSuchLink(paper);
    const fields = await readFields(request);
    const given = fields.ok ? fields.value : {};
    const { text } = commentForm(given);
    const outcome = await doOwnDeed(
      { comment, deed: String(given.deed ?? ''), text },
      { database, outbound, authSecret, now },
    );
    if (!outcome.ok)
      return ownLetter(database.read, comment, { paper, refused: { refusal: outcome, text }, now });
    const { knownAs } = outcome.value;
    const cookie = knownAs === null ? null : keepDevice(knownAs, { siteUrl: env.siteUrl, authSecret });
    return seeOther(`/comments/${secret}`, cookie === null ? {} : { 'set-cookie': cookie });
  },
});

function noSuchLink(paper: string): Response {
  const body = sentence(
    'This link leads nowhere. It may be cut off in the mail, or the comment was thrown away.',
  );
  return letter({ paper, title: 'There is nothing here', body, status: 404 });
}
