import type { BlockProps } from '../../block-props';
import { isBlank, plainText } from '../../inline';

const OPENING_MARK = /^["“„«‹‘']/;
/** Enough to tell one pull quote from the next in a list of landmarks. */
const WORDS_OF_NAME = 4;

/**
 * Set apart under a name of its own, so that who listens to the page can pass over words that come again in the story.
 * A quotation mark it begins with hangs before the line.
 */
export function PullQuoteBlock({ node }: Pick<BlockProps, 'node'>) {
  if (isBlank(node)) return null;
  const text = plainText(node).trim();
  const [mark = ''] = OPENING_MARK.exec(text) ?? [];
  return (
    <aside className="copy-pull-quote" aria-label={nameOf(text)}>
      <p>
        {mark !== '' && <span className="copy-pull-quote-mark">{mark}</span>}
        {text.slice(mark.length)}
      </p>
    </aside>
  );
}

function nameOf(text: string): string {
  return `Pull quote: ${text.split(/\s+/).slice(0, WORDS_OF_NAME).join(' ')}`;
}
