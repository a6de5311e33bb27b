import type { BlockProps } from '../../block-props';
import { isBlank } from '../../inline';
import { InlineText } from '../../inline-text';

export function ParagraphBlock({ node }: Pick<BlockProps, 'node'>) {
  if (isBlank(node)) return null;
  return (
    <p className="copy-paragraph">
      <InlineText of={node} />
    </p>
  );
}
