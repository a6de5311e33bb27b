import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fieldText } from '@/content/to-text';
import { audit, previewLink } from '@/db/schema';
import type { Actor } from '@/newsroom/actor';
import { newId } from '../ids';
import { TEST_SITE } from '../site/testing-site';
import { completeDraft, granted, type Newsroom, openNewsroom, press } from '../stories/testing-newsroom';
import { addPhoto, insertLibraryPhoto, typeNote, typeParagraph } from '../stories/testing-typing';
import { keepSecret, secretsIn } from './kept-secrets';
import { makePreviewLink } from './make-link';
import { knownLink } from './open-link';
import { isPreviewed } from './previewed-media';
import { readPreviewLinks } from './read-links';
import { noteVisit, readOutsidePreview } from './read-outside';
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

const DAY = 86_400_000;
const daysLater = (days: number) => new Date(house.now.getTime() + days * DAY);
const read = () => house.database.read;

type Wish = Partial<Parameters<typeof makePreviewLink>[0]>;

const tryMake = (wish: Wish = {}) =>
  makePreviewLink(
    {
      storyId,
      actor: house.editor,
      recipient: 'Dr Ines Roth',
      days: 3,
      shows: 'version',
      mayComment: false,
      ...wish,
    },
    house,
  );

/** Makes a preview and hands it to its recipient, whose browser then holds `cookieHeader`. */
async function give(wish: Wish = {}) {
  const secret = granted(await tryMake(wish)).path.replace('/preview/', '');
  const known = await knownLink(read(), { secret, now: house.now });
  if (!known) throw new Error('there is no such link');
  const { link } = known;
  const cookie = keepSecret(secret, { cookieHeader: null, siteUrl: 'http://x', expiresAt: link.expiresAt });
  return { secret, link, linkId: link.id, cookieHeader: cookie.split(';')[0] ?? '' };
}

const open = (given: { linkId: string; cookieHeader: string | null }, now = house.now) =>
  readOutsidePreview({ ...given, site: TEST_SITE }, { database: house.database, now });

async function textOf(given: { linkId: string; cookieHeader: string }, now?: Date): Promise<string> {
  const preview = await open(given, now);
  return preview ? fieldText(preview.story.copy.body) : '(closed)';
}

const type = (text: string) => typeParagraph(house, storyId, house.reporter, text);

describe('a preview for one recipient', () => {
  it('shows the words of the moment when it was made, and none that came later', async () => {
    await type('Checked with the harbour master.');
    const given = await give();
    await type('Not for outside.');
    expect(await textOf(given)).toContain('Checked with the harbour master.');
    expect(await textOf(given)).not.toContain('Not for outside.');
  });

  it('shows what the working copy says when it was made to', async () => {
    const given = await give({ shows: 'working_copy' });
    await type('Added later.');
    expect(await textOf(given)).toContain('Added later.');
  });

  it('never shows a note to colleagues', async () => {
    await typeNote(house, { storyId, by: house.reporter, text: 'Seen. ', note: 'call her lawyer' });
    for (const shows of ['version', 'working_copy'] as const)
      expect(await textOf(await give({ shows }))).not.toContain('lawyer');
  });

  it('says for whom it is, and until when', async () => {
    const preview = await open(await give({ recipient: '  Dr  Ines\nRoth ' }));
    expect(preview).toMatchObject({ recipient: 'Dr Ines Roth', expiresAt: daysLater(3) });
  });

  it('ends at its time, to the millisecond', async () => {
    const given = await give();
    expect(await textOf(given, new Date(daysLater(3).getTime() - 1))).toContain('The bridge');
    expect(await textOf(given, daysLater(3))).toBe('(closed)');
  });

  it('ends at once when it is revoked, for whoever has it open too', async () => {
    const given = await give();
    const wish = { storyId, linkId: given.linkId, actor: house.reporter };
    granted(await revokePreview(wish, house));
    expect(await textOf(given)).toBe('(closed)');
    expect(granted(await revokePreview(wish, house))).toBeNull();
  });

  it('ends when the story is spiked', async () => {
    const given = await give();
    await press(house, { storyId, action: 'spike', actor: house.editor, reason: 'No news.' });
    expect(await textOf(given)).toBe('(closed)');
    expect(await tryMake()).toMatchObject({ ok: false, code: 'conflict' });
  });

  it('is not there for a browser that does not hold its secret, and its secret is kept nowhere', async () => {
    const [one, other] = [await give(), await give({ recipient: 'Somebody else' })];
    expect(await textOf({ linkId: one.linkId, cookieHeader: other.cookieHeader })).toBe('(closed)');
    expect(await open({ linkId: one.linkId, cookieHeader: null })).toBeNull();
    const rows = await read().select().from(previewLink);
    expect(JSON.stringify(rows)).not.toContain(one.secret);
  });

  it.each(['', 'short', 'x'.repeat(43), '../../etc/passwd', '%00'])('is not opened by %j', async (secret) => {
    expect(await knownLink(read(), { secret, now: house.now })).toBeNull();
  });
});

