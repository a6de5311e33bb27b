import * as Y from 'yjs';
import type { Suggestion } from '@/content/suggestions/suggestion';

/** Where words stood that fell with what they were typed into. */
export interface FallenPlace {
  /** What stood before and behind them in their line. */
  before: string;
  behind: string;
  /** The field of which a block has gone, or a part of one. */
  field: Y.XmlFragment;
  /** The blocks beside the one that has gone, and the one that has its id now; of a part, the block that it was in. */
  left: Y.XmlElement | null;
  right: Y.XmlElement | null;
  namesake: Y.XmlElement | null;
  /** What they were the text of, when nothing but the text has gone. */
  owner: Y.XmlElement | null;
}

/** The marks of suggestions that words carry, as a live document holds them. */
export type SuggestedAs = Partial<Record<'insertion' | 'deletion', Suggestion>>;

/** The outermost of what holds this line that has gone; null when the line still stands. */
export function outermostGone(line: Y.XmlText): Y.Item | null {
  const gone = holdersOf(line).filter((item) => item.deleted);
  return gone.at(-1) ?? null;
}

/** Where a line stood; null when it was in no field. */
export function placeOf(line: Y.XmlText, gone: Y.Item): Omit<FallenPlace, 'before' | 'behind'> | null {
  const block = holdersOf(line).at(-1);
  if (!block || !(block.parent instanceof Y.XmlFragment)) return null;
  const field = block.parent;
  if (block === gone) return { field, ...beside(block), namesake: namesakeOf(block, field), owner: null };
  const [standing, parent] = [elementOf(block), gone.parent];
  const owner = line._item === gone && parent instanceof Y.XmlElement ? parent : null;
  return { field, left: standing, right: null, namesake: standing, owner };
}

/** What is suggested of the whole block that a line is in, and with it of the words there. */
export function suggestedWhole(line: Y.XmlText): SuggestedAs {
  const block = holdersOf(line).at(-1);
  // As `check-structure` has let it in.
  const whole = block ? (settingOf(block, 'suggested') as SuggestedAs | null | undefined) : null;
  return { ...whole };
}

/** As what words stand in a line from here on, where its marks change. */
export function suggestedFrom(before: SuggestedAs, { key, value }: Y.ContentFormat): SuggestedAs {
  if (key !== 'insertion' && key !== 'deletion') return before;
  const { [key]: _, ...others } = before;
  // As `check-structure` has let it in; null is where the mark ends.
  return value === null ? others : { ...others, [key]: value as unknown as Suggestion };
}

/** The line itself and all that it is in, up to the block. */
function holdersOf(line: Y.XmlText): Y.Item[] {
  const holders: Y.Item[] = [];
  for (let item = line._item; item; item = item.parent instanceof Y.AbstractType ? item.parent._item : null)
    holders.push(item);
  return holders;
}

function beside(block: Y.Item): Pick<FallenPlace, 'left' | 'right'> {
  let { left, right } = block;
  while (left?.deleted) left = left.left;
  while (right?.deleted) right = right.right;
  return { left: left && elementOf(left), right: right && elementOf(right) };
}

function elementOf(item: Y.Item): Y.XmlElement | null {
  const type = item.content instanceof Y.ContentType ? item.content.type : null;
  return type instanceof Y.XmlElement ? type : null;
}

function namesakeOf(block: Y.Item, field: Y.XmlFragment): Y.XmlElement | null {
  const id = settingOf(block, 'id');
  if (typeof id !== 'string') return null;
  const elements = field.toArray().filter((child) => child instanceof Y.XmlElement);
  return elements.find((element) => element.getAttribute('id') === id) ?? null;
}

function settingOf(block: Y.Item, name: string): unknown {
  const setting = block.content instanceof Y.ContentType ? block.content.type._map.get(name) : undefined;
  return setting?.content instanceof Y.ContentAny ? setting.content.arr[0] : undefined;
}
