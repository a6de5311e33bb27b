import { escapeHtml } from '@/content/html';
import type { Connection } from '@/db/client';
import { findLivePublication, type PublicationRow } from '@/db/queries/publication';
import { type AppealRow, findAppeal, type ReaderCommentRow } from '@/db/queries/reader-comment';
import { groundSentence } from '@/newsroom/reader-comments/grounds';
import { READER_COMMENT_LIMITS as LIMITS } from '@/newsroom/reader-comments/limits';
import { mayAppeal } from '@/newsroom/reader-comments/states';
import type { Refusal } from '@/newsroom/refusal';
import { commentsPath } from './commented-story';
import { isTooLate } from './confirm-comment';
import { letter, quoted, sentence, wayTo } from './letter';

interface Own {
  comment: ReaderCommentRow;
  appeal: AppealRow | null;
  /** Null: readers do not have the story any more. */
  story: PublicationRow | null;
  now: Date;
}

interface Drawn {
  paper: string;
  /** Why the last deed was not done, and what was typed for it. */
  refused?: { refusal: Refusal; text: string };
  now: Date;
}

/** A reader's own page of their comment: where it stands, why, and what they can do. The words are what moderators see. */
export async function ownLetter(
  connection: Connection,
  comment: ReaderCommentRow,
  { paper, refused, now }: Drawn,
): Promise<Response> {
  const story = await findLivePublication(connection, comment.storyId);
  const own = { comment, story, appeal: await findAppeal(connection, comment.id), now };
  const { title, body } = story ? standing(own) : STORY_GONE;
  const why = refused ? `<p class="why" role="alert">${escapeHtml(refused.refusal.message)}</p>\n` : '';
  const appealForm = story && isAppealable(own) ? formOfAppeal(refused?.text ?? '') : '';
  const status = refused ? 409 : 200;
  const words = why + body + quoted(comment.text) + appealForm + deeds(own) + waysOn(own);
  return letter({ paper, title, body: words, status });
}

const STORY_GONE = {
  title: 'The story is not there any more',
  body: sentence('The newsroom has taken the story from readers, and your comment went with it.'),
};

function standing(own: Own): { title: string; body: string } {
  const { comment, now } = own;
  switch (comment.state) {
    case 'unconfirmed':
      return isTooLate(comment, now)
        ? {
            title: 'It is too late',
            body: sentence('This comment was not confirmed in time. Please write it again.'),
          }
        : {
            title: 'Confirm your comment',
            body: sentence('Is this yours? Confirm it, and it is on its way.'),
          };
    case 'held':
      return {
        title: 'Your comment waits',
        body: sentence('A moderator looks at it first. You need not do anything.') + reasonsOf(comment),
      };
    case 'approved':
      return comment.isHidden === 1
        ? {
            title: 'Your comment waits',
            body: sentence('Readers have reported it; a moderator looks at it again.'),
          }
        : { title: 'Your comment is published', body: sentence('Readers have it now.') };
    case 'refused':
      return { title: 'Your comment was not published', body: reasonsOf(comment) + appealWords(own) };
    case 'removed':
      return { title: 'Your comment was removed', body: reasonsOf(comment) + appealWords(own) };
    case 'taken_back':
      return { title: 'You took your comment back', body: sentence('Its words are gone from our records.') };
  }
}

function reasonsOf({ ground, groundNote, reasons }: ReaderCommentRow): string {
  const why =
    ground === null ? reasons.map((reason) => reason.sentence) : [groundSentence(ground, groundNote)];
  return why.map((words) => `<p class="why">${escapeHtml(words)}</p>\n`).join('');
}

function appealWords({ appeal }: Own): string {
  if (!appeal) return '';
  if (appeal.outcome === null) return sentence('You have appealed. Another moderator looks at it again.');
  return (
    sentence('You have appealed, and another moderator has upheld the decision.') + sentence(appeal.answer)
  );
}

function isAppealable({ comment, appeal }: Own): boolean {
  return mayAppeal({ state: comment.state, appeal: appeal ? 'decided' : 'none' });
}

function formOfAppeal(text: string): string {
  return `<form method="post">
<h2>Appeal</h2>
<p>Another person than who decided looks at your comment again. You can appeal once.</p>
<label>Why it should stand<textarea name="text" rows="5" maxlength="${LIMITS.appeal}" required>\n${escapeHtml(text)}</textarea></label>
<button type="submit" name="deed" value="appeal">Send appeal</button>
</form>
`;
}

function deeds({ comment, story, now }: Own): string {
  const isWaiting = comment.state === 'unconfirmed';
  const mayConfirm = isWaiting && story !== null && !isTooLate(comment, now);
  const mayTakeBack = ['unconfirmed', 'held', 'approved'].includes(comment.state);
  const confirm = mayConfirm
    ? '<button type="submit" name="deed" value="confirm">Confirm comment</button>'
    : '';
  const name = isWaiting ? 'Throw it away' : 'Take it back';
  const back = mayTakeBack
    ? `<button type="submit" name="deed" value="take_back" class="quiet">${name}</button>`
    : '';
  return confirm || back ? `<form method="post">${confirm}${back}</form>\n` : '';
}

function waysOn({ comment, story }: Own): string {
  if (!story) return wayTo('/', 'Go to the front page');
  const isShown = comment.state === 'approved' && comment.isHidden === 0;
  const own = isShown ? wayTo(commentsPath(story, comment.id), 'Your comment') : '';
  return own + wayTo(commentsPath(story), `All comments on “${story.headline}”`);
}
