import { checkField } from '@/content/check-structure';
import { type Copy, emptyCopy, parseCopy } from '@/content/document';
import { FIELDS } from '@/content/fields';
import type { Connection } from '@/db/client';
import { authorOfPerson } from '@/db/queries/author';
import { noteContributor } from '@/db/queries/contributor';
import { insertHistory } from '@/db/queries/history';
import { insertStory, lockStory } from '@/db/queries/story';
import { replaceStoryByline } from '@/db/queries/story-details';
import { addWork } from '@/db/queries/work-since';
import type { Actor } from '@/newsroom/actor';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { DEFAULT_KIND, STORY_KINDS, type StoryKind } from '@/newsroom/story-kinds';
import { hasVisibleText } from '@/newsroom/visible-text';
import { writeDown } from '../audit/write-down';
import { newId } from '../ids';
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
}

/**
 * Starts a story of a kind: a draft with its live document and starting blocks, its first version and its first history
 * row. Who starts it writes it, and stands in its byline when readers know them by a profile.
 */
export async function createStory(
  { actor, headline = '', kind = DEFAULT_KIND, copy: brought }: Start,
  { database, events, now }: StoryContext,
): Promise<Outcome<{ storyId: string }>> {
  if (!may(actor, 'story.create'))
    return refuse('not_allowed', 'Your role does not allow you to start stories.');
  const copy = brought === undefined ? startingCopy(headline, kind) : broughtCopy(brought);
  if (!copy) return refuse('invalid', brought === undefined ? NO_HEADLINE : NO_TEXT);
  const storyId = newId();
  const language = await readHouseLanguage(database.read);
  await database.inTransaction((tx) => start(tx, { storyId, actor, copy, kind, language, now }));
  events.emit('storyMoved', { storyId });
  return grant({ storyId });
}

const NO_HEADLINE = 'This cannot be a headline: it is too long, or no text.';
const NO_TEXT = 'This text cannot be made a story: Galley does not understand all of it.';

interface Beginning {
  storyId: string;
  actor: Actor;
  copy: Copy;
  kind: StoryKind;
  language: string;
  now: Date;
}

async function start(tx: Connection, beginning: Beginning): Promise<void> {
  const { storyId, actor, copy, now } = beginning;
  const { personId } = actor;
  await insertStory(tx, firstRow(beginning));
  await seedWorkingCopy(tx, { storyId, copy, now });
  const profile = await authorOfPerson(tx, personId);
  if (profile) await replaceStoryByline(tx, { storyId, authorIds: [profile.id] });
  await noteWork(tx, beginning);
  const row = await lockStory(tx, storyId);
  if (!row) throw new Error(`Story ${storyId} was not written`);
  const story = await gatherFacts(tx, row, now);
  const versionId = await cutVersion(tx, { story, cause: 'start', personId, now });
  const stand = { toState: 'draft', toPublic: 'never', revision: 1 } as const;
  await insertHistory(tx, { id: newId(), storyId, action: 'start', ...stand, personId, at: now, versionId });
  const facts = { action: 'start', to: stand.toState, toPublic: stand.toPublic, version: versionId };
  writeDown(tx, { act: 'state_change', personId, storyId, facts, now });
}

/** The words that a story begins with are the work of who starts it. */
async function noteWork(tx: Connection, { storyId, actor, copy, now }: Beginning): Promise<void> {
  const { personId } = actor;
  const { searchText } = boardText(copy);
  if (!hasVisibleText(searchText)) return;
  await noteContributor(tx, { storyId, personId, now });
  const { added } = wordsDone([{ before: '', after: searchText }]);
  await addWork(tx, [
    { storyId, personId, wordsAdded: added, wordsRemoved: 0, changedDetails: false, at: now },
  ]);
}

function firstRow({
  storyId,
  actor,
  copy,
  kind,
  language,
  now,
}: Beginning): Parameters<typeof insertStory>[1] {
  return {
    id: storyId,
    workingState: 'draft',
    publicState: 'never',
    revision: 1,
    ...boardText(copy),
    slug: '',
    kind,
    language,
    detailsRevision: 1,
    createdBy: actor.personId,
    createdAt: now,
    updatedAt: now,
    movedAt: now,
    movedBy: actor.personId,
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
