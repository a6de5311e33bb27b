import type { TiptapEditorHTMLElement } from '@tiptap/core';
import type { EditorView } from '@tiptap/pm/view';
import type { PhotoCard } from '@/newsroom/photo-card';
import type { RightsChoice } from '@/newsroom/rights-choice';
import { undoManagerOf } from '../live-text';
import type { PhotoToSend } from '../uploads/photo-uploads';
import type { IntakeNews } from './intake-news';
import { emptyPhotos, fillPhoto, takeOutUnused } from './waiting-photo';

/** A picture whose block stands in the story and waits for it. */
export interface WaitingPicture {
  /** Of the block. */
  id: string;
  /** What is said of its rights; nothing of a picture inside a paste, which nobody looked at. */
  rights: RightsChoice;
  open(): File | null;
}

/** What is known of a picture from its paste on: Undo may take its block out at any moment, and Redo bring it back. */
type Known = WaitingPicture & { card: PhotoCard | null };

const queues = new WeakMap<EditorView, PictureQueue>();

/**
 * Sends pictures to the newsroom, and puts each into its block. One that fails leaves its block empty, which says why and
 * keeps the story from being approved. A block that was taken out meanwhile is passed over; when Redo brings it back, it
 * is seen to.
 */
export function sendPictures(view: EditorView, pictures: WaitingPicture[], news: IntakeNews): void {
  const queue = queues.get(view) ?? new PictureQueue(view, news);
  queues.set(view, queue);
  queue.add(pictures);
}

class PictureQueue {
  private readonly known = new Map<string, Known>();
  /** Whether somebody has put the caret where it stands, or typed, since pictures came in. */
  private hasHand = false;
  /** Parts that somebody has emptied although they were empty still, by the id of their block. */
  private readonly keptEmpty = new Map<string, Set<string>>();

  constructor(
    private readonly view: EditorView,
    private readonly news: IntakeNews,
  ) {
    const manager = undoManagerOf(view.state);
    manager?.on('stack-item-popped', () => this.seeToWhatCameBack());
    // A story that was given to the desk meanwhile may come back.
    editorOf(view)?.on('editable', () => this.seeToWhatCameBack());
    view.dom.addEventListener('keydown', (event) => this.noteEmptied(event), { capture: true });
    view.dom.addEventListener('pointerdown', () => this.noteHand(), { capture: true });
  }

  add(pictures: WaitingPicture[]): void {
    for (const picture of pictures) this.known.set(picture.id, { ...picture, card: null });
    this.hasHand = false;
    this.send(pictures);
  }

  private send(pictures: WaitingPicture[]): void {
    this.news.uploads.add(pictures.map((picture) => this.toSend(picture)));
  }

  private toSend({ id, rights, open }: WaitingPicture): PhotoToSend {
    return {
      key: id,
      rights,
      open,
      isWanted: () => this.emptyBlock(id) !== undefined,
      onEnd: (outcome) => outcome.ok && this.fill(id, outcome.value),
      onCancel: () => {
        const block = this.emptyBlock(id);
        if (block) takeOutUnused(this.view, block);
      },
    };
  }

  private seeToWhatCameBack(): void {
    if (this.view.isDestroyed || !this.view.editable) return;
    const waiting: WaitingPicture[] = [];
    for (const id of emptyPhotos(this.view.state.doc).keys()) {
      const known = this.known.get(id);
      if (known?.card) this.fill(id, known.card);
      else if (known && !this.news.uploads.of(id)) waiting.push(known);
    }
    if (waiting.length > 0) this.send(waiting);
  }

  private fill(id: string, card: PhotoCard): void {
    const known = this.known.get(id);
    if (known) this.known.set(id, { ...known, card });
    const block = this.view.editable && this.emptyBlock(id);
    const keptEmpty = new Set(this.keptEmpty.get(id));
    // Words that came in under somebody's hands would stand in the middle of theirs.
    const { $from } = this.view.state.selection;
    if (block && this.hasHand && $from.depth > 1 && $from.node(-1) === block.node)
      keptEmpty.add($from.parent.type.name);
    if (block) fillPhoto(this.view, block, { card, keptEmpty });
  }

  private noteHand(): void {
    this.hasHand = true;
  }

  private noteEmptied(event: KeyboardEvent): void {
    this.noteHand();
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    const { $from } = this.view.state.selection;
    const { type, content } = $from.parent;
    const { id, photoId } = $from.depth > 1 ? $from.node(-1).attrs : {};
    if (content.size > 0 || photoId !== null || !this.known.has(id)) return;
    this.keptEmpty.set(id, (this.keptEmpty.get(id) ?? new Set()).add(type.name));
    // There is nothing to delete; the caret would go on to the next part, which is to be filled.
    event.preventDefault();
    event.stopPropagation();
  }

  private emptyBlock(id: string) {
    return this.view.isDestroyed ? undefined : emptyPhotos(this.view.state.doc).get(id);
  }
}

// Where Tiptap keeps its editor.
function editorOf({ dom }: { dom: TiptapEditorHTMLElement }) {
  return dom.editor;
}
