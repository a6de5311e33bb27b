import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fieldText } from '@/content/to-text';
import { waitingMessages } from '@/db/queries/outbox';
import { audit } from '@/db/schema';
import type { Actor } from '@/newsroom/actor';
import { deleteComment } from '../comments/change-comment';
import { resolveThread } from '../comments/settle-thread';
import { answered, said, started, threadsFor } from '../comments/testing-comments';
import { newId } from '../ids';
import { TEST_SITE } from '../site/testing-site';
import { readForDesk } from '../stories/read-for-desk';
import {
  completeDraft,
  granted,
  type Newsroom,
  openNewsroom,
  submittedStory,
  tryPress,
} from '../stories/testing-newsroom';
import { typeNote, typeParagraph } from '../stories/testing-typing';
import { commentFromOutside, type OutsideComment } from './comment-from-outside';
import { keepSecret } from './kept-secrets';
import { makePreviewLink } from './make-link';
import { knownLink } from './open-link';
import { type OutsidePreview, readOutsidePreview } from './read-outside';
import { revokePreview } from './revoke-link';

let house: Newsroom;
let storyId: string;

beforeAll(async () => {
  house = await openNewsroom();
});
afterAll(() => house.database.close());
beforeEach(async () => {
  storyId = await completeDraft(house);
});

interface Given {
  linkId: string;
  cookieHeader: string;
}

/** A preview in the browser of its recipient. */
async function give(wish: Partial<Parameters<typeof makePreviewLink>[0]> = {}): Promise<Given> {
  const made = await makePreviewLink(
    {
      storyId,
      actor: house.editor,
      recipient: 'Dr Ines Roth',
      days: 3,
      shows: 'version',
      mayComment: true,
      ...wish,
    },
    house,
  );
  const secret = granted(made).path.replace('/preview/', '');
  const known = await knownLink(house.database.read, { secret, now: house.now });
  if (!known) throw new Error('there is no such link');
  const { id: linkId, expiresAt } = known.link;
  const cookie = keepSecret(secret, { cookieHeader: null, siteUrl: 'http://x', expiresAt });
  return { linkId, cookieHeader: cookie.split(';')[0] ?? '' };
}

const ALL = { about: 'story', words: '', before: '', after: '' };

const send = (given: Given, comment: Partial<OutsideComment> = {}, now = house.now) =>
  commentFromOutside(
    { ...given, network: '10.0.0.7', commentId: newId(), place: ALL, text: 'Not quite.', ...comment },
    { ...house, now },
  );

const onWords = (words: string, more = {}) => ({ place: { ...ALL, words, ...more } });

async function pageOf(given: Given, now = house.now): Promise<OutsidePreview> {
  const preview = await readOutsidePreview({ ...given, site: TEST_SITE }, { database: house.database, now });
  if (!preview) throw new Error('the preview is closed');
  return preview;
}

const seenBy = async (given: Given) =>
  (await pageOf(given)).comments?.threads.flatMap(({ comments }) =>
    comments.map(({ byName, text }) => `${byName}: ${text}`),
  );

const onDesk = (actor: Actor = house.editor) => threadsFor(house, storyId, actor);

