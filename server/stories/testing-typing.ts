import * as Y from 'yjs';
import { noteContributor } from '@/db/queries/contributor';
import { insertPhoto, type NewPhoto } from '@/db/queries/photo';
import { insertUpdate } from '@/db/queries/working-copy';
import type { Actor } from '@/newsroom/actor';
import { newId } from '../ids';
import type { Newsroom } from './testing-newsroom';
import { loadWorkingCopy } from './working-copy';

/** Types a paragraph at the end of the body. */
export async function typeParagraph(
  newsroom: Newsroom,
  storyId: string,
  by: Actor,
  text: string,
): Promise<void> {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(text)]);
  await addBlock(newsroom, storyId, by, paragraph);
}

/** Types the headline of a story that has none. */
export async function typeHeadline(
  newsroom: Newsroom,
  storyId: string,
  by: Actor,
  text: string,
): Promise<void> {
  const change = (doc: Y.Doc) => {
    const headline = doc.getXmlFragment('headline');
    headline.delete(0, headline.length);
    const line = new Y.XmlElement('paragraph');
    line.insert(0, [new Y.XmlText(text)]);
    headline.push([line]);
  };
  await changeText(newsroom, { storyId, by, change });
}

/** Types a paragraph with a note to colleagues behind its words. */
export async function typeNote(
  newsroom: Newsroom,
  { storyId, by, text, note }: { storyId: string; by: Actor; text: string; note: string },
): Promise<void> {
  const words = new Y.XmlText();
  words.insert(0, note, { note: {} });
  words.insert(0, text, {});
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [words]);
  await addBlock(newsroom, storyId, by, paragraph);
}

/** Adds a photo that lacks nothing but perhaps its file in the library. */
export async function addPhoto(
  newsroom: Newsroom,
  storyId: string,
  by: Actor,
  photoId: string,
): Promise<void> {
  await addBlock(newsroom, storyId, by, photoElement(photoId));
}

/** Adds a gallery of such photos. */
export async function addGallery(
  newsroom: Newsroom,
  storyId: string,
  by: Actor,
  photoIds: readonly string[],
): Promise<void> {
  const gallery = new Y.XmlElement('gallery');
  gallery.insert(0, photoIds.map(photoElement));
  await addBlock(newsroom, storyId, by, gallery);
}

/** Adds a block that has no text of its own and points at something. */
export async function addPointer(
  newsroom: Newsroom,
  storyId: string,
  by: Actor,
  block: { type: 'embed' | 'socialPost'; recordId: string } | { type: 'relatedStory'; storyId: string },
): Promise<void> {
  const { type, ...pointer } = block;
  const element = new Y.XmlElement(type);
  for (const [name, value] of Object.entries(pointer)) element.setAttribute(name, value);
  await addBlock(newsroom, storyId, by, element);
}

/** Puts a file into the library, as far as stories look at it: taken by staff, unless said otherwise. */
export async function insertLibraryPhoto(
  { database, reporter, now }: Newsroom,
  id: string,
  told: Partial<NewPhoto> = {},
): Promise<void> {
  const file = { fileName: 'bridge.jpg', mediaType: 'image/jpeg', width: 10, height: 10, bytes: 100 };
  const silent = { caption: null, headline: null, creator: null, credit: null, source: null };
  await database.inTransaction((tx) =>
    insertPhoto(tx, {
      id,
      ...file,
      sha256: 'none',
      originalKey: 'none',
      facts: { ...silent, copyright: null, alt: null },
      rawMetadata: '{}',
      rights: 'staff',
      renditions: [],
      uploadedBy: reporter.personId,
      uploadedAt: now,
      ...told,
    }),
  );
}

/** Changes the live document in any way, as live editing does it: one more update, and a contributor noted. */
export async function changeText(
  newsroom: Newsroom,
  { storyId, by, change }: { storyId: string; by: Actor; change: (doc: Y.Doc) => void },
): Promise<void> {
  await newsroom.database.inTransaction(async (tx) => {
    const working = await loadWorkingCopy(tx, storyId);
    if (!working.ok) throw new Error(working.problems.join(' '));
    const update = changed(working.state, change);
    await insertUpdate(tx, { storyId, personId: by.personId, update, at: newsroom.now });
    await noteContributor(tx, { storyId, personId: by.personId, now: newsroom.now });
  });
}

function photoElement(photoId: string): Y.XmlElement {
  const photo = new Y.XmlElement('photo');
  photo.setAttribute('photoId', photoId);
  const parts = ['photoCaption', 'photoCredit', 'photoAlt'].map((name) => {
    const part = new Y.XmlElement(name);
    part.insert(0, [new Y.XmlText(`The words of ${name}`)]);
    return part;
  });
  photo.insert(0, parts);
  return photo;
}

async function addBlock(newsroom: Newsroom, storyId: string, by: Actor, block: Y.XmlElement): Promise<void> {
  block.setAttribute('id', newId());
  await changeText(newsroom, { storyId, by, change: (doc) => doc.getXmlFragment('body').push([block]) });
}

function changed(state: Uint8Array, change: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  const before = Y.encodeStateVector(doc);
  doc.transact(() => change(doc));
  return Y.encodeStateAsUpdate(doc, before);
}
