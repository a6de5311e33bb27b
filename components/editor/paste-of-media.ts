import type { Editor } from '@tiptap/core';
import type { EditorProps } from '@tiptap/pm/view';
import { recognisePost } from '@/newsroom/posts/recognise-post';

export interface PasteOfMedia {
  onPostAddress(url: string): void;
  onPhotos(files: File[]): void;
}

/** A post's address pasted alone on an empty line becomes a social post; pictures pasted or dropped become photos. */
export function pasteOfMedia({
  onPostAddress,
  onPhotos,
}: PasteOfMedia): Pick<EditorProps, 'handlePaste' | 'handleDrop'> {
  return {
    handlePaste(view, event) {
      const photos = picturesOf(event.clipboardData);
      // A spreadsheet or a word processor puts a picture of the text beside the text: then the text is meant.
      if (photos.length > 0 && !event.clipboardData?.types.includes('text/html')) {
        onPhotos(photos);
        return true;
      }
      const text = event.clipboardData?.getData('text/plain').trim() ?? '';
      const { $from, empty } = view.state.selection;
      const isEmptyLine = empty && $from.depth === 1 && $from.parent.content.size === 0;
      if (!isEmptyLine || !recognisePost(text).ok) return false;
      onPostAddress(text);
      return true;
    },
    handleDrop(view, event, _slice, moved) {
      const photos = moved ? [] : picturesOf(event.dataTransfer);
      if (photos.length === 0) return false;
      const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
      if (place) focusAt(view.dom, place.pos);
      onPhotos(photos);
      return true;
    },
  };
}

function picturesOf(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'));
}

function focusAt(dom: HTMLElement & { editor?: Editor }, position: number): void {
  dom.editor?.commands.focus(position);
}
