import type { BlockProps } from '../../block-props';
import type { DocNode } from '../../document';
import { drawEach, InlineText } from '../../inline-text';
import { attributionText, quoteParagraphs } from './schema';

export function QuoteBlock({ node }: BlockProps) {
  const name = attributionText(node);
  const paragraphs = quoteParagraphs(node);
  if (paragraphs.length === 0 && name === '') return null;
  return (
    <blockquote className="copy-quote">
      {drawEach(paragraphs, drawParagraph)}
      {name !== '' && (
        <footer className="copy-quote-attribution">
          <cite>{name}</cite>
        </footer>
      )}
    </blockquote>
  );
}

function drawParagraph(paragraph: DocNode) {
  return (
    <p>
      <InlineText of={paragraph} />
    </p>
  );
}
