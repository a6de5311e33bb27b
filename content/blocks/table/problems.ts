import type { BlockProblem } from '../../block';
import type { DocNode } from '../../document';
import { hasNoFigures, tableFacts } from './facts';

/** What is amiss with a table. None of it stops publication: a reader can still read what there is. */
export function tableProblems(node: DocNode): BlockProblem[] {
  const facts = tableFacts(node);
  if (hasNoFigures(facts)) return [soft('The table is empty.')];
  const hasHeaders = facts.head !== null || facts.body.every((row) => row[0]?.isHeader);
  return hasHeaders ? [] : [soft('The table has no header row: nobody is told what its columns mean.')];
}

function soft(message: string): BlockProblem {
  return { code: 'G14', severity: 'soft', message };
}
