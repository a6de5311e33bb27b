import { escapeHtml } from '@/content/html';
import type { Refusal } from '@/newsroom/refusal';
import { letter, wayTo } from './letter';
import type { CommentForm } from './read-form';

interface Unsent {
  refusal: Refusal;
  form: CommentForm;
  paper: string;
  /** Where the comments stand; the form is sent below it. */
  path: string;
}

const STATUS: Partial<Record<Refusal['code'], number>> = {
  not_found: 404,
  not_allowed: 403,
  conflict: 409,
  too_large: 413,
  too_many: 429,
  unavailable: 503,
};

/** A comment that was not taken: why, and the form with everything that was typed, to be put right and sent again. */
export function unsentLetter({ refusal, form, paper, path }: Unsent): Response {
  const { name, email, text, parentId } = form;
  const value = escapeHtml;
  // Who answers something that is gone sends a comment of their own.
  const parent = refusal.code === 'conflict' ? '' : parentId;
  const body = `<p class="why" role="alert">${value(refusal.message)}</p>
<form method="post" action="${value(path)}/send">
<input type="hidden" name="parent" value="${value(parent)}">
<label>Name<input name="name" autocomplete="name" required value="${value(name)}"></label>
<label>E-mail<input name="email" type="email" autocomplete="email" required value="${value(email)}"></label>
<label>Your comment<textarea name="text" rows="10" required>\n${value(text)}</textarea></label>
<label class="trap" aria-hidden="true">Leave this empty<input name="website" tabindex="-1" autocomplete="off"></label>
<button type="submit">Send comment</button>
</form>
${wayTo(path, 'Back to the comments')}`;
  const status = STATUS[refusal.code] ?? 400;
  return letter({ paper, title: 'Your comment was not sent', body, status });
}
