import { findPublication } from '@/db/queries/publication';
import { findReaderComment, type ReaderCommentRow } from '@/db/queries/reader-comment';
import { putSetting } from '@/db/queries/setting';
import type { Actor } from '@/newsroom/actor';
import type { CommentPolicy } from '@/newsroom/reader-comments/policy';
import type { Outcome } from '@/newsroom/refusal';
import { makeLog } from '../log';
import type { Mail } from '../notify/mailer';
import { sendOutbox } from '../notify/send-outbox';
import { outboundClient } from '../outbound/guarded-fetch';
import { openTestPaper, type TestPaper } from '../site/testing-paper';
import { TEST_SITE } from '../site/testing-site';
import { granted, type Newsroom, openNewsroom } from '../stories/testing-newsroom';
import { keepDevice } from './device';
import { doOwnDeed, findOwnComment } from './own-comment';
import { readCommentsPage } from './read-comments';
import { type CommentRules, POLICY_KEY, RULES_KEY } from './read-policy';
import { sendComment, type Taken } from './send-comment';

const AUTH_SECRET = 'a secret of thirty-two characters';

/** The gale, in the section `sport` of the test paper. */
export const GALE = { sectionSlug: 'sport', slug: 'gale' };

interface Wish {
  text?: string;
  name?: string;
  email?: string;
  parentId?: string;
  trap?: string;
  /** From the browser of who has confirmed this address before. */
  knownAs?: string;
  network?: string;
  actor?: Actor | null;
  at?: Date;
}

/** A newsroom with one live story, and its readers. */
export interface Readers {
  house: Newsroom;
  paper: TestPaper;
  mails: Mail[];
  choose(policy: Partial<CommentPolicy>, rules?: Partial<CommentRules>): Promise<void>;
  trySend(wish?: Wish): Promise<Outcome<Taken>>;
  /** Sends from a browser that is known, and hands out what was written down. */
  send(wish?: Wish): Promise<ReaderCommentRow>;
  find(commentId: string): Promise<ReaderCommentRow>;
  own(commentId: string, deed: string, text?: string, at?: Date): ReturnType<typeof doOwnDeed>;
  /** Sends what waits in the outbox, and hands out the mails. */
  post(at?: Date): Promise<Mail[]>;
  /** The names and words that readers have, in the order of the page; an answer after two dots. */
  shown(): Promise<string[]>;
}

/** `allow`: what the house may ask outside, for tests of that. */
export async function openReaders({ allow = [] }: { allow?: string[] } = {}): Promise<Readers> {
  const house = await openNewsroom();
  const { database, now } = house;
  const paper = await openTestPaper(database);
  await paper.section('sport');
  await paper.publish({ id: 'gale', section: 'sport', slug: 'gale', publishedAt: now });
  const mails: Mail[] = [];
  const context = (at = now) => ({
    database,
    outbound: outboundClient({ allow }),
    authSecret: AUTH_SECRET,
    now: at,
  });
  const devices = new Map<string, string>();
  let count = 0;

  const readers: Readers = {
    house,
    paper,
    mails,
    async choose(policy, rules = {}) {
      const row = { changedAt: now, changedBy: null };
      await database.inTransaction(async (tx) => {
        await putSetting(tx, {
          key: POLICY_KEY,
          value: { mode: 'open', closesAfterDays: null, ...policy },
          ...row,
        });
        await putSetting(tx, { key: RULES_KEY, value: { knownAfter: 0, ...rules }, ...row });
      });
    },
    trySend({ knownAs, actor = null, at, network = '192.0.2.1', ...wish } = {}) {
      count += 1;
      const form = {
        name: 'Rita',
        email: knownAs ?? 'rita@reader.example',
        text: `It rained, for the ${count}th time.`,
        parentId: '',
        trap: '',
        ...wish,
      };
      const device = knownAs === undefined ? undefined : devices.get(knownAs);
      const cookieHeader =
        device === undefined
          ? null
          : (keepDevice(device, { siteUrl: 'http://x', authSecret: AUTH_SECRET }).split(';')[0] ?? null);
      return sendComment({ address: GALE, form, cookieHeader, network, actor }, context(at));
    },
    async send({ knownAs = 'rita@reader.example', ...wish } = {}) {
      if (!devices.has(knownAs)) {
        const first = granted(await readers.trySend({ email: knownAs, text: `I am ${knownAs}.` }));
        const { commenterId } = await readers.find(first.commentId);
        await readers.own(first.commentId, 'confirm');
        await readers.own(first.commentId, 'take_back');
        devices.set(knownAs, commenterId ?? '');
      }
      return readers.find(granted(await readers.trySend({ knownAs, ...wish })).commentId);
    },
    async find(commentId) {
      const row = await findReaderComment(database.read, commentId);
      if (!row) throw new Error('There is no such comment');
      return row;
    },
    async own(commentId, deed, text = '', at) {
      return doOwnDeed({ comment: await readers.find(commentId), deed, text }, context(at));
    },
    async post(at = now) {
      mails.length = 0;
      const room = {
        send: async (mail: Mail) => void mails.push(mail),
        outbound: context().outbound,
        siteUrl: 'https://paper.example',
        authSecret: AUTH_SECRET,
      };
      await sendOutbox({ database, events: house.events, log: makeLog('silent'), now: at }, room);
      return [...mails];
    },
    async shown() {
      const story = await findPublication(database.read, GALE);
      if (!story) return [];
      const list = await readCommentsPage(database.read, { story, page: 1, site: TEST_SITE, now });
      return (list?.threads ?? []).flatMap(({ first, answers }) => [
        `${first.name}: ${first.text}`,
        ...answers.map(({ name, text }) => `..${name}: ${text}`),
      ]);
    },
  };
  return readers;
}

/** The comment to which the link of a mail leads. */
export async function openLink(readers: Readers, link: string): Promise<ReaderCommentRow | null> {
  const secret = link.split('/comments/')[1] ?? '';
  return findOwnComment(readers.house.database.read, secret, { authSecret: AUTH_SECRET });
}
