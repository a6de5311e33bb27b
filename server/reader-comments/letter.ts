import { escapeHtml } from '@/content/html';
import { LETTER_STYLE } from './letter-style';

interface Letter {
  paper: string;
  title: string;
  /** Markup, whose every word that somebody else wrote is escaped. */
  body: string;
  status?: number;
  headers?: Record<string, string>;
}

/**
 * A page that is one reader's own business: what became of their comment. It is drawn for them alone, kept nowhere, and
 * needs no script and no file.
 */
export function letter({ paper, title, body, status = 200, headers = {} }: Letter): Response {
  const page = `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex, nofollow">
<title>${escapeHtml(title)} – ${escapeHtml(paper)}</title>
<style>${LETTER_STYLE}</style>
<header><a href="/">${escapeHtml(paper)}</a></header>
<main>
<h1>${escapeHtml(title)}</h1>
${body}
</main>
`;
  return new Response(page, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...headers },
  });
}

/** A sentence of its own. */
export function sentence(words: string): string {
  return words === '' ? '' : `<p>${escapeHtml(words)}</p>\n`;
}

/** Words of somebody, as they wrote them. */
export function quoted(words: string): string {
  return words === '' ? '' : `<blockquote dir="auto">${escapeHtml(words)}</blockquote>\n`;
}

/** A way on. */
export function wayTo(path: string, name: string): string {
  return `<p><a href="${escapeHtml(path)}">${escapeHtml(name)}</a></p>\n`;
}

/** Leads on with a redirect that no machine keeps. */
export function seeOther(path: string, headers: Record<string, string> = {}): Response {
  return new Response(null, {
    status: 303,
    headers: { location: path, 'cache-control': 'no-store', ...headers },
  });
}
