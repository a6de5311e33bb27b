'use client';

import { Editor, type EditorOptions } from '@tiptap/core';
import { createContentComponent, type ReactRenderer } from '@tiptap/react';
import {
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { setEditable } from '@/content/use-is-editable';
import { keepToText } from './keep-to-text';

/** The editor as the React views of its blocks know it. */
type EditorWithViews = ReactRenderer['editor'];
type Views = NonNullable<EditorWithViews['contentComponent']>;

interface DrawnEditor {
  /** The element to draw in. */
  host: RefObject<HTMLDivElement | null>;
  /** The React views of blocks, to be rendered beside the element. */
  views: ReactNode;
}

/**
 * An editor that lives as long as the component. The package's own hook draws the text twice, first without the views of
 * blocks and then with them, and a long story pays for that; here it is drawn once. The options are asked for once.
 */
export function useDrawnEditor(isEditable: boolean, options: () => Partial<EditorOptions>): DrawnEditor {
  const host = useRef<HTMLDivElement>(null);
  const atFirst = useRef(() => ({ ...options(), editable: isEditable }));
  const [editor, setEditor] = useState<EditorWithViews | null>(null);

  useLayoutEffect(() => {
    if (!host.current) return;
    const drawn = drawEditor(host.current, atFirst.current());
    setEditor(drawn);
    return () => {
      drawn.isEditorContentInitialized = false;
      drawn.destroy();
    };
  }, []);
  useEffect(() => {
    if (editor) setEditable(editor, isEditable);
  }, [editor, isEditable]);

  return { host, views: editor?.contentComponent ? <BlockViews of={editor.contentComponent} /> : null };
}

function drawEditor(host: HTMLElement, options: Partial<EditorOptions>): EditorWithViews {
  const editor: EditorWithViews = new Editor({ ...options, element: null });
  // Before it is drawn, for without it the package makes no React views.
  editor.contentComponent = createContentComponent();
  editor.mount(host);
  keepToText(editor.view.dom);
  editor.isEditorContentInitialized = true;
  return editor;
}

function BlockViews({ of: views }: { of: Views }) {
  return Object.values(useSyncExternalStore(views.subscribe, views.getSnapshot, views.getServerSnapshot));
}
