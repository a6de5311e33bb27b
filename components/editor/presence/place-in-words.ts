import * as Y from 'yjs';
import { FIELDS } from '@/content/fields';
import { spoken } from '@/content/spoken';
import { DETAIL_WORDS, isStoryDetail } from '@/newsroom/story-details';

/** What a colleague's browser tells of where they are. It comes over the wire, so each part may be anything. */
export interface Whereabouts {
  /** The ends of the selection as relative positions of the live document; nothing while the text has no focus. */
  cursor?: { anchor: unknown; head: unknown } | null;
  /** The detail of the story that has the focus. */
  detail?: unknown;
}

/** Where somebody is, for a sentence: "in the headline", "third paragraph", "in the slug"; null when nowhere in particular. */
export function placeInWords(doc: Y.Doc, { cursor, detail }: Whereabouts): string | null {
  if (isStoryDetail(detail)) return `in ${DETAIL_WORDS[detail]}`;
  const path = cursor ? pathTo(doc, cursor.head) : [];
  const field = FIELDS.find((name) => doc.getXmlFragment(name) === path[0]);
  if (field === undefined) return null;
  const block = path[1];
  if (field !== 'body' || !(block instanceof Y.XmlElement))
    return `in the ${field === 'body' ? 'text' : field}`;
  const name = nameOf(block);
  const before = doc.getXmlFragment('body').toArray();
  const number = before.slice(0, before.indexOf(block) + 1).filter((each) => nameOf(each) === name).length;
  return `${ordinal(number)} ${name}`;
}

/** The types around a position, from the fragment down; none when it is nowhere in this document. */
function pathTo(doc: Y.Doc, position: unknown): unknown[] {
  try {
    const found = Y.createAbsolutePositionFromRelativePosition(
      Y.createRelativePositionFromJSON(position),
      doc,
    );
    const path: Y.AbstractType<unknown>[] = [];
    for (let type = found?.type ?? null; type; type = type.parent) path.unshift(type);
    return path;
  } catch {
    // Not a position: the caret is not drawn either.
    return [];
  }
}

const NAMES: Record<string, string> = { bulletList: 'bulleted list', orderedList: 'numbered list' };

function nameOf(block: unknown): string | null {
  if (!(block instanceof Y.XmlElement)) return null;
  const { nodeName } = block;
  if (nodeName === 'heading' && String(block.getAttribute('level')) === '3') return 'crosshead';
  return NAMES[nodeName] ?? spoken(nodeName);
}

const FIRST = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
] as const;
const ENDINGS: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const RULES = new Intl.PluralRules('en', { type: 'ordinal' });

function ordinal(number: number): string {
  return FIRST[number - 1] ?? `${number}${ENDINGS[RULES.select(number)]}`;
}
