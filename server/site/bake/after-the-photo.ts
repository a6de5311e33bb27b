import { createHash } from 'node:crypto';

/**
 * Which windows get the faces of the paper with a page that a photo leads. On a telephone each face would take a part of a
 * slow line from the photo, and open a connection before it (`docs/decisions/0068-*.md`).
 */
export const FETCHED_AT_ONCE = '(min-width: 48em)';

/** Where the page names the scripts that come after its photo: at the script that brings them, with a space between. */
export const LATER_SCRIPTS = 'data-later';

/**
 * Lets the photo of a page come before all that a page can do without for a moment.
 *
 * - **The faces,** where they are not fetched with the page, and are not known to be kept either: sets the page in the system's,
 *   which have the same measure, until all that stands above the fold is on the screen; then fetches the faces, all of them
 *   before the first is shown. Remembers in every browser that they are kept. One that may remember nothing fetches them as
 *   soon as they are needed.
 * - **The small scripts of the paper** that the page names (`docs/decisions/0069-*.md`).
 *
 * It stands in the page, since it has to have run before anything is laid out: a file would be one more round trip. What a
 * bundler would make of a function is not known beforehand, and the policy of the page names the script by its hash; hence a text.
 */
export const AFTER_THE_PHOTO: string = [
  '(function(page,faces,later){',
  // A photo that has come still has to be unpacked and drawn. Nobody waits for the rest of a page that they do not look at.
  'function afterwards(bring){',
  "addEventListener('load',function(){requestAnimationFrame(function(){setTimeout(bring,100)})})",
  '}',
  'if(later)afterwards(function(){',
  `later.getAttribute('${LATER_SCRIPTS}').split(' ').forEach(function(address){`,
  "document.head.appendChild(document.createElement('script')).src=address",
  '})});',
  'try{',
  'var kept=localStorage.faces,wait=faces[0].media;',
  'if(wait&&!matchMedia(wait).matches){',
  "if(kept)faces.forEach(function(face){face.media='all'});",
  "else page.dataset.faces='later'",
  '}',
  'afterwards(function(){',
  "Promise.all(['400 1em Newsreader','560 1em Newsreader','400 1em Libre Franklin','560 1em Libre Franklin']",
  '.map(function(face){return document.fonts.load(face)}))',
  ".then(function(){localStorage.faces='kept'}).catch(function(){})",
  '.finally(function(){delete page.dataset.faces})',
  '})',
  '}catch(refused){}',
  `})(document.documentElement,document.querySelectorAll('link[as=font]'),document.querySelector('script[${LATER_SCRIPTS}]'))`,
].join('');

/** How the policy of a page names the script, so that no other may stand in it. */
export const AFTER_THE_PHOTO_HASH: string = `'sha256-${createHash('sha256').update(AFTER_THE_PHOTO).digest('base64')}'`;
