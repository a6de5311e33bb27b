import type { EditorView } from '@tiptap/pm/view';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import type { PhotoCard } from '@/newsroom/photo-card';
import { type Outcome, refuse } from '@/newsroom/refusal';
import { announce } from '../announce';
import { uploadPhoto } from '../upload-photo';
import type { IntakeNews } from './intake-news';
import { emptyPhotos, fillPhoto } from './waiting-photo';

/** A picture whose block stands in the story and waits for it. */
export interface WaitingPicture {
  /** Of the block. */
  id: string;
  open(): File | null;
}

/** What is known of a picture from its paste on: Undo may take its block out at any moment, and Redo bring it back. */
type Known = { isOnItsWay: boolean; open(): File | null } | { outcome: Outcome<PhotoCard> };

/** So many at a time: a thousand at once would leave no line for the words that are typed meanwhile. */
const AT_ONCE = 3;

const queues = new WeakMap<EditorView, PictureQueue>();

/**
 * Sends pictures to the newsroom, a few at a time, and puts each into its block. One that fails leaves the reason in its
 * caption, and the empty block keeps the story from being approved. A block that was taken out meanwhile is passed over;
 * when Redo brings it back, it is seen to.
 */
export function sendPictures(view: EditorView, pictures: WaitingPicture[], news: IntakeNews): Promise<void> {
  const queue = queues.get(view) ?? new PictureQueue(view, news);
  queues.set(view, queue);
  return queue.add(pictures);
}

class PictureQueue {
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly view: EditorView,
    private readonly news: IntakeNews,
  ) {
    const manager = yUndoPluginKey.getState(view.state)?.undoManager;
    manager?.on('stack-item-popped', () => this.seeToWhatCameBack());
  }

  add(pictures: WaitingPicture[]): Promise<void> {
    for (const { id, open } of pictures) this.known.set(id, { isOnItsWay: false, open });
    return this.send(pictures.map(({ id }) => id));
  }

  private seeToWhatCameBack(): void {
    if (this.view.isDestroyed) return;
    const waiting: string[] = [];
    for (const id of emptyPhotos(this.view.state.doc).keys()) {
      const known = this.known.get(id);
      if (known && 'outcome' in known) this.fill(id, known.outcome);
      else if (known && !known.isOnItsWay) waiting.push(id);
    }
    if (waiting.length > 0) void this.send(waiting);
  }

  private async send(ids: string[]): Promise<void> {
    const queue = [...ids];
    const takeNext = async (): Promise<void> => {
      for (let id = queue.shift(); id !== undefined && !this.view.isDestroyed; id = queue.shift()) {
        await this.sendOne(id);
        this.count({ done: 1, of: 0 });
      }
    };
    this.count({ done: 0, of: ids.length });
    await Promise.all(Array.from({ length: AT_ONCE }, takeNext));
  }

  private async sendOne(id: string): Promise<void> {
    const known = this.known.get(id);
    if (!known || 'outcome' in known || known.isOnItsWay || !emptyPhotos(this.view.state.doc).has(id)) return;
    known.isOnItsWay = true;
    const outcome = await sent(known.open());
    this.known.set(id, { outcome });
    if (!this.view.isDestroyed) this.fill(id, outcome);
  }

  private fill(id: string, outcome: Outcome<PhotoCard>): void {
    const block = emptyPhotos(this.view.state.doc).get(id);
    if (block) fillPhoto(this.view, block, outcome);
  }

  // Several pastes share one line of progress; it goes away when all of them are done.
  private count(more: { done: number; of: number }): void {
    const { done, of } = this.news.current().pictures ?? { done: 0, of: 0 };
    const pictures = { done: done + more.done, of: of + more.of };
    const isDone = pictures.done >= pictures.of;
    this.news.tell({ pictures: isDone ? null : pictures });
    if (isDone)
      announce(pictures.of === 1 ? 'The picture is in its place.' : 'The pictures are in their places.');
  }
}

function sent(file: File | null): Promise<Outcome<PhotoCard>> {
  const unreadable = refuse('invalid', 'It could not be read; save it as a file and insert it as a photo.');
  return file ? uploadPhoto(file, () => undefined) : Promise.resolve(unreadable);
}
