import { Editor } from '@tiptap/core';
import { describe, expect, it } from 'vitest';
import { b, copy, p, quote } from '@/content/builder';
import { checkCopy } from '@/content/check';
import type { DocNode } from '@/content/document';
import { bodyExtensions } from '@/content/fields';
import { pullSentence } from './pull-sentence';

function pulled(body: DocNode[], words: string): (string | undefined)[] {
  const editor = new Editor({ extensions: bodyExtensions, content: copy({ body }).body });
  const text = editor.state.doc.textBetween(0, editor.state.doc.content.size, '|');
  if (words !== '') select(editor, words);
  expect(text).toContain(words);
  pullSentence(editor);
  const { doc } = editor.state;
  const story = copy({ body: editor.getJSON().content as DocNode[] }); // checked by the builder
  expect(checkCopy(story).filter(({ message }) => message.includes('no longer'))).toEqual([]);
  editor.destroy();
  return doc.children.map((block) => `${block.type.name}: ${block.textContent}`);
}

function select(editor: Editor, words: string): void {
  editor.state.doc.descendants((node, at) => {
    const from = node.isTextblock ? node.textContent.indexOf(words) : -1;
    if (from >= 0)
      editor.commands.setTextSelection({ from: at + 1 + from, to: at + 1 + from + words.length });
    return true;
  });
}

describe('a pull quote', () => {
  it('takes the selected sentence and leaves it in the copy', () => {
    const body = [p('It rained. The ', b('ferry'), ' was late. We waited.'), p('And so on.')];
    expect(pulled(body, 'The ferry was late.')).toEqual([
      'paragraph: It rained. The ferry was late. We waited.',
      'pullQuote: The ferry was late.',
      'paragraph: And so on.',
    ]);
  });

  it('sets words of a quote in quotation marks', () => {
    expect(pulled([quote(['We were late.'], 'Ada'), p('End.')], 'We were late.')[1]).toBe(
      'pullQuote: “We were late.”',
    );
  });

  it('is empty when nothing is selected, in the place of the empty line', () => {
    expect(pulled([p(), p('End.')], '')).toEqual(['pullQuote: ', 'paragraph: End.']);
  });

  it('takes no more than a sentence or two', () => {
    const long = 'Very long. '.repeat(50).trim();
    expect(pulled([p(long), p('End.')], long)[1]).toBe('pullQuote: ');
  });
});
