import type { Node } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import type { PhotoCard } from '@/newsroom/photo-card';
import { type Outcome, refuse } from '@/newsroom/refusal';
import { uploadPhoto } from '../upload-photo';
import type { IntakeNews } from './intake-news';

/** A picture whose block stands in the story and waits for it. */
export interface WaitingPicture {
  /** Of the block. */
  id: string;
  open(): File | null;
}

/** So many at a time: a thousand at once would leave no line for the words that are typed meanwhile. */
const AT_ONCE = 3;

/**
 * Sends pictures to the newsroom, a few at a time, and puts each into its block. One that fails leaves the reason in its
 * caption, and the empty block keeps the story from being approved. A block that was removed meanwhile is passed over.
 */
export async function sendPictures(
  view: EditorView,
  waiting: WaitingPicture[],
  news: IntakeNews,
): Promise<void> {
  const queue = [...waiting];
  const takeNext = async (): Promise<void> => {
    for (let picture = queue.shift(); picture && !view.isDestroyed; picture = queue.shift()) {
      await sendOne(view, picture);
      count(news, { done: 1, of: 0 });
    }
  };
  count(news, { done: 0, of: waiting.length });
  await Promise.all(Array.from({ length: AT_ONCE }, takeNext));
}

// Several pastes share one line of progress; it goes away when all of them are done.
function count(news: IntakeNews, more: { done: number; of: number }): void {
  const { done, of } = news.current().pictures ?? { done: 0, of: 0 };
  const pictures = { done: done + more.done, of: of + more.of };
  news.tell({ pictures: pictures.done < pictures.of ? pictures : null });
}

async function sendOne(view: EditorView, { id, open }: WaitingPicture): Promise<void> {
  if (!blockWith(view, id)) return;
  const outcome = await send(open());
  const block = view.isDestroyed ? null : blockWith(view, id);
  if (!block) return;
  const words = outcome.ok
    ? wordsOf(outcome.value)
    : { photoCaption: `This picture could not be taken in. ${outcome.message}` };
  fill(view, block, outcome.ok ? outcome.value.id : null, words);
}

function send(file: File | null): Promise<Outcome<PhotoCard>> {
  const unreadable = refuse('invalid', 'It could not be read; save it as a file and insert it as a photo.');
  return file ? uploadPhoto(file, () => undefined) : Promise.resolve(unreadable);
}

interface Block {
  node: Node;
  position: number;
}

function blockWith(view: EditorView, id: string): Block | null {
  let found: Block | null = null;
  view.state.doc.forEach((node, position) => {
    if (node.type.name === 'photo' && node.attrs.id === id) found = { node, position };
  });
  return found;
}

function wordsOf({ caption, credit, alt }: PhotoCard): Record<string, string> {
  return { photoCaption: caption, photoCredit: credit, photoAlt: alt };
}

// Words that came with the paste stay; Undo takes the whole paste back, not each picture by itself.
function fill(
  view: EditorView,
  { node, position }: Block,
  photoId: string | null,
  words: Record<string, string>,
): void {
  const transaction = view.state.tr.setMeta('addToHistory', false);
  if (photoId !== null) transaction.setNodeAttribute(position, 'photoId', photoId);
  node.forEach((part, offset) => {
    const text = words[part.type.name] ?? '';
    if (part.content.size > 0 || text === '') return;
    transaction.insert(transaction.mapping.map(position + offset + 2), view.state.schema.text(text));
  });
  view.dispatch(transaction);
}
