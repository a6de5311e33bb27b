import type { Mark, Node } from '@tiptap/pm/model';
import { suggestedOf } from '../suggestion';

const SIGNS: Record<string, string> = { insertion: '+', deletion: '-', modification: '~' };

/** A text with its suggestions, a line for each block: `+A(put in)`, `-A(taken out)`, `~A(set otherwise)`, `+A[a block]`. */
export function described(doc: Node): string[] {
  return doc.children.map((block) => {
    const signs = Object.entries(suggestedOf(block)).map(([kind, { name }]) => `${SIGNS[kind]}${name[0]}`);
    const text = runsOf(block);
    return signs.length > 0 ? `${signs.join('')}[${text}]` : text;
  });
}

function runsOf(node: Node): string {
  let text = '';
  let before = '';
  node.descendants((run) => {
    if (!run.isText) return;
    const signs = signsOf(run.marks);
    if (signs !== before) text += `${before ? ')' : ''}${signs ? `${signs}(` : ''}`;
    text += run.text;
    before = signs;
  });
  return before ? `${text})` : text;
}

function signsOf(marks: readonly Mark[]): string {
  const signs = marks.flatMap(({ type, attrs }) =>
    SIGNS[type.name] ? [`${SIGNS[type.name]}${attrs.name[0]}`] : [],
  );
  return signs.sort((a, b) => b.localeCompare(a)).join('');
}
