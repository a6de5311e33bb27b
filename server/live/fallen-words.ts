import * as Y from 'yjs';

/**
 * Words that fell with what they were typed into: somebody took a block out, or wrote it anew as another kind, who had
 * not seen them. The live document deletes them without asking; nobody meant to.
 */
export interface FallenWords {
  words: string;
  /** Where they stood, as far as that is still known. */
  place: FallenPlace | null;
}

export interface FallenPlace {
  /** What stood before and behind them in their line. */
  before: string;
  behind: string;
  /** The field of which a block has gone. */
  field: Y.XmlFragment;
  /** The blocks beside the one that has gone, and the one that has its id now. */
  left: Y.XmlElement | null;
  right: Y.XmlElement | null;
  namesake: Y.XmlElement | null;
}

/**
 * Watches a document while an update is applied to it. What comes back is to be called afterwards, and says which words
 * fell: those that are deleted though the update does not say that they should be.
 */
export function watchFalling(doc: Y.Doc, update: Uint8Array): () => FallenWords[] {
  let fallen: FallenWords[] = [];
  const onEnd = (transaction: Y.Transaction) => {
    fallen = fallenBy(transaction, update);
  };
  doc.on('afterTransaction', onEnd);
  return () => {
    doc.off('afterTransaction', onEnd);
    return fallen;
  };
}

type Words = Y.Item & { content: Y.ContentString };
type Deletions = ReturnType<typeof Y.decodeUpdate>['ds'];

function fallenBy(transaction: Y.Transaction, update: Uint8Array): FallenWords[] {
  const { structs, ds } = Y.decodeUpdate(update);
  const lines = new Set<Y.XmlText>();
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    if (struct instanceof Y.Item && isWords(struct) && !Y.isDeleted(ds, struct.id))
      if (struct.parent instanceof Y.XmlText) lines.add(struct.parent);
  });
  const { store } = transaction.doc;
  const homeless = structs.flatMap((struct) =>
    struct instanceof Y.Item && isWords(struct) ? lateWords(struct, ds, store) : [],
  );
  return [...[...lines].flatMap((line) => fallenFrom(line, transaction.deleteSet, ds)), ...homeless];
}

function isWords(item: Y.Item): item is Words {
  return item.content instanceof Y.ContentString;
}

/** The stretches of one line that fell, each with what stood around it until now. */
function fallenFrom(line: Y.XmlText, deleted: Y.Transaction['deleteSet'], meant: Deletions): FallenWords[] {
  const block = topOf(line);
  if (!block?.deleted || !(block.parent instanceof Y.XmlFragment)) return [];
  const around = { field: block.parent, ...beside(block), namesake: namesakeOf(block, block.parent) };
  // Of a block that had gone before, what was taken out earlier cannot be told from what went with it.
  const wentBefore = !Y.isDeleted(deleted, block.id);
  const stood: { words: string; isFallen: boolean }[] = [];
  for (let item = line._start; item !== null; item = item.right) {
    const hasJustGone = Y.isDeleted(deleted, item.id);
    if (!isWords(item) || (item.deleted && !hasJustGone && !wentBefore)) continue;
    const isFallen = hasJustGone && !Y.isDeleted(meant, item.id);
    const last = stood.at(-1);
    if (last?.isFallen === isFallen) last.words += item.content.str;
    else stood.push({ words: item.content.str, isFallen });
  }
  return stood.flatMap(({ words, isFallen }, at) => {
    const [before, behind] = [stood[at - 1]?.words ?? '', stood[at + 1]?.words ?? ''];
    return isFallen ? [{ words, place: { before, behind, ...around } }] : [];
  });
}

/** Words that came when their line had been forgotten already. */
function lateWords(item: Words, meant: Deletions, store: Y.Doc['store']): FallenWords[] {
  if (Y.getItem(store, item.id) instanceof Y.Item) return [];
  const { client, clock } = item.id;
  const units = item.content.str.split('');
  const words = units.filter((_, place) => !Y.isDeleted(meant, Y.createID(client, clock + place))).join('');
  return words === '' ? [] : [{ words, place: null }];
}

function topOf(line: Y.XmlText): Y.Item | null {
  let item = line._item;
  while (item?.parent instanceof Y.AbstractType && item.parent._item) item = item.parent._item;
  return item;
}

function beside(block: Y.Item): Pick<FallenPlace, 'left' | 'right'> {
  let { left, right } = block;
  while (left?.deleted) left = left.left;
  while (right?.deleted) right = right.right;
  return { left: elementOf(left), right: elementOf(right) };
}

function elementOf(item: Y.Item | null): Y.XmlElement | null {
  const type = item?.content instanceof Y.ContentType ? item.content.type : null;
  return type instanceof Y.XmlElement ? type : null;
}

function namesakeOf(block: Y.Item, field: Y.XmlFragment): Y.XmlElement | null {
  const setting = block.content instanceof Y.ContentType ? block.content.type._map.get('id') : undefined;
  const [id] = setting?.content instanceof Y.ContentAny ? setting.content.arr : [];
  if (typeof id !== 'string') return null;
  const elements = field.toArray().filter((child) => child instanceof Y.XmlElement);
  return elements.find((element) => element.getAttribute('id') === id) ?? null;
}
