import { checkField } from '@/content/check-structure';
import { type Copy, emptyCopy, parseCopy } from '@/content/document';
import { FIELDS } from '@/content/fields';
import type { Connection } from '@/db/client';
import { authorOfPerson } from '@/db/queries/author';
import { noteContributor } from '@/db/queries/contributor';
import { insertHistory } from '@/db/queries/history';
import { insertStory, lockStory } from '@/db/queries/story';
import { replaceStoryByline } from '@/db/queries/story-details';
import { indexStories } from '@/db/queries/story-index';
import { addWork } from '@/db/queries/work-since';
import { type Actor, holdsAny } from '@/newsroom/actor';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { EDITING_ROLES } from '@/newsroom/standing';
import { DEFAULT_KIND, STORY_KINDS, type StoryKind } from '@/newsroom/story-kinds';
import { hasVisibleText } from '@/newsroom/visible-text';
import { writeDown } from '../audit/write-down';
import { newId } from '../ids';
import { seal } from '../sealed/seal-story';
import { boardText } from './board-text';
import type { StoryContext } from './context';
import { cutVersion } from './cut-version';
import { gatherFacts } from './facts';
import { readHouseLanguage } from './policy';
import { wordsDone } from './words-done';
import { seedWorkingCopy } from './working-copy';

interface Start {
  actor: Actor;
  headline?: string;
  kind?: StoryKind;
  /** The text to begin with, in place of the headline and the blocks of the kind. Unknown input. */
  copy?: unknown;
  /** Whether it is sealed from its first moment on. */
  isSealed?: boolean;
}

/**
 * Starts a story of a kind: a draft with its live document and starting blocks, its first version and its first history
 * row. Who starts it writes it, and stands in its byline when readers know them by a profile.
 */
export async function createStory(
  { actor, headline = '', kind = DEFAULT_KIND, copy: brought, isSealed = false }: Start,
  { database, events, now }: StoryContext,
): Promise<Outcome<{ storyId: string }>> {
  if (!may(actor, 'story.create'))
    return refuse('not_allowed', 'Your role does not allow you to start stories.');
  if (isSealed && !holdsAny(actor, EDITING_ROLES)) return refuse('not_allowed', 'Only editors seal a story.');
  const copy = brought === undefined ? startingCopy(headline, kind) : broughtCopy(brought);
  if (!copy) return refuse('invalid', brought === undefined ? NO_HEADLINE : NO_TEXT);
  const storyId = newId();
  const language = await readHouseLanguage(database.read);
  await database.inTransaction((tx) =>
    start(tx, { storyId, author: actor, copy, kind, language, isSealed, now }),
  );
  events.emit('storyMoved', { storyId });
  return grant({ storyId });
}

const NO_HEADLINE = 'This cannot be a headline: it is too long, or no text.';
const NO_TEXT = 'This text cannot be made a story: Galley does not understand all of it.';

interface Beginning {
  storyId: string;
  /** Who writes it; without `startedBy` also who started it. */
  author: Actor;
  startedBy?: Actor;
  copy: Copy;
  kind: StoryKind;
  language: string;
  now: Date;
  isSealed?: boolean;
  sectionId?: string | null;
  commissionedWords?: number | null;
}

/**
 * Starts the story that somebody was asked for, as part of a larger transaction: an empty one of its kind, with the
 * details that were ordered. Who calls it emits `storyMoved` after the commit.
 */
export async function startOrdered(
  tx: Connection,
  order: Omit<Beginning, 'storyId' | 'copy' | 'language'>,
): Promise<{ storyId: string }> {
  const copy = startingCopy('', order.kind);
  if (!copy) throw new Error(`A story of the kind ${order.kind} cannot begin`);
  const storyId = newId();
  await start(tx, { ...order, storyId, copy, language: await readHouseLanguage(tx) });
  return { storyId };
}

async function start(tx: Connection, beginning: Beginning): Promise<void> {
  const { storyId, author, startedBy = author, copy, now } = beginning;
  const { personId } = startedBy;
  await insertStory(tx, firstRow(beginning));
  await seedWorkingCopy(tx, { storyId, copy, now });
  await indexStories(tx, [{ storyId, texts: boardText(copy).texts }]);
  const profile = await authorOfPerson(tx, author.personId);
  if (profile) await replaceStoryByline(tx, { storyId, authorIds: [profile.id] });
  await noteWork(tx, beginning);
  const row = await lockStory(tx, storyId);
  if (!row) throw new Error(`Story ${storyId} was not written`);
  if (beginning.isSealed) await seal(tx, { row, actor: startedBy, now });
  const story = await gatherFacts(tx, row, now);
  const versionId = await cutVersion(tx, { story, cause: 'start', personId, now });
  const stand = { toState: 'draft', toPublic: 'never', revision: 1 } as const;
  await insertHistory(tx, { id: newId(), storyId, action: 'start', ...stand, personId, at: now, versionId });
  const facts = { action: 'start', to: stand.toState, toPublic: stand.toPublic, version: versionId };
  writeDown(tx, { act: 'state_change', personId, storyId, facts, now });
}

/** The words that a story begins with are the work of its author. */
async function noteWork(tx: Connection, { storyId, author, copy, now }: Beginning): Promise<void> {
  const { personId } = author;
  const text = boardText(copy).texts.join('\n');
  if (!hasVisibleText(text)) return;
  await noteContributor(tx, { storyId, personId, now });
  const { added } = wordsDone([{ before: '', after: text }]);
  await addWork(tx, [
    { storyId, personId, wordsAdded: added, wordsRemoved: 0, changedDetails: false, at: now },
  ]);
}

function firstRow(beginning: Beginning): Parameters<typeof insertStory>[1] {
  const { storyId, author, startedBy = author, copy, kind, language, now } = beginning;
  return {
    id: storyId,
    workingState: 'draft',
    publicState: 'never',
    revision: 1,
    headline: boardText(copy).headline,
    slug: '',
    kind,
    language,
    detailsRevision: 1,
    sectionId: beginning.sectionId ?? null,
    commissionedWords: beginning.commissionedWords ?? null,
    createdBy: author.personId,
    createdAt: now,
    updatedAt: now,
    movedAt: now,
    movedBy: startedBy.personId,
  };
}

// Stricter than what is stored is read: a block of a newer Galley is kept where it stands, and brought by nobody.
function broughtCopy(brought: unknown): Copy | null {
  const parsed = parseCopy(brought);
  if (!parsed.ok) return null;
  const { copy } = parsed;
  return FIELDS.every((field) => checkField(field, copy[field]).length === 0) ? copy : null;
}

function startingCopy(headline: string, kind: StoryKind): Copy | null {
  const text = headline.replace(/\s+/g, ' ').trim();
  const words = text === '' ? [] : [{ type: 'paragraph', content: [{ type: 'text', text }] }];
  const body = STORY_KINDS[kind].start.map((block) => ({ ...block, attrs: { ...block.attrs, id: newId() } }));
  const parsed = parseCopy({
    ...emptyCopy(),
    headline: { type: 'doc', content: words },
    body: { type: 'doc', content: body },
  });
  return parsed.ok ? parsed.copy : null;
}
