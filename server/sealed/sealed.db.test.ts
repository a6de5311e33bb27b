import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findStory } from '@/db/queries/story';
import { notice, outbox } from '@/db/schema';
import type { Actor } from '@/newsroom/actor';
import { WHOLE_BOARD } from '@/newsroom/board-view';
import { WHOLE_LIBRARY } from '@/newsroom/library-view';
import { storyReader } from '@/newsroom/story-reader';
import { readWaiting } from '../approvals/read-waiting';
import { readAuditQuestion } from '../audit/audit-question';
import { exportAudit } from '../audit/export-audit';
import { readAudit } from '../audit/read-audit';
import { readBoardNews } from '../board/board-news';
import { noticeFor } from '../board/board-stream';
import { readBoard } from '../board/read-board';
import { readComments } from '../comments/read-comments';
import { readersOf } from '../comments/readers';
import { holdsOnPhoto } from '../holds/holds-on-photo';
import { sendDigests } from '../jobs/send-digests';
import { readInbox } from '../notify/inbox';
import { countOpenStories } from '../people/hand-over';
import { readLibrary } from '../photos/library';
import { readOpenPhoto } from '../photos/read-photo';
import { readPhotoPage } from '../photos/read-photo-page';
import { readPhotoUses } from '../photos/read-photo-uses';
import { browsePosts } from '../posts/browse-posts';
import { readPreviewLinks } from '../previews/read-links';
import { searchStories } from '../site/story-link';
import { TEST_SITE } from '../site/testing-site';
import { readCalendar } from '../stories/calendar';
import { subjectOf } from '../stories/facts';
import { readHistoryPage } from '../stories/history-page';
import { noteLook } from '../stories/looks';
import { move } from '../stories/move';
import { readAsJson } from '../stories/read-as-json';
import { readForDesk } from '../stories/read-for-desk';
import { readPreview } from '../stories/read-preview';
import { completeDraft, granted, hire, type Newsroom, openNewsroom } from '../stories/testing-newsroom';
import { breakSeal } from './break-seal';
import { findSealed } from './find-sealed';
import { readSeal } from './read-seal';
import { listenFromOutside, type SealedStory, sealedStory, submitSealed } from './testing-sealed';

let house: Newsroom;
let managing: Actor;
let open: string;
let sealed: SealedStory;
let before: Record<string, unknown>;
let after: Record<string, unknown>;

const strangers = () => ({
  editor: house.otherEditor,
  reporter: house.otherReporter,
  managing,
  contributor: house.contributor,
});

beforeAll(async () => {
  house = await openNewsroom();
  managing = await house.database.inTransaction((tx) => hire(tx, 'Mara Quinn', ['managing_editor']));
  open = await completeDraft(house, 'An open story');
  await listenFromOutside(house);
  before = await surveys();
  sealed = await sealedStory(house, house.editor, house.otherEditor);
  await submitSealed(house, sealed.storyId, house.editor);
  after = await surveys();
});
afterAll(() => house.database.close());

async function surveys(): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = {};
  for (const [who, actor] of Object.entries(strangers())) all[who] = await everythingShownTo(actor);
  return all;
}

/** All that the desk lists, counts or tells, through the eyes of one person. */
async function everythingShownTo(actor: Actor): Promise<Record<string, unknown>> {
  const { read } = house.database;
  const { now, database } = house;
  const reader = storyReader(actor);
  const board = (layout: 'table' | 'columns', words = '') =>
    readBoard({ actor, view: { ...WHOLE_BOARD, layout, words } }, house);
  return {
    table: await board('table'),
    columns: await board('columns'),
    found: await Promise.all(
      Object.values(sealed?.tokens ?? { none: 'zq' }).map((word) => board('table', word)),
    ).then((boards) => boards.every((each) => each.ok && each.value.lines.length === 0)),
    calendar: await readCalendar({ actor }, house),
    inbox: await readInbox(read, { actor, after: null }),
    photos: await readLibrary({ actor, view: WHOLE_LIBRARY }, { database, now }),
    posts: await browsePosts({ reader, words: '', state: null, platform: null, page: 1 }, { read }),
    published: await searchStories(read, { query: 'secret', siteUrl: '' }),
    choices: await readForDesk({ storyId: open, actor }, house),
    waiting: await readWaiting(read, actor),
    openStories: await countOpenStories(read, house.editor.personId),
  };
}

