import * as Y from 'yjs';
import { FIELDS, type FieldName } from '@/content/fields';
import { type FallenWords, watchFalling } from './fallen-words';

/** What one update changed in a document. */
export interface Change {
  /** Just what was new in it; null when nothing was. */
  update: Uint8Array | null;
  /** Blocks of the body that were added or changed and still stand. */
  blocks: Set<Y.XmlElement>;
  /** The other fields that changed. */
  fields: Set<Exclude<FieldName, 'body'>>;
  /** True when something was put where no editor puts anything. */
  isForeign: boolean;
  /** Words that nobody meant to take out, and that are gone. */
  fallen: FallenWords[];
}

/** Applies an update and says what it did; null when the bytes are no update. Then the document must not be used again. */
export function changeOf(doc: Y.Doc, update: Uint8Array): Change | null {
  const change: Change = { update: null, blocks: new Set(), fields: new Set(), isForeign: false, fallen: [] };
  const news: Uint8Array[] = [];
  const stopWatching = watch(doc, change, news);
  const fallen = watchFalling(doc, update);
  try {
    Y.applyUpdate(doc, update);
  } catch {
    return null;
  } finally {
    stopWatching();
    change.fallen = fallen();
  }
  return { ...change, update: news.length > 0 ? Y.mergeUpdates(news) : null };
}

/**
 * Does something to a document that has to follow a change; what it touches, the change has touched. Comes back as an
 * update, null when nothing was done.
 */
export function following(doc: Y.Doc, change: Change, act: () => void): Uint8Array | null {
  const news: Uint8Array[] = [];
  const stopWatching = watch(doc, change, news);
  doc.transact(act);
  stopWatching();
  return news.length > 0 ? Y.mergeUpdates(news) : null;
}

function watch(doc: Y.Doc, change: Change, news: Uint8Array[]): () => void {
  const onUpdate = (bytes: Uint8Array) => {
    news.push(bytes);
  };
  const onEvents = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
    for (const event of events) note(change, doc, event);
  };
  const fragments = FIELDS.map((field) => doc.getXmlFragment(field));
  doc.on('update', onUpdate);
  for (const fragment of fragments) fragment.observeDeep(onEvents);
  return () => {
    doc.off('update', onUpdate);
    for (const fragment of fragments) fragment.unobserveDeep(onEvents);
  };
}

function note(change: Change, doc: Y.Doc, event: Y.YEvent<Y.AbstractType<unknown>>): void {
  const top = topOf(event.target);
  const field = FIELDS.find((name) => doc.getXmlFragment(name) === (top.parent ?? top));
  // Settings of a field itself: no editor sets any.
  if (!top.parent && event.keys.size > 0) change.isForeign = true;
  if (field === undefined) change.isForeign = true;
  else if (field !== 'body') change.fields.add(field);
  else if (top.parent) noteBlock(change, top);
  else for (const added of addedBy(event)) noteBlock(change, added);
}

function addedBy(event: Y.YEvent<Y.AbstractType<unknown>>): unknown[] {
  return event.delta.flatMap(({ insert }) => insert ?? []);
}

function noteBlock(change: Change, block: unknown): void {
  if (block instanceof Y.XmlElement) change.blocks.add(block);
  else change.isForeign = true;
}

/** The child of the field in which this lies, or the field itself. */
function topOf(type: Y.AbstractType<unknown>): Y.AbstractType<unknown> {
  let top = type;
  while (top.parent?.parent) top = top.parent;
  return top;
}
