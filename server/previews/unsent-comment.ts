import { escapeHtml } from '@/content/html';
import type { Refusal } from '@/newsroom/refusal';

interface Unsent {
  refusal: Refusal;
  /** What somebody wrote. */
  words: string;
  /** Where the preview is. */
  path: string;
}

/**
 * The page for a comment that was not taken, for who has no script: why, and the words to copy, because the page they were
 * written on may be closed by now. Says nothing of the story and is kept nowhere.
 */
export function unsentComment({ refusal, words, path }: Unsent): Response {
  const body = `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex, nofollow">
<title>Not sent</title>
<style>
:root { color-scheme: light dark; }
body { max-width: 34rem; margin: 12vh auto; padding: 0 1.25rem; font: 1.0625rem/1.5 Georgia, serif; }
h1 { font-size: 2rem; font-weight: 500; line-height: 1.1; }
label { display: block; margin-block: 1.5rem 0.4rem; font: 600 0.875rem/1.4 sans-serif; }
textarea { box-sizing: border-box; width: 100%; padding: 0.75rem; font: inherit; }
</style>
<main>
<h1>Your comment was not sent</h1>
<p>${escapeHtml(refusal.message)}</p>
<label for="words">Your words, to be copied</label>
<textarea id="words" rows="10" readonly>\n${escapeHtml(words)}</textarea>
<p><a href="${escapeHtml(path)}">Back to the preview</a></p>
</main>
`;
  const status = refusal.code === 'not_allowed' || refusal.code === 'not_found' ? 403 : 400;
  return new Response(body, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  });
}
