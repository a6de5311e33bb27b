import { element, escapeHtml } from '../../html';
import type { EmbedView } from '../../views-of-media';
import { playerPath } from './words';

/**
 * The page that lies over a poster until it is pressed: one link that leads its own frame to the player. So a reader
 * without scripts can play it too, and nobody's browser speaks to the host before. Transparent; see-through needs the
 * same colour scheme inside and outside.
 */
export function coverPage(view: EmbedView): string {
  const name = `Load from ${view.provider}: ${view.title}`;
  const link = element(
    'a',
    { href: playerPath(view), 'aria-label': name },
    element('span', {}, escapeHtml(`Load from ${view.provider}`)),
  );
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark">',
    element('title', {}, escapeHtml(view.title)),
    `<style>${STYLE}</style></head>`,
    `<body>${link}</body></html>`,
  ].join('');
}

const STYLE = [
  'html,body{height:100%;margin:0;background:transparent}',
  'a{display:grid;place-content:center;height:100%;text-decoration:none}',
  'span{display:flex;gap:.7em;align-items:center;padding:.75em 1.15em;border-radius:999px;background:rgb(16 22 31/.86);',
  'color:#fff;font:600 15px/1.2 "Libre Franklin",Arial,sans-serif}',
  'span::before{content:"";border:.45em solid transparent;border-inline-start:.75em solid;border-inline-end:0}',
  'a:hover span{background:#185a7d}',
  'a:focus-visible{outline:3px solid #fff;outline-offset:-5px;box-shadow:inset 0 0 0 7px #185a7d}',
  '@media print{span{display:none}}',
].join('');