describe('a comment from outside', () => {
  it('stands among those of the story, on its words, with the name of who wrote it', async () => {
    granted(await send(await give(), onWords('OPEN  again')));
    const [thread] = await onDesk();
    expect(thread).toMatchObject({
      anchor: { kind: 'words', quote: 'open again', blockId: expect.any(String) },
      outsider: 'Dr Ines Roth',
      isBlocking: false,
      isMine: false,
      comments: [{ isFromOutside: true, isOwn: false }],
    });
    expect(thread && said(thread)).toEqual(['Dr Ines Roth: Not quite.']);
  });

  it('is about a block, the headline or the whole story', async () => {
    const given = await give();
    const places = (await pageOf(given)).comments?.places ?? [];
    expect(places.slice(0, 3).map(({ name }) => name)).toEqual([
      'The whole story',
      'Headline',
      expect.stringMatching(/^Standfirst|^Paragraph 1: /),
    ]);
    const block = places.find(({ name }) => name.startsWith('Paragraph 1: '));
    for (const about of [block?.value ?? '', 'headline', 'story'])
      granted(await send(given, { place: { ...ALL, about } }));
    const kinds = (await onDesk()).map(({ anchor }) => anchor.kind);
    expect(kinds).toEqual(['block', 'field', 'story']);
  });

  it('takes the place that is meant of the same words in two', async () => {
    await typeParagraph(house, storyId, house.reporter, 'Twelve boats. Then twelve boats came.');
    granted(await send(await give(), onWords('boats', { before: 'Then twelve ' })));
    expect((await onDesk())[0]?.anchor).toMatchObject({ before: expect.stringMatching(/Then twelve $/) });
  });

  it.each([
    ['words that are not in it', { place: { ...ALL, words: 'SECRET elsewhere' } }, 'invalid'],
    ['a block that is not in it', { place: { ...ALL, about: 'nowhere' } }, 'invalid'],
    ['nothing to read', { text: ' \u200b' }, 'invalid'],
    ['too many letters', { text: 'x'.repeat(4_001) }, 'too_large'],
    ['too many words at a time', { place: { ...ALL, words: 'x'.repeat(601) } }, 'invalid'],
  ])('is refused with %s', async (_, comment, code) => {
    expect(await send(await give(), comment)).toMatchObject({ ok: false, code });
    expect(await onDesk()).toEqual([]);
  });

  it('is written down once when it is sent twice', async () => {
    const given = await give();
    const commentId = newId();
    const [one, two] = [await send(given, { commentId }), await send(given, { commentId })];
    expect(granted(one)).toEqual(granted(two));
    expect((await onDesk()).map(said)).toEqual([['Dr Ines Roth: Not quite.']]);
  });

  it('is plain text, whatever is in it', async () => {
    const text = '<img src=x onerror=alert(1)> @Noa Reed **bold**';
    const given = await give();
    granted(await send(given, { text }));
    expect(await seenBy(given)).toEqual([`Dr Ines Roth: ${text}`]);
  });

  it('never stops the story; an editor can say that it does, and the author not that it does no longer', async () => {
    storyId = await submittedStory(house);
    granted(await send(await give({ actor: house.reporter })));
    const { checks, openThreads } = granted(await readForDesk({ storyId, actor: house.editor }, house));
    expect(openThreads).toBe(1);
    expect(checks.filter(({ code }) => code === 'G7').map(({ severity }) => severity)).toEqual(['soft']);
    // Who gave the preview is not who wrote the comment.
    const [thread] = await onDesk(house.reporter);
    expect(thread?.deeds).toEqual({ mayReply: true, maySettle: true, mayBlock: false, mayLift: false });
    expect((await onDesk(house.editor))[0]?.deeds).toMatchObject({ mayBlock: true });
    expect((await tryPress(house, { storyId, action: 'approve', actor: house.editor })).ok).toBe(true);
  });

  it('cannot be changed or deleted by who gave the preview', async () => {
    const given = await give();
    granted(await send(given));
    const commentId = (await onDesk())[0]?.comments[0]?.id ?? '';
    expect(await deleteComment({ storyId, commentId, actor: house.editor }, house)).toMatchObject({
      code: 'not_allowed',
    });
  });
});

