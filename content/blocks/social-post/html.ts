import { element, escapeHtml, wholeAddress } from '../../html';
import { isWebAddress } from '../../links';
import type { OtherPostView, PostMediaView, PostView } from '../../views-of-media';
import { type DrawnPost, ownPost } from './drawn-post';
import { isHidden } from './is-hidden';
import { type Line, type LineRun, linkedParagraphs } from './linked-lines';
import {
  altOf,
  dayInWords,
  editedInWords,
  handleInWords,
  mediaInWords,
  metricsInWords,
  momentInWords,
  platformName,
  RELATIONS,
  warningInWords,
} from './words';

/** A post as markup for feeds and whoever reads without our stylesheet: the same words and pictures as on the page. */
export function postFigure(view: PostView, siteUrl: string): string {
  const label = view.standing ? element('p', {}, escapeHtml(view.standing.label)) : '';
  if (isHidden(view)) return label;
  const { answered, quoted } = view.more ?? {};
  return element(
    'figure',
    {},
    label,
    answered ? otherHtml(answered, 'answered', siteUrl) : '',
    bodyHtml(ownPost(view), siteUrl),
    quoted ? otherHtml(quoted, 'quoted', siteUrl) : '',
    element('figcaption', {}, sourceHtml(view)),
  );
}

function otherHtml(post: OtherPostView, relation: keyof typeof RELATIONS, siteUrl: string): string {
  const source = joined([escapeHtml(nameOf(post)), escapeHtml(momentInWords(post.postedOn))]);
  const announced = element('p', {}, escapeHtml(RELATIONS[relation]));
  return element('blockquote', {}, announced, bodyHtml(post, siteUrl), element('p', {}, source));
}

function bodyHtml(post: DrawnPost, siteUrl: string): string {
  const { language: lang, direction: dir, warning, media = [] } = post;
  const paragraphs = linkedParagraphs(post.text, post.entities).map((lines) =>
    element('p', { lang, dir }, lines.map(lineHtml).join(element('br', {}))),
  );
  const said = warning ? element('p', {}, escapeHtml(warningInWords(warning))) : '';
  return [said, ...paragraphs, ...media.map((each) => mediaHtml(each, post.authorName, siteUrl))].join('');
}

function lineHtml(line: Line): string {
  return line.map(runHtml).join('');
}

function runHtml({ text, href }: LineRun): string {
  const words = escapeHtml(text);
  return href === undefined ? words : element('a', { href, rel: 'nofollow noopener' }, words);
}

function mediaHtml(media: PostMediaView, authorName: string, siteUrl: string): string {
  const note = mediaInWords(media);
  const { photo } = media;
  const picture = photo && {
    src: wholeAddress(siteUrl, photo.src),
    alt: altOf(media, authorName),
    width: photo.width,
    height: photo.height,
  };
  return (picture ? element('img', picture) : '') + (note ? element('p', {}, escapeHtml(note)) : '');
}

function sourceHtml(view: PostView): string {
  const original = `View the original post on ${platformName(view.platform)}`;
  return joined([
    escapeHtml(nameOf(view)),
    escapeHtml(platformName(view.platform)),
    escapeHtml(momentInWords(view.postedOn)),
    isWebAddress(view.url)
      ? element('a', { href: view.url, rel: 'nofollow noopener' }, escapeHtml(original))
      : '',
    escapeHtml(metricsInWords(view.more?.metrics ?? {})),
    escapeHtml(editedInWords(view)),
    escapeHtml(`Archived on ${dayInWords(view.capturedAt)}`),
  ]);
}

function nameOf({ authorName, handle }: DrawnPost): string {
  return [authorName, handleInWords(handle)].filter(Boolean).join(' ');
}

function joined(parts: string[]): string {
  return parts.filter(Boolean).join(' · ');
}
