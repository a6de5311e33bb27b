import type { Editor } from '@tiptap/core';
import type { EditorProps } from '@tiptap/pm/view';
import { recogniseEmbed } from '@/newsroom/embeds/recognise-embed';
import { recognisePost } from '@/newsroom/posts/recognise-post';
import { intakeNewsOf, takeInPhotos } from './intake/body-intake';

export interface PasteOfMedia {
  onPostAddress(url: string): void;
  onEmbedAddress(url: string): void;
}

/**
 * The address of a post, or of something that can be played, becomes a block when it is pasted alone on an empty line;
 * pictures pasted or dropped become a photo each. A video of YouTube is both, and is meant to be played.
 */
export function pasteOfMedia({
  onPostAddress,
  onEmbedAddress,
}: PasteOfMedia): Pick<EditorProps, 'handlePaste' | 'handleDrop'> {
  return {
    handlePaste(view, event) {
      const photos = picturesOf(event.clipboardData);
      // A spreadsheet or a word processor puts a picture of the text beside the text: then the text is meant.
      if (photos.length > 0 && !event.clipboardData?.types.includes('text/html')) {
        takePhotos(view.dom, photos);
        return true;
      }
      const text = event.clipboardData?.getData('text/plain').trim() ?? '';
      const { $from, empty } = view.state.selection;
      const isEmptyLine = empty && $from.depth === 1 && $from.parent.content.size === 0;
      if (!isEmptyLine || text === '') return false;
      if (recogniseEmbed(text)) onEmbedAddress(text);
      else if (recognisePost(text).ok) onPostAddress(text);
      else return false;
      return true;
    },
    handleDrop(view, event, _slice, moved) {
      const photos = moved ? [] : picturesOf(event.dataTransfer);
      if (photos.length === 0) return false;
      const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
      if (place) focusAt(view.dom, place.pos);
      takePhotos(view.dom, photos);
      return true;
    },
  };
}

function takePhotos({ editor }: EditorElement, files: File[]): void {
  if (editor) void takeInPhotos(editor.view, { files }, intakeNewsOf(editor));
}

function picturesOf(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'));
}

/** Where Tiptap keeps its editor. */
type EditorElement = HTMLElement & { editor?: Editor };

function focusAt(dom: EditorElement, position: number): void {
  dom.editor?.commands.focus(position);
}