describe('its recipient sees', () => {
  it('the answers to their own threads, and that one is settled', async () => {
    const given = await give();
    const { threadId } = granted(await send(given));
    await answered(house, { storyId, threadId, actor: house.reporter, text: 'Thank you. Mended.' });
    granted(await send(given, { place: { threadId }, text: 'Good.' }));
    expect(await seenBy(given)).toEqual([
      'Dr Ines Roth: Not quite.',
      'Noa Reed: Thank you. Mended.',
      'Dr Ines Roth: Good.',
    ]);
    granted(await resolveThread({ storyId, threadId, actor: house.editor }, house));
    expect((await pageOf(given)).comments?.threads[0]).toMatchObject({ isResolved: true });
    expect(await send(given, { place: { threadId } })).toMatchObject({ code: 'conflict' });
  });

  it('nothing of the desk, nor of anybody else outside', async () => {
    await typeNote(house, { storyId, by: house.reporter, text: 'Seen. ', note: 'CANARY note' });
    const inHouse = await started(house, { storyId, actor: house.editor, text: 'CANARY thread' });
    const [given, other] = [await give(), await give({ recipient: 'Ben' })];
    const { threadId: theirs } = granted(await send(other, { text: 'CANARY of Ben' }));
    const { threadId } = granted(await send(given));
    const commentId = await answered(house, {
      storyId,
      threadId,
      actor: house.editor,
      text: 'CANARY deleted',
    });
    granted(await deleteComment({ storyId, commentId, actor: house.editor }, house));
    const page = await pageOf(given);
    expect(JSON.stringify(page)).not.toContain('CANARY');
    expect(fieldText(page.story.copy.body)).toContain('Seen.');
    for (const hidden of [inHouse, theirs, newId()])
      expect(await send(given, { place: { threadId: hidden } })).toMatchObject({ code: 'not_found' });
  });

  it('no form when they may only read, and a comment is refused', async () => {
    const given = await give({ mayComment: false });
    expect((await pageOf(given)).comments).toBeNull();
    expect(await send(given)).toMatchObject({
      code: 'not_allowed',
      message: 'This preview is for reading only.',
    });
  });
});

describe('a comment is refused', () => {
  it('once the link is revoked or has expired, in a sentence that says so', async () => {
    const given = await give();
    const later = new Date(house.now.getTime() + 3 * 86_400_000);
    expect(await send(given, {}, later)).toMatchObject({ message: 'This preview has expired.' });
    granted(await revokePreview({ storyId, linkId: given.linkId, actor: house.editor }, house));
    expect(await send(given)).toMatchObject({ message: 'This preview was closed by the newsroom.' });
    expect(await onDesk()).toEqual([]);
  });

  it('from a browser that does not hold the secret', async () => {
    const [given, other] = [await give(), await give()];
    const refused = await send({ linkId: given.linkId, cookieHeader: other.cookieHeader });
    expect(refused).toMatchObject({ code: 'not_found' });
  });

  it('after twenty in an hour, and taken again an hour later', async () => {
    const given = await give();
    for (let count = 0; count < 20; count += 1) granted(await send(given));
    expect(await send(given)).toMatchObject({ code: 'too_many' });
    expect((await send(await give({ recipient: 'Ben' }))).ok).toBe(true);
    expect((await send(given, {}, new Date(house.now.getTime() + 3_600_000))).ok).toBe(true);
  });
});

it('the authors and who gave the preview are told, without a name or a word of it; the audit has it', async () => {
  const given = await give();
  const { threadId } = granted(await send(given, { text: 'SECRET' }));
  const rows = await waitingMessages(house.database.read, {
    now: new Date(house.now.getTime() + 1),
    limit: 1_000,
  });
  const path = `/desk/stories/${storyId}?comment=${threadId}`;
  const payloads = rows
    .map(({ payload }) => payload as { toPersonId: string; subject: string; path: string })
    .filter((payload) => payload.path === path);
  expect(payloads.map(({ toPersonId }) => toPersonId).toSorted()).toEqual(
    [house.editor.personId, house.reporter.personId].toSorted(),
  );
  expect(JSON.stringify(payloads)).not.toMatch(/SECRET|Roth/);
  const deeds = await house.database.read.select().from(audit);
  expect(
    deeds.filter(({ act, aboutId }) => act === 'preview_comment' && aboutId === given.linkId),
  ).toMatchObject([{ personId: null, storyId, facts: { thread: threadId, network: '10.0.0.7' } }]);
});
