import * as Y from 'yjs';
import { copy, p, withId } from '@/content/builder';
import { type Copy, parseCopy } from '@/content/document';
import { plainText } from '@/content/inline';
import { findVersionByNumber } from '@/db/queries/version';
import { createStory } from './create';
import { granted, type Newsroom } from './testing-newsroom';
import { loadWorkingCopy } from './working-copy';

/** What the story of these tests began with, in its version 1. */
export const WEATHER = copy({
  headline: 'Weather',
  standfirst: 'All of it',
  body: [
    withId('rain', p('It rained.')),
    withId('snow', p('It snowed all day.')),
    withId('stop', p('It stopped.')),
  ],
});

/** A draft by the reporter; this text is its version 1. */
export async function storyOf(house: Newsroom, begun: Copy): Promise<string> {
  return granted(await createStory({ actor: house.reporter, copy: begun }, house)).storyId;
}

/** The working copy as it stands, with its notes. */
export async function textOf({ database }: Newsroom, storyId: string): Promise<Copy> {
  const loaded = await loadWorkingCopy(database.read, storyId);
  if (!loaded.ok) throw new Error(loaded.problems.join(' '));
  return loaded.copy;
}

export async function textOfVersion(
  { database }: Newsroom,
  version: { storyId: string; number: number },
): Promise<Copy> {
  const parsed = parseCopy((await findVersionByNumber(database.read, version))?.copy);
  if (!parsed.ok) throw new Error(parsed.problems.join(' '));
  return parsed.copy;
}

/** The words of a body, block by block. */
export function lines({ body }: Copy): string[] {
  return (body.content ?? []).map(plainText);
}

/** A paragraph for a live document; a line of a headline has no id. */
export function paragraph(id: string | null, words: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  if (id !== null) element.setAttribute('id', id);
  element.insert(0, [new Y.XmlText(words)]);
  return element;
}

/** Types in front of the words of a block. */
export function write(body: Y.XmlFragment, place: number, words: string): void {
  const block = body.get(place);
  const line = block instanceof Y.XmlElement ? block.get(0) : null;
  if (!(line instanceof Y.XmlText)) throw new Error('there are no words at this place');
  line.insert(0, words);
}

/** Makes everything another one: the headline, a block gone, a block changed, a block new. */
export function rewriteAll(body: Y.XmlFragment, doc: Y.Doc): void {
  write(body, 1, 'They say: ');
  body.delete(0, 1);
  body.insert(0, [paragraph('new', 'Or so it seemed to everybody.')]);
  write(doc.getXmlFragment('headline'), 0, 'Sun and ');
}