describe('who shows a story to somebody outside', () => {
  it.each([
    ['the reporter who writes it', () => house.reporter, 'done'],
    ['an editor', () => house.editor, 'done'],
    ['another reporter', () => house.otherReporter, 'not_allowed'],
    ['a contributor to whom it does not belong', () => house.contributor, 'not_found'],
    ['an admin', () => house.admin, 'not_found'],
  ] as [string, () => Actor, string][])('%s: %s', async (_, actor, answer) => {
    const made = await tryMake({ actor: actor() });
    expect(made.ok ? 'done' : made.code).toBe(answer);
    const { linkId } = await give();
    const revoked = await revokePreview({ storyId, linkId, actor: actor() }, house);
    expect(revoked.ok ? 'done' : revoked.code).toBe(answer);
    const listed = await readPreviewLinks({ storyId, actor: actor() }, house);
    expect(listed.ok).toBe(answer === 'done');
  });

  it('names the recipient, in words that fit on a page', async () => {
    expect(await tryMake({ recipient: ' \n ' })).toMatchObject({ ok: false, code: 'invalid' });
    expect(await tryMake({ recipient: 'x'.repeat(121) })).toMatchObject({ ok: false, code: 'invalid' });
  });

  it('cannot close the preview of one story by way of another', async () => {
    const { linkId } = await give();
    const other = await completeDraft(house, 'Another story');
    const outcome = await revokePreview({ storyId: other, linkId, actor: house.editor }, house);
    expect(outcome).toMatchObject({ ok: false, code: 'not_found' });
  });
});

describe('the list of previews', () => {
  it('says what each shows, how it stands, and how often it was opened', async () => {
    const [ada, ben] = [
      await give({ recipient: 'Ada' }),
      await give({ recipient: 'Ben', shows: 'working_copy' }),
    ];
    await noteVisit({ link: ada.link, network: '10.0.0.7', browser: 'Firefox' }, house);
    const later = { database: house.database, now: daysLater(1) };
    await noteVisit({ link: ada.link, network: '10.0.0.8', browser: 'y'.repeat(900) }, later);
    granted(await revokePreview({ storyId, linkId: ben.linkId, actor: house.editor }, house));
    const { links } = granted(await readPreviewLinks({ storyId, actor: house.editor }, later));
    const said = links.map(({ recipient, versionNumber, standing, visits }) => ({
      recipient,
      versionNumber,
      standing,
      visits,
    }));
    expect(said).toHaveLength(2);
    expect(said).toContainEqual({
      recipient: 'Ada',
      versionNumber: 2,
      standing: 'open',
      visits: { times: 2, lastAt: daysLater(1).toISOString() },
    });
    expect(said).toContainEqual({
      recipient: 'Ben',
      versionNumber: null,
      standing: 'revoked',
      visits: null,
    });
  });
});

describe('the audit', () => {
  it('knows who was shown the story, when it was opened and who closed it, and no name', async () => {
    const { link, secret } = await give({ recipient: 'Dr Secretive' });
    await noteVisit({ link, network: '10.0.0.7', browser: 'Firefox' }, house);
    for (let times = 0; times < 2; times += 1)
      granted(await revokePreview({ storyId, linkId: link.id, actor: house.reporter }, house));
    const rows = await read().select().from(audit).where(eq(audit.aboutId, link.id)).orderBy(audit.number);
    expect(rows.map(({ act, personId, facts }) => ({ act, personId, facts }))).toEqual([
      {
        act: 'preview_made',
        personId: house.editor.personId,
        facts: { shows: 'version', mayComment: false, version: 2, until: daysLater(3).toISOString() },
      },
      { act: 'preview_opened', personId: null, facts: { network: '10.0.0.7' } },
      { act: 'preview_revoked', personId: house.reporter.personId, facts: {} },
    ]);
    for (const told of ['Secretive', secret]) expect(JSON.stringify(rows)).not.toContain(told);
  });
});

describe('the photos of a preview', () => {
  const seen = (photoId: string, cookieHeader: string | null, now = house.now) =>
    isPreviewed(read(), { photoId }, { cookieHeader, now });

  it('are shown to its recipient as long as it is open, and those of no other story', async () => {
    const [shown, elsewhere] = [newId(), newId()];
    for (const photoId of [shown, elsewhere]) await insertLibraryPhoto(house, photoId);
    await addPhoto(house, storyId, house.reporter, shown);
    const { cookieHeader, linkId } = await give();
    expect(await seen(shown, cookieHeader)).toBe(true);
    expect(await seen(elsewhere, cookieHeader)).toBe(false);
    expect(await seen(shown, null)).toBe(false);
    expect(await seen(shown, cookieHeader, daysLater(3))).toBe(false);
    granted(await revokePreview({ storyId, linkId, actor: house.editor }, house));
    expect(await seen(shown, cookieHeader)).toBe(false);
  });
});

describe('what a browser keeps', () => {
  const keep = (secret: string, cookieHeader: string | null) =>
    keepSecret(secret, { cookieHeader, siteUrl: 'https://paper.example', expiresAt: daysLater(1) });
  const secret = (letter: string) => letter.repeat(43);

  it('is hidden from scripts, goes to this site only, and over https alone where the site has it', () => {
    expect(keep(secret('a'), null)).toBe(
      `galley-previews=${secret('a')}; Path=/; HttpOnly; SameSite=Lax; Expires=Tue, 03 Mar 2026 12:00:00 GMT; Secure`,
    );
  });

  it('is at most five previews, the newest first, and nothing that is no secret', () => {
    let header: string | null = 'other=1; galley-previews=nonsense.%E0%A4%A';
    for (const letter of 'abcdefa') header = keep(secret(letter), header).split(';')[0] ?? null;
    expect(secretsIn(header)).toEqual([...'afedc'].map(secret));
  });
});
