import type { Copy } from '@/content/document';
import type { RenderContext } from '@/content/views-of-media';
import type { Connection } from '@/db/client';
import {
  bylinesOf,
  type ChangeNoteRow,
  changeNotesOf,
  findPublication,
  type PublicationRow,
  publicTagsOf,
} from '@/db/queries/publication';
import { findOldAddress } from '@/db/queries/publication-place';
import { type ChangeClass, changeClassName } from '@/newsroom/change-class';
import { hasPublicHistory } from '../corrections/read-public-history';
import { historyPath, reportPath, sectionPath, storyPath, tagPath } from './addresses';
import { type BylineView, bylineView } from './byline';
import { type LeadPhoto, leadPhotoOf } from './lead-photo';
import { readLiveCopies } from './live-copies';
import { type MoreStories, readMoreStories } from './more-stories';
import type { PhotoFile } from './photos';
import { type PublicExtras, publicExtras } from './public-extras';
import { type ShareCard, shareCardOf } from './share-card';
import { focusOfLead, readSharePicture } from './share-picture';
import type { Site } from './site-settings';
import { type Stamp, stamp } from './stamp';
import type { LinkView } from './teaser';

/** What stands at an address: a live story, the way to where it is now, one that was taken back or killed, or nothing. */
export type StoryAnswer =
  | { found: 'story'; story: StoryView }
  | { found: 'elsewhere'; path: string }
  | { found: 'withdrawn' }
  | { found: 'killed'; words: string; at: Stamp }
  | { found: 'nothing' };

/** A live story, whole: everything its page, its metadata and its feeds say. */
export interface StoryView extends PublicExtras, MoreStories {
  id: string;
  path: string;
  headline: string;
  standfirst: string;
  section: LinkView & { slug: string };
  byline: BylineView[];
  tags: LinkView[];
  published: Stamp;
  /** The last change that readers should know of; a minor one does not count. */
  updated: Stamp | null;
  /** The last change of any kind, for machines. */
  modified: Stamp;
  copy: Copy;
  context: RenderContext;
  leadPhoto: LeadPhoto | null;
  /** The drawn picture with which it is shared; null: it is shared with its photo alone. */
  card: ShareCard | null;
  /** Its photo cut for sharing, which stands for the card where there is none; null: the lead photo as it is. */
  sharePicture: PhotoFile | null;
  notes: ChangeNoteView[];
  /** Where its other versions are looked up; null: readers had none. */
  historyHref: string | null;
  /** Where a mistake in it is reported; null as long as readers do not have it. */
  reportHref: string | null;
}

/** What a story's page shows: a live story, or a preview of one that readers may never have had. */
export interface ShownStory extends Omit<StoryView, 'published'> {
  /** Null as long as it has not been published. */
  published: Stamp | null;
}

export interface ChangeNoteView {
  id: string;
  changeClass: ChangeClass;
  name: string;
  note: string;
  at: Stamp;
}

/** Looks an address up among what is published; of any other story it knows nothing. */
export async function readStory(
  connection: Connection,
  { sectionSlug, slug, site }: { sectionSlug: string; slug: string; site: Site },
): Promise<StoryAnswer> {
  const row = await findPublication(connection, { sectionSlug, slug });
  if (!row) return readOldAddress(connection, { sectionSlug, slug, site });
  const storyIds = [row.storyId];
  const [live, bylines, tags, notes, hasHistory] = await Promise.all([
    readLiveCopies(connection, { storyIds, siteUrl: site.url }),
    bylinesOf(connection, storyIds),
    publicTagsOf(connection, storyIds),
    changeNotesOf(connection, row.storyId),
    hasPublicHistory(connection, row.storyId),
  ]);
  const copy = live.copies.get(row.storyId);
  // Withdrawn between two of our questions.
  if (!copy) return { found: 'withdrawn' };
  const [sharePicture, further] = await Promise.all([
    readSharePicture(connection, row, live.photos),
    readMoreStories(connection, { row, copy, tagIds: tags.map(({ tagId }) => tagId), site }),
  ]);
  const known = { ...outline(row, site), leadPhoto: leadPhotoOf(row, { copy, photos: live.photos }) };
  const story: StoryView = {
    ...known,
    byline: bylines.map(bylineView),
    tags: tags.map((tag) => ({ name: tag.name, href: tagPath(tag.slug) })),
    copy,
    context: live.context,
    card: shareCardOf(known, { focus: focusOfLead(row, live.photos), site }),
    sharePicture,
    notes: notes.map((note) => noteView(note, site)),
    historyHref: hasHistory ? historyPath(storyPath(row)) : null,
    reportHref: reportPath(storyPath(row)),
    ...further,
  };
  return { found: 'story', story };
}

/** What became of the story that once stood at an address where there is none now. */
export async function readOldAddress(
  connection: Connection,
  { site, ...address }: { sectionSlug: string; slug: string; site: Site },
): Promise<Exclude<StoryAnswer, { found: 'story' }>> {
  const old = await findOldAddress(connection, address);
  switch (old?.became) {
    case undefined:
      return { found: 'nothing' };
    case 'withdrawn':
      return { found: 'withdrawn' };
    case 'killed':
      return { found: 'killed', words: old.words, at: stamp(old.at, site.timeZone) };
    case 'moved':
      return { found: 'elsewhere', path: storyPath(old) };
  }
}

function outline(row: PublicationRow, { timeZone }: Site) {
  return {
    id: row.storyId,
    path: storyPath(row),
    headline: row.headline,
    standfirst: row.standfirst,
    ...publicExtras(row),
    section: { name: row.sectionName, href: sectionPath(row.sectionSlug), slug: row.sectionSlug },
    published: stamp(row.firstPublishedAt, timeZone),
    updated: row.updatedAt && stamp(row.updatedAt, timeZone),
    modified: stamp(row.lastPublishedAt, timeZone),
  };
}

/** A change note in the words of the paper. */
export function noteView({ id, changeClass, note, at }: ChangeNoteRow, { timeZone }: Site): ChangeNoteView {
  return { id, changeClass, name: changeClassName(changeClass), note, at: stamp(at, timeZone) };
}
