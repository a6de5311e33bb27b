import type { BlockProps } from '../../block-props';
import { isBlank } from '../../inline';
import { InlineText } from '../../inline-text';
import { headingTag } from './schema';

export function HeadingBlock({ node }: BlockProps) {
  if (isBlank(node)) return null;
  const Tag = headingTag(node);
  return (
    <Tag className="copy-heading">
      <InlineText of={node} />
    </Tag>
  );
}
