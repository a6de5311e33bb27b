import * as Y from 'yjs';
import { idOf } from '@/content/attributes';
import type { DocNode } from '@/content/document';
import { FIELDS } from '@/content/fields';
import { wordsOfNewer } from '@/content/newer-blocks/words';
import { yjsBlockToJson } from '@/content/yjs';
import type { PendingUpdate } from '@/db/queries/working-copy';

/** A change of a live document, and whose it is. */
export type Typed = Pick<PendingUpdate, 'update' | 'personId' | 'at'>;

/** What one person made of the words of one place, before somebody else came to it. */
export interface Turn {
  personId: string;
  before: string;
  after: string;
}

/** A place whose words are looked at by themselves: a block of the body, or the whole of another field. */
type Place = Y.XmlElement | Y.XmlFragment;

/** A place as it was seen: its name, which a block keeps when it is moved (to Yjs it goes and comes), and its words. */
interface Seen {
  name: string;
  words: string;
}

/** Applies updates to a document, and tells who made what of which words, place by place. */
export function applyInTurns(doc: Y.Doc, updates: readonly Typed[]): Turn[] {
  const seen = new Map<Place, Seen | null>(placesOf(doc).map((place) => [place, look(place)]));
  const touched = watchPlaces(doc);
  const turns = new Map<string, Turn[]>();
  for (const { personId, updates: run } of runsOf(updates)) {
    doc.transact(() => {
      for (const update of run) Y.applyUpdate(doc, update);
    });
    const places = touched.take();
    const before = wordsByName(places.map((place) => seen.get(place)));
    for (const place of places) seen.set(place, look(place));
    const after = wordsByName(places.map((place) => seen.get(place)));
    for (const name of new Set([...before.keys(), ...after.keys()]))
      note(turns, name, { personId, before: before.get(name) ?? '', after: after.get(name) ?? '' });
  }
  touched.end();
  return [...turns.values()].flat();
}

function runsOf(updates: readonly Typed[]): { personId: string; updates: Uint8Array[] }[] {
  const runs: { personId: string; updates: Uint8Array[] }[] = [];
  for (const { personId, update } of updates) {
    const last = runs.at(-1);
    if (last?.personId === personId) last.updates.push(update);
    else runs.push({ personId, updates: [update] });
  }
  return runs;
}

function note(turns: Map<string, Turn[]>, name: string, turn: Turn): void {
  const before = turns.get(name) ?? [];
  const last = before.at(-1);
  if (last?.personId === turn.personId) last.after = turn.after;
  else if (turn.before !== turn.after) turns.set(name, [...before, turn]);
}

/** Notes the places that change in a document: `take` hands them out and begins anew. */
function watchPlaces(doc: Y.Doc): { take(): Place[]; end(): void } {
  const touched = new Set<Place>();
  const watches = FIELDS.map((field) => {
    const fragment = doc.getXmlFragment(field);
    const watch = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
      const places = field === 'body' ? events.flatMap(blocksIn) : [fragment];
      for (const place of places) touched.add(place);
    };
    fragment.observeDeep(watch);
    return () => fragment.unobserveDeep(watch);
  });
  return {
    take() {
      const places = [...touched];
      touched.clear();
      return places;
    },
    end() {
      for (const stop of watches) stop();
    },
  };
}

/** The blocks of a body that an event is about: the one in which something changed, or those that came and went. */
function blocksIn({ target, changes }: Y.YEvent<Y.AbstractType<unknown>>): Y.XmlElement[] {
  let block = target;
  while (block.parent?.parent) block = block.parent;
  if (block.parent) return block instanceof Y.XmlElement ? [block] : [];
  return [...changes.added, ...changes.deleted].flatMap(({ content }) =>
    content instanceof Y.ContentType && content.type instanceof Y.XmlElement ? [content.type] : [],
  );
}

function placesOf(doc: Y.Doc): Place[] {
  return FIELDS.flatMap((field): Place[] => {
    const fragment = doc.getXmlFragment(field);
    return field === 'body' ? elementsOf(fragment) : [fragment];
  });
}

function elementsOf(fragment: Y.XmlFragment): Y.XmlElement[] {
  return fragment.toArray().filter((child) => child instanceof Y.XmlElement);
}

/** Null for what is not there any more. */
function look(place: Place): Seen | null {
  const item = place._item;
  if (item?.deleted) return null;
  if (place instanceof Y.XmlElement) {
    const block = yjsBlockToJson(place);
    // A block without an id is known by the name that Yjs gave it.
    return { name: idOf(block) ?? `${item?.id.client} ${item?.id.clock}`, words: writtenIn(block) };
  }
  const lines = elementsOf(place).map((line) => writtenIn(yjsBlockToJson(line)));
  return { name: Y.findRootTypeKey(place), words: lines.join('\n') };
}

// The text of a block would bring its address or the numbers of a list, which nobody has written. Notes stay out.
function writtenIn(block: DocNode): string {
  return wordsOfNewer(block).join('\n');
}

// For a moment two blocks may have one id: those of two people at once, or of a paragraph that was cut in two.
function wordsByName(all: readonly (Seen | null | undefined)[]): Map<string, string> {
  const joined = new Map<string, string>();
  for (const seen of all) {
    if (!seen) continue;
    const { name, words } = seen;
    joined.set(name, [joined.get(name) ?? '', words].filter(Boolean).join('\n'));
  }
  return joined;
}