const tokensIn = (value: unknown) => {
  const text = JSON.stringify(value);
  return Object.entries(sealed.tokens).flatMap(([place, token]) => (text.includes(token) ? [place] : []));
};

describe('who is no member', () => {
  it.each(['editor', 'reporter', 'managing', 'contributor'])(
    'finds the same as without the story, to the last number: %s',
    (who) => {
      expect(after[who]).toEqual(before[who]);
      expect(tokensIn(after[who])).toEqual([]);
    },
  );

  it('is told apart from a member: all of it is there for one', async () => {
    const seen = await everythingShownTo(house.reporter);
    expect(tokensIn(seen)).toEqual(expect.arrayContaining(['headline', 'tag', 'caption']));
    expect(seen.found).toBe(false);
  });

  it('gets the answer of a story that does not exist, whatever they ask', async () => {
    const none = 'b6f5a8f0-0000-4000-8000-000000000000';
    const ask = async (storyId: string, actor: Actor) => {
      const question = { storyId, actor };
      const asked = { version: null, from: null, to: null, page: null };
      return [
        await readForDesk(question, house),
        await readAsJson(question, house),
        await readHistoryPage({ ...question, asked }, house),
        await readPreview({ ...question, site: TEST_SITE }, house),
        await readPreviewLinks(question, house),
        await readComments(question, house),
        await noteLook({ ...question, moment: 'arriving' }, house),
        await readSeal(question, house),
        await move({ ...question, action: 'approve', seenRevision: 1, expectedHash: 'x' }, house),
      ];
    };
    for (const actor of Object.values(strangers())) {
      const answers = await ask(sealed.storyId, actor);
      expect(answers).toEqual(await ask(none, actor));
      expect(answers.every((answer) => !answer.ok && answer.code === 'not_found')).toBe(true);
    }
  });

  it('hears nothing of it on the line of the board, and nothing when its id is asked for', async () => {
    const word = {
      storyIds: new Set([sealed.storyId]),
      sealed: new Set<string>(),
      handed: new Map(),
      assignments: false,
      people: new Set<string>(),
      hasMissed: false,
    };
    for (const actor of Object.values(strangers())) {
      expect(await noticeFor(actor, word, house.database)).toBeNull();
      const news = await readBoardNews({ actor, view: WHOLE_BOARD, storyIds: [sealed.storyId] }, house);
      expect(granted(news).lines).toEqual([]);
    }
    expect((await noticeFor(house.reporter, word, house.database))?.storyIds).toEqual([sealed.storyId]);
  });

  it('finds no photo that came for it, and no story where one is used', async () => {
    const { read } = house.database;
    const { photoId } = sealed;
    const actor = house.otherEditor;
    expect(await readOpenPhoto(read, { photoId, actor })).toBeNull();
    expect(await readPhotoPage(read, { photoId, actor })).toBeNull();
    expect(await readPhotoUses(read, { photoId, actor })).toBeNull();
    expect(await readOpenPhoto(read, { photoId, actor: house.reporter })).not.toBeNull();
    const uses = await readPhotoUses(read, { photoId, actor: house.reporter });
    expect(uses?.uses.map(({ storyId }) => storyId)).toContain(sealed.storyId);
    expect(tokensIn(await holdsOnPhoto(read, { photoId, actor }))).toEqual([]);
  });

  it('cannot be mentioned in it', async () => {
    const { read } = house.database;
    const row = await findStory(read, sealed.storyId);
    if (!row) throw new Error('The story is gone');
    const names = (await readersOf(read, await subjectOf(read, row))).map(({ name }) => name);
    expect(names.toSorted()).toEqual(['Edie Marsh', 'Noa Reed']);
  });
});

