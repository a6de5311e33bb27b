import { paragraphsOf } from '../../words';

/** The text that `?words=` asks for, as HTML. To be called in the browser only. */
export function htmlOfAddress(): string {
  const words = Number(new URLSearchParams(window.location.search).get('words'));
  return paragraphsOf(words)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('');
}
