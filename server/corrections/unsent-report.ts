import { escapeHtml } from '@/content/html';
import type { Refusal } from '@/newsroom/refusal';
import type { Typed } from './read-report-form';

/**
 * The page for a report that was not taken: why, and the form once more with all that was typed, to be mended and sent from
 * here. Kept nowhere.
 */
export function unsentReport({ refusal, typed }: { refusal: Refusal; typed: Typed }): Response {
  const hidden = (['storyId', 'version', 'before', 'after'] as const)
    .map((name) => `<input type="hidden" name="${name}" value="${escapeHtml(typed[name])}">`)
    .join('\n');
  const body = `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex, nofollow">
<title>Not sent yet</title>
<style>
:root { color-scheme: light dark; }
body { max-width: 34rem; margin: 10vh auto; padding: 0 1.25rem; font: 1.0625rem/1.5 Georgia, serif; }
h1 { margin: 0; font-size: 2rem; font-weight: 500; line-height: 1.1; }
label { display: block; margin-block: 1.5rem 0.4rem; font: 600 0.875rem/1.4 sans-serif; }
input, select, textarea { box-sizing: border-box; width: 100%; min-height: 2.75rem; padding: 0.6rem 0.75rem; font: inherit; }
button { min-height: 2.75rem; margin-block-start: 1.5rem; padding: 0 1.5rem; font: 600 1rem/1 sans-serif; }
</style>
<main>
<h1>Not sent yet</h1>
<p role="alert">${escapeHtml(refusal.message)}</p>
<form method="post" action="/api/mistakes">
${hidden}
${place(typed.about)}
<label for="words">The words that are wrong</label>
<input id="words" name="words" value="${escapeHtml(typed.words)}">
<label for="text">What is wrong?</label>
<textarea id="text" name="text" rows="8">\n${escapeHtml(typed.text)}</textarea>
<label for="email">Your e-mail address, if you would like an answer</label>
<input id="email" name="email" value="${escapeHtml(typed.email)}">
<button type="submit">Send</button>
</form>
</main>
`;
  return new Response(body, {
    status: STATUS[refusal.code] ?? 400,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  });
}

/** What was chosen may be what is not there any more; the whole story always is. */
function place(about: string): string {
  if (about === '' || about === 'story') return '<input type="hidden" name="about" value="story">';
  return `<label for="about">Where is it?</label>
<select id="about" name="about">
<option value="${escapeHtml(about)}">The place you have chosen</option>
<option value="story">The whole story</option>
</select>`;
}

const STATUS: Partial<Record<Refusal['code'], number>> = {
  not_found: 404,
  conflict: 409,
  too_large: 413,
  too_many: 429,
};
