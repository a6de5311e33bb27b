// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { expect, it, vi } from 'vitest';
import { p, quote } from '@/content/builder';
import type { DocNode } from '@/content/document';
import { readHtml } from '@/content/import/read-document';
import { openBody } from '../surface/testing/live-body';
import { IntakeNews } from './intake-news';
import { putPhotos, putPieces } from './put-document';

vi.mock('../uploads/send-photo', () => ({ sendPhoto: () => new Promise(() => undefined) }));

const files = ['a', 'b'].map((name) => new File(['a'], name));

it.each<[string, DocNode[], string, string[]]>([
  ['behind the line of the caret', [p('One'), p('Two')], 'One', ['paragraph', 'photo', 'photo', 'paragraph']],
  ['in place of an empty one', [p(''), p('Two')], '', ['photo', 'photo', 'paragraph']],
  [
    'behind a quote, which cannot hold them, with a line to go on writing',
    [quote(['Late.'], 'Ada')],
    'Late.',
    ['quote', 'photo', 'photo', 'paragraph'],
  ],
])('several photo files stand %s', (_, blocks, at, types) => {
  const { editor } = openBody(blocks);
  caretBehind(editor, at);
  putPhotos(editor.view, { files, rights: 'ours' }, new IntakeNews());
  expect(editor.state.doc.content.content.map(({ type }) => type.name)).toEqual(types);
  expect(new Set(editor.state.doc.content.content.map(({ attrs }) => attrs.id)).size).toBe(types.length);
  editor.destroy();
});

it('a picture that comes into an attribution is left out, and that is said', () => {
  const { editor } = openBody([quote(['Late.'], 'Ada')]);
  caretBehind(editor, 'Ada');
  const news = new IntakeNews();
  const read = readHtml('<p>Brandt</p><img src="data:stored,0">');
  putPieces(editor.view, read, news);
  expect(editor.state.doc.textContent).toBe('Late.AdaBrandt');
  expect(news.current().report?.sentences).toEqual([
    '1 picture was left out, because there are only words in this place; paste it on a line of its own.',
  ]);
  editor.destroy();
});

function caretBehind(editor: Editor, text: string): void {
  let place = 1;
  editor.state.doc.descendants((node, position) => {
    if (text !== '' && node.text === text) place = position + text.length;
  });
  editor.commands.setTextSelection(place);
}
