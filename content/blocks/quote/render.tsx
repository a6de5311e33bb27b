import type { BlockProps } from '../../block-props';
import type { DocNode } from '../../document';
import { drawEach, InlineText } from '../../inline-text';
import { sourceOf } from './details';
import { quoteLines, quoteParagraphs } from './schema';

export function QuoteBlock({ node }: Pick<BlockProps, 'node'>) {
  const [speaker] = quoteLines(node);
  const paragraphs = quoteParagraphs(node);
  if (paragraphs.length === 0 && speaker === '') return null;
  return (
    <blockquote className="copy-quote" cite={sourceOf(node) ?? undefined}>
      {drawEach(paragraphs, drawParagraph)}
      <Below node={node} />
    </blockquote>
  );
}

function Below({ node }: { node: DocNode }) {
  const [speaker, circumstances] = quoteLines(node);
  const source = sourceOf(node);
  if (speaker === '' && circumstances === '' && source === null) return null;
  return (
    <footer className="copy-quote-attribution">
      {speaker !== '' && <cite>{speaker}</cite>}{' '}
      {circumstances !== '' && <span className="copy-quote-circumstances">{circumstances}</span>}{' '}
      {source !== null && <a href={source}>Source</a>}
    </footer>
  );
}

function drawParagraph(paragraph: DocNode) {
  return (
    <p>
      <InlineText of={paragraph} />
    </p>
  );
}
