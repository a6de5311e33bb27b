import * as Y from 'yjs';
import {
  type FallenPlace,
  outermostGone,
  placeOf,
  type SuggestedAs,
  suggestedFrom,
  suggestedWhole,
} from './fallen-place';

/**
 * Words that fell with what they were typed into: somebody took a block out, or a part of one, or wrote it anew as another
 * kind, who had not seen them. The live document deletes them without asking; nobody meant to.
 */
export interface FallenWords {
  /** In their order. */
  words: Words[];
  /** Where they stood, as far as that is still known. */
  place: FallenPlace | null;
}

export interface Words {
  text: string;
  /** Whether they came with the update that was applied. */
  isNew: boolean;
  /** As what they stood there if they are not new: plain, or as suggestions, which readers must not get. */
  suggested: SuggestedAs;
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

/** Of what fell, what one person has just sent, or has suggested before. */
export function fallenOf(fallen: readonly FallenWords[], personId: string): FallenWords[] {
  return fallen.flatMap(({ words, place }) => {
    const own = words.filter(({ isNew, suggested }) => isNew || suggested.insertion?.by === personId);
    return own.length > 0 ? [{ words: own, place }] : [];
  });
}

type WordsItem = Y.Item & { content: Y.ContentString };
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
  return [...[...lines].flatMap((line) => fallenFrom(line, transaction, ds)), ...homeless];
}

function isWords(item: Y.Item): item is WordsItem {
  return item.content instanceof Y.ContentString;
}

/** The stretches of one line that fell, each with what stood around it until now. */
function fallenFrom(line: Y.XmlText, transaction: Y.Transaction, meant: Deletions): FallenWords[] {
  const gone = outermostGone(line);
  const around = gone && placeOf(line, gone);
  if (!around) return [];
  const stood = stretchesOf(line, gone, { transaction, meant });
  return stood.flatMap(({ words, isFallen }, at) => {
    const [before, behind] = [textOf(stood[at - 1]), textOf(stood[at + 1])];
    return isFallen ? [{ words, place: { before, behind, ...around } }] : [];
  });
}

interface Stretch {
  words: Words[];
  isFallen: boolean;
}

function stretchesOf(
  line: Y.XmlText,
  gone: Y.Item,
  { transaction, meant }: { transaction: Y.Transaction; meant: Deletions },
): Stretch[] {
  const { deleteSet, beforeState } = transaction;
  // Of a block that had gone before, what was taken out earlier cannot be told from what went with it.
  const wentBefore = !Y.isDeleted(deleteSet, gone.id);
  let marks = suggestedWhole(line);
  const stood: Stretch[] = [];
  for (let item = line._start; item !== null; item = item.right) {
    const hasJustGone = Y.isDeleted(deleteSet, item.id);
    if (item.deleted && !hasJustGone && !wentBefore) continue;
    if (item.content instanceof Y.ContentFormat) marks = suggestedFrom(marks, item.content);
    if (!isWords(item)) continue;
    const isFallen = hasJustGone && !Y.isDeleted(meant, item.id);
    const isNew = item.id.clock >= (beforeState.get(item.id.client) ?? 0);
    const words = { text: item.content.str, isNew, suggested: isNew ? {} : marks };
    const last = stood.at(-1);
    if (last?.isFallen === isFallen) last.words.push(words);
    else stood.push({ words: [words], isFallen });
  }
  return stood;
}

function textOf(stretch: Stretch | undefined): string {
  return stretch?.words.map(({ text }) => text).join('') ?? '';
}

/** Words that came when their line had been forgotten already. */
function lateWords(item: WordsItem, meant: Deletions, store: Y.Doc['store']): FallenWords[] {
  if (Y.getItem(store, item.id) instanceof Y.Item) return [];
  const { client, clock } = item.id;
  const units = item.content.str.split('');
  const text = units.filter((_, place) => !Y.isDeleted(meant, Y.createID(client, clock + place))).join('');
  return text === '' ? [] : [{ words: [{ text, isNew: true, suggested: {} }], place: null }];
}
