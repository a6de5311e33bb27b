import * as Y from 'yjs';
import { compareText } from '@/content/difference/compare-words';
import { FIELDS } from '@/content/fields';
import { blockText } from '@/content/to-text';
import { yjsBlockToJson } from '@/content/yjs';
import type { Work } from '@/db/queries/work-since';
import type { PendingUpdate } from '@/db/queries/working-copy';

type Typed = Pick<PendingUpdate, 'update' | 'personId' | 'at'>;

/** A place whose words are looked at by themselves: a block of the body, or the whole of another field. */
type Place = Y.XmlElement | Y.XmlFragment;

/** What one person made of one place, before somebody else came to it. */
interface Turn {
  personId: string;
  before: string;
  after: string;
}

/**
 * Who added and removed how many words by these updates to a document. Everybody who changed anything is named, if only
 * with no words. In a place where two took turns each is counted for their own.
 */
export function workIn(state: Uint8Array, updates: readonly Typed[]): Omit<Work, 'storyId'>[] {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  const turns = turnsIn(doc, updates);
  doc.destroy();
  const work = new Map<string, Omit<Work, 'storyId'>>();
  for (const { personId, at } of updates)
    work.set(personId, { personId, wordsAdded: 0, wordsRemoved: 0, changedDetails: false, at });
  for (const { personId, before, after } of withoutMoves(turns)) {
    const done = work.get(personId);
    if (!done) continue;
    const { added, removed } = wordsBetween(before, after);
    done.wordsAdded += added;
    done.wordsRemoved += removed;
  }
  return [...work.values()];
}

function turnsIn(doc: Y.Doc, updates: readonly Typed[]): Turn[] {
  const words = new Map<Place, string>(placesOf(doc).map((place) => [place, wordsAt(place)]));
  const latest = new Map<Place, Turn>();
  const turns: Turn[] = [];
  for (const run of runsOf(updates)) {
    for (const place of touchedBy(doc, run.updates)) {
      const after = wordsAt(place);
      const open = latest.get(place);
      if (open?.personId === run.personId) open.after = after;
      else {
        const turn = { personId: run.personId, before: open?.after ?? words.get(place) ?? '', after };
        latest.set(place, turn);
        turns.push(turn);
      }
    }
  }
  return turns;
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

function touchedBy(doc: Y.Doc, updates: readonly Uint8Array[]): Set<Place> {
  const touched = new Set<Place>();
  const note = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
    for (const event of events) for (const place of placesIn(event)) touched.add(place);
  };
  const fragments = FIELDS.map((field) => doc.getXmlFragment(field));
  for (const fragment of fragments) fragment.observeDeep(note);
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  for (const fragment of fragments) fragment.unobserveDeep(note);
  return touched;
}

function placesIn({ target, changes }: Y.YEvent<Y.AbstractType<unknown>>): Place[] {
  let top = target;
  while (top.parent?.parent) top = top.parent;
  if (top instanceof Y.XmlElement) return isBody(top.parent) ? [top] : placeOfLine(top.parent);
  if (!isBody(top)) return placeOfLine(top);
  return [...changes.added, ...changes.deleted].flatMap(({ content }) =>
    content instanceof Y.ContentType && content.type instanceof Y.XmlElement ? [content.type] : [],
  );
}

function placeOfLine(field: Y.AbstractType<unknown> | null): Place[] {
  return field instanceof Y.XmlFragment ? [field] : [];
}

function isBody(type: Y.AbstractType<unknown> | null): boolean {
  return type !== null && type === type.doc?.getXmlFragment('body');
}

function placesOf(doc: Y.Doc): Place[] {
  const blocks = doc.getXmlFragment('body').toArray();
  const lines = [doc.getXmlFragment('headline'), doc.getXmlFragment('standfirst')];
  return [...lines, ...blocks.filter((block) => block instanceof Y.XmlElement)];
}

function wordsAt(place: Place): string {
  if (place instanceof Y.XmlElement) return place._item?.deleted ? '' : blockText(yjsBlockToJson(place));
  const lines = place.toArray().filter((line) => line instanceof Y.XmlElement);
  return lines.map((line) => blockText(yjsBlockToJson(line))).join('\n');
}

/** To Yjs a block that is moved goes and comes; nobody has written or taken out a word by that. */
function withoutMoves(turns: readonly Turn[]): Turn[] {
  const gone = new Map<string, Turn>();
  for (const turn of turns) if (turn.after === '') gone.set(`${turn.personId} ${turn.before}`, turn);
  const moved = new Set<Turn>();
  for (const turn of turns) {
    const from = turn.before === '' ? gone.get(`${turn.personId} ${turn.after}`) : undefined;
    if (!from || moved.has(from)) continue;
    moved.add(turn);
    moved.add(from);
  }
  return turns.filter((turn) => !moved.has(turn));
}

// A word that was still being typed when the text was merged last has only grown since; it was counted then.
function wordsBetween(before: string, after: string): { added: number; removed: number } {
  const count = { added: 0, removed: 0 };
  const changed = compareText(before, after).filter(({ kind }) => kind !== 'same');
  changed.forEach((stretch, place) => {
    const { kind, words, text } = stretch;
    const next = changed[place + 1];
    const isRemoved = kind === 'removed';
    count[isRemoved ? 'removed' : 'added'] += words;
    const isOneWord = isRemoved && words === 1 && next?.kind === 'added' && next.words > 0;
    if (isOneWord && next && hasGrown(text, next.text)) {
      count.removed -= 1;
      count.added -= 1;
    }
  });
  return count;
}

function hasGrown(before: string, after: string): boolean {
  const [old, now] = [before.trim(), after.trim().split(/\s/)[0] ?? ''];
  return now.startsWith(old) || old.startsWith(now);
}
