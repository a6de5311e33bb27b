import type { Editor } from '@tiptap/core';
import { EditorContent, useEditor } from '@tiptap/react';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeAll, expect, it } from 'vitest';
import { copy, embed, gallery, p, photo, post, related, table } from './builder';
import { setEditable } from './use-is-editable';
import { bodyExtensionsWithViews } from './views';

const CONTROLS = [
  'Remove embed',
  'Remove photo',
  'Remove post',
  'Remove related story',
  'Remove table',
  'Remove gallery',
  'Add photos',
  'Move earlier',
];

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
});

it('shows the controls of a block when the text can be changed, and only then, whenever that was decided', async () => {
  const { editor, page } = await drawn({ isEditable: false });
  expect(shown(page)).toEqual([]);
  expect(page.querySelector('input')?.disabled).toBe(true);
  await act(async () => setEditable(editor, true));
  expect(shown(page)).toEqual(CONTROLS);
  expect(page.querySelector('input')?.disabled).toBe(false);
  await act(async () => setEditable(editor, false));
  expect(shown(page)).toEqual([]);
});

it('shows them from the start where the text can be changed from the start', async () => {
  const { page } = await drawn({ isEditable: true });
  expect(shown(page)).toEqual(CONTROLS);
});

function shown(page: HTMLElement): string[] {
  const names = [...page.querySelectorAll('button')].map((button) => button.textContent ?? '');
  return CONTROLS.filter((name) => names.includes(name));
}

async function drawn({
  isEditable,
}: {
  isEditable: boolean;
}): Promise<{ editor: Editor; page: HTMLElement }> {
  const page = document.createElement('div');
  document.body.append(page);
  const opened: Editor[] = [];
  await act(async () =>
    createRoot(page).render(<Body isEditable={isEditable} onOpen={(editor) => opened.push(editor)} />),
  );
  const [editor] = opened;
  if (!editor) throw new Error('The editor did not open.');
  return { editor, page };
}

function Body({ isEditable, onOpen }: { isEditable: boolean; onOpen(editor: Editor): void }) {
  const nothing = async () => null;
  const editor = useEditor({
    immediatelyRender: true,
    editable: isEditable,
    extensions: bodyExtensionsWithViews({
      photo: nothing,
      photoNotice: nothing,
      post: nothing,
      embed: nothing,
      story: nothing,
      whenChanged: () => () => undefined,
    }),
    content: copy({
      body: [
        p('One'),
        embed({ recordId: 'e' }),
        photo({ photoId: 'a' }),
        post({ recordId: 'r' }),
        related('s'),
        table({ rows: [['a']] }),
        gallery({ photoId: 'b' }),
      ],
    }).body,
    onCreate: ({ editor: opened }) => onOpen(opened),
  });
  return <EditorContent editor={editor} />;
}