describe('what leaves the desk', () => {
  it('is a link for members and nothing for others: inbox, mail, digest', async () => {
    const { read } = house.database;
    const told = await read
      .select({ personId: notice.personId, sentence: notice.sentence, path: notice.path })
      .from(notice);
    const ofIt = told.filter(({ path }) => path.includes(sealed.storyId));
    expect(ofIt.length).toBeGreaterThan(0);
    expect(new Set(ofIt.map(({ sentence }) => sentence))).toEqual(
      new Set(['There is news of a sealed story']),
    );
    const members = [house.editor.personId, house.reporter.personId];
    expect(ofIt.every(({ personId }) => members.includes(personId))).toBe(true);
    await sendDigests({ database: house.database, now: new Date(house.now.getTime() + 48 * 3_600_000) });
    const sent = await read.select({ topic: outbox.topic, payload: outbox.payload }).from(outbox);
    expect(tokensIn(sent)).toEqual([]);
    expect(sent.length).toBeGreaterThan(0);
  });

  it('is a link for webhooks: neither the step nor the state', async () => {
    const sent = await house.database.read
      .select({ topic: outbox.topic, payload: outbox.payload })
      .from(outbox);
    const bodies = sent.filter(({ topic }) => topic.startsWith('webhook:')).map(({ payload }) => payload);
    expect(bodies).toEqual([
      {
        event: 'story.moved',
        storyId: sealed.storyId,
        path: null,
        at: house.now.toISOString(),
        isSealed: true,
      },
    ]);
  });

  it('has no title in the audit, neither on its page nor in its file', async () => {
    for (const actor of [managing, house.admin]) {
      const question = readAuditQuestion({});
      const page = granted(await readAudit({ actor, question, before: null }, house.database.read));
      expect(tokensIn(page)).toEqual([]);
      expect(page.lines.some(({ story }) => story?.id === sealed.storyId)).toBe(true);
      let file = '';
      for await (const part of granted(await exportAudit({ actor, question }, house))) file += part;
      expect(tokensIn(file)).toEqual([]);
    }
    const page = granted(
      await readAudit(
        { actor: managing, question: readAuditQuestion({}), before: null },
        house.database.read,
      ),
    );
    const titles = page.lines
      .filter(({ story }) => story?.id === sealed.storyId)
      .map(({ story }) => story?.headline);
    expect(new Set(titles)).toEqual(new Set(['Sealed story']));
  });
});

describe('nobody can lock the newsroom out', () => {
  it('managing editors and admins find that it exists, and nobody else does', async () => {
    for (const actor of [managing, house.admin]) {
      const { stories, mayJoin } = granted(await findSealed({ actor }, house));
      expect(stories).toEqual([
        {
          id: sealed.storyId,
          number: expect.stringMatching(/^[0-9A-F]{6}$/),
          status: 'In review',
          section: 'Politics',
          sealedBy: 'Edie Marsh',
          sealedAt: house.now.toISOString(),
        },
      ]);
      expect(mayJoin).toBe(actor === managing);
    }
    for (const actor of [house.otherEditor, house.reporter, house.contributor])
      expect(await findSealed({ actor }, house)).toMatchObject({ ok: false, code: 'not_allowed' });
  });

  it('a managing editor joins past the seal with a reason, which the members read; nobody else may', async () => {
    const { storyId } = sealed;
    for (const actor of [house.admin, house.otherEditor, house.reporter])
      expect(await breakSeal({ storyId, actor, reason: 'Let me in.' }, house)).toMatchObject({
        code: 'not_allowed',
      });
    expect(await breakSeal({ storyId, actor: managing, reason: ' ' }, house)).toMatchObject({
      code: 'invalid',
    });
    expect(await breakSeal({ storyId: open, actor: managing, reason: 'Why not' }, house)).toMatchObject({
      code: 'not_found',
    });
    granted(await breakSeal({ storyId, actor: managing, reason: 'The editor is ill.' }, house));
    const seal = granted(await readSeal({ storyId, actor: house.reporter }, house));
    expect(seal.deeds).toContainEqual(
      expect.objectContaining({ sentence: 'Mara Quinn joined past the seal', reason: 'The editor is ill.' }),
    );
    expect(seal.members.map(({ name }) => name)).toEqual(['Edie Marsh', 'Mara Quinn', 'Noa Reed']);
    expect(granted(await readForDesk({ storyId, actor: managing }, house)).isSealed).toBe(true);
    expect(granted(await findSealed({ actor: managing }, house)).stories).toEqual([]);
    const audit = granted(
      await readAudit(
        { actor: house.admin, question: readAuditQuestion({ act: 'seal_broken' }), before: null },
        house.database.read,
      ),
    );
    expect(audit.lines).toHaveLength(1);
    expect(JSON.stringify(audit.lines)).not.toContain('ill');
  });
});
