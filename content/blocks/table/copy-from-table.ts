import type { Slice } from '@tiptap/pm/model';

/** Selected cells as a spreadsheet takes them: a line a row, a tab between cells. Empty for any other selection. */
export function cellsAsText({ content }: Slice): string {
  if (content.firstChild?.type.name !== 'tableRow') return '';
  return content.content
    .map((row) => row.content.content.map((cell) => cell.textContent).join('\t'))
    .join('\n');
}
