import type { Logger } from 'pino';
import { z } from 'zod';
import type { Database } from '@/db/client';
import {
  claimMessage,
  finishMessage,
  noteFailedAttempt,
  type OutboxRow,
  waitingMessages,
  waitingTopics,
} from '@/db/queries/outbox';
import { findPerson } from '@/db/queries/person';
import { answerMail, forgetAddress, READER_ANSWER } from '../corrections/reader-answer';
import type { EventBus } from '../events';
import type { OutboundPost } from '../outbound/guarded-fetch';
import { READER_MAIL } from '../reader-comments/mails';
import { runtime } from '../runtime';
import { sendWebhook } from '../webhooks/send-webhook';
import { webhookOf } from '../webhooks/tell-webhooks';
import { INVITATION, invitationMail } from './invitation-mail';
import { MAIL, type MailPayload } from './mail';
import { makeMailer, type SendMail } from './mailer';
import { readerMail } from './reader-mail';

interface JobContext {
  database: Database;
  events: EventBus;
  log: Logger;
  now: Date;
}

/** How mail leaves, and the address of the site that its links begin with. */
export interface MailRoom {
  send: SendMail;
  /** How webhooks are told. */
  outbound: OutboundPost;
  siteUrl: string;
  /** Makes the secrets of invitations, which are kept nowhere. */
  authSecret: string;
}

/** Minutes to wait after each failed attempt; after the one that follows the last of them a message is given up. */
const WAITS = [1, 4, 15, 40];
const MOST_ATTEMPTS = WAITS.length + 1;

/** Of each topic; few enough that a round is over before a shutdown loses its patience. */
const MESSAGES_A_ROUND = 20;

/**
 * Sends what waits in the outbox, oldest first. Each message goes out at least once and hardly ever twice, however many
 * instances run this; one that fails five times within the hour is given up and keeps its last error.
 */
export async function sendOutbox(context: JobContext, mailRoom: MailRoom = ownMailRoom()): Promise<void> {
  const { database, now } = context;
  for (const topic of await waitingTopics(database.read, now)) await sendTopic(topic, { context, mailRoom });
}

async function sendTopic(topic: string, work: Work): Promise<void> {
  const { database, now } = work.context;
  for (const message of await waitingMessages(database.read, { topic, now, limit: MESSAGES_A_ROUND })) {
    const result = await attempt(message, work);
    // The mail server may be down: those behind it wait for the next round instead of failing one by one.
    if (result === 'failed') return;
  }
}

function ownMailRoom(): MailRoom {
  const { env, log, authSecret, outbound } = runtime();
  return { send: makeMailer(env, log), outbound, siteUrl: env.siteUrl, authSecret };
}

interface Work {
  context: JobContext;
  mailRoom: MailRoom;
}

async function attempt(message: OutboxRow, work: Work): Promise<'settled' | 'failed'> {
  const { database, now } = work.context;
  const { id, attempts } = message;
  const claim = { id, attempts, nextTryAt: nextTry(attempts, now) };
  const isClaimed = await database.inTransaction((tx) => claimMessage(tx, claim));
  if (!isClaimed) return 'settled';
  try {
    if (attempts >= MOST_ATTEMPTS) throw new Error('The process stopped during every attempt.');
    const error = await send(message, work);
    await database.inTransaction((tx) => finishMessage(tx, { id, now, error }));
    return 'settled';
  } catch (cause) {
    await noteFailure(message, { cause, context: work.context });
    return 'failed';
  }
}

function nextTry(attempts: number, now: Date): Date {
  const minutes = WAITS[attempts] ?? WAITS.at(-1) ?? 0;
  return new Date(now.getTime() + minutes * 60_000);
}

/** Resolves to why nobody is to get this message any more, or to null once it has been sent. */
async function send({ id, topic, payload }: OutboxRow, { context, mailRoom }: Work): Promise<string | null> {
  const webhookId = webhookOf(topic);
  if (webhookId !== null) {
    const { database, now } = context;
    return sendWebhook({ id, webhookId, payload }, { read: database.read, outbound: mailRoom.outbound, now });
  }
  if (topic === INVITATION) return sendInvitation({ id, payload }, { context, mailRoom });
  if (topic === READER_ANSWER) return sendReaderAnswer({ id, payload }, { context, mailRoom });
  if (topic === READER_MAIL) return sendToCommenter({ id, payload }, { context, mailRoom });
  if (topic !== MAIL) throw new Error(`Nobody here knows what to do with “${topic}”.`);
  const { toPersonId, subject, text, path } = mailPayload.parse(payload);
  const person = await findPerson(context.database.read, toPersonId);
  if (!person || person.disabledAt) return 'This person has left the house.';
  await mailRoom.send({ id, to: person.email, subject, text, link: `${mailRoom.siteUrl}${path}` });
  return null;
}

async function sendInvitation(
  { id, payload }: Pick<OutboxRow, 'id' | 'payload'>,
  { context, mailRoom }: Work,
): Promise<string | null> {
  const { database, now } = context;
  const { send, siteUrl, authSecret } = mailRoom;
  const mail = await invitationMail(payload, { read: database.read, authSecret, now });
  if (!mail) return 'This invitation does not hold any more.';
  const { path, ...words } = mail;
  await send({ id, ...words, link: `${siteUrl}${path}` });
  return null;
}

async function sendReaderAnswer(
  { id, payload }: Pick<OutboxRow, 'id' | 'payload'>,
  { context: { database }, mailRoom: { send, siteUrl } }: Work,
): Promise<string | null> {
  const mail = await answerMail(payload, database.read);
  if (!mail) return 'The address of this reader is forgotten.';
  const { path, reportId, ...words } = mail;
  await send({ id, ...words, link: `${siteUrl}${path}` });
  await database.inTransaction((tx) => forgetAddress(tx, reportId));
  return null;
}

async function sendToCommenter(
  { id, payload }: Pick<OutboxRow, 'id' | 'payload'>,
  { context, mailRoom }: Work,
): Promise<string | null> {
  const { send, siteUrl, authSecret } = mailRoom;
  const mail = await readerMail(payload, { read: context.database.read, authSecret });
  if (!mail) return 'What this was to tell is no longer so.';
  const { path, ...words } = mail;
  await send({ id, ...words, link: `${siteUrl}${path}` });
  return null;
}

/** The border where a stored message becomes a typed one: an older or newer Galley may have written it. */
const mailPayload: z.ZodType<MailPayload> = z.object({
  toPersonId: z.string(),
  subject: z.string(),
  text: z.string(),
  path: z.string().startsWith('/'),
});

const LONGEST_ERROR = 500;

async function noteFailure(
  { id, attempts }: OutboxRow,
  { cause, context: { database, log, now } }: { cause: unknown; context: JobContext },
): Promise<void> {
  const error = (cause instanceof Error ? cause.message : String(cause)).slice(0, LONGEST_ERROR);
  const isLast = attempts + 1 >= MOST_ATTEMPTS;
  await database.inTransaction((tx) =>
    isLast ? finishMessage(tx, { id, now, error }) : noteFailedAttempt(tx, { id, error }),
  );
  const tried = { message: id, attempt: attempts + 1, error };
  if (isLast) log.error(tried, 'message given up');
  else log.warn(tried, 'message not sent, will be tried again');
}
