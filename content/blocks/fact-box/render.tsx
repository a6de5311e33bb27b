import type { BlockProps } from '../../block-props';
import { drawEach } from '../../inline-text';
import { ListBlock } from '../list/render';
import { isList } from '../list/schema';
import { ParagraphBlock } from '../paragraph/render';
import { factsOf, titleOf } from './schema';

export function FactBoxBlock({ node }: Pick<BlockProps, 'node'>) {
  const title = titleOf(node);
  const facts = factsOf(node);
  if (title === '' && facts.length === 0) return null;
  return (
    <aside className="copy-fact-box" aria-label={title || 'Fact box'}>
      {title !== '' && <h2 className="copy-fact-box-title">{title}</h2>}
      {drawEach(facts, (fact) => (isList(fact) ? <ListBlock node={fact} /> : <ParagraphBlock node={fact} />))}
    </aside>
  );
}
