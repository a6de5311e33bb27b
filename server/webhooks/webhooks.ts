import { insertWebhook, listWebhooks, removeWebhook } from '@/db/queries/webhook';
import type { Actor } from '@/newsroom/actor';
import { may } from '@/newsroom/permissions';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { writeDown } from '../audit/write-down';
import { newId } from '../ids';
import type { OutboundPost } from '../outbound/guarded-fetch';
import type { StoryContext } from '../stories/context';
import { newWebhookSecret } from './sign';

type Context = Pick<StoryContext, 'database' | 'now'>;

/** A webhook as the settings list it. */
export interface WebhookView {
  id: string;
  url: string;
  createdByName: string;
  /** ISO 8601. */
  createdAt: string;
}

/** More than this are a service of its own. */
const MOST_WEBHOOKS = 10;

/** Every webhook of the house, without its secret. */
export async function readWebhooks({ database }: Pick<Context, 'database'>): Promise<WebhookView[]> {
  return (await listWebhooks(database.read)).map(({ createdAt, ...row }) => ({
    ...row,
    createdAt: createdAt.toISOString(),
  }));
}

/**
 * Adds a webhook; answers with its secret, which is shown this once. Refuses an address that the house does not send to:
 * one that is no address of the open internet, or not https.
 */
export async function addWebhook(
  { url, actor }: { url: string; actor: Actor },
  { database, outbound, now }: Context & { outbound: OutboundPost },
): Promise<Outcome<{ secret: string }>> {
  if (!may(actor, 'settings.manage')) return refuse('not_allowed', 'Only admins look after the webhooks.');
  const problem = outbound.problemWith(url);
  if (problem) return refuse('invalid', problem);
  const [id, secret] = [newId(), newWebhookSecret()];
  return database.inTransaction(async (tx): Promise<Outcome<{ secret: string }>> => {
    if ((await listWebhooks(tx)).length >= MOST_WEBHOOKS)
      return refuse('too_many', `There are ${MOST_WEBHOOKS} webhooks already. Remove one first.`);
    const { personId } = actor;
    await insertWebhook(tx, { id, url, secret, createdBy: personId, createdAt: now });
    const facts = { setting: 'webhook', deed: 'added' };
    writeDown(tx, { act: 'settings_changed', personId, about: id, facts, now });
    return grant({ secret });
  });
}

/** Removes a webhook; what waits for it is not sent any more. */
export async function dropWebhook(
  { webhookId, actor }: { webhookId: string; actor: Actor },
  { database, now }: Context,
): Promise<Outcome<null>> {
  if (!may(actor, 'settings.manage')) return refuse('not_allowed', 'Only admins look after the webhooks.');
  return database.inTransaction(async (tx) => {
    if (!(await removeWebhook(tx, webhookId))) return refuse('not_found', 'There is no such webhook.');
    const facts = { setting: 'webhook', deed: 'removed' };
    writeDown(tx, { act: 'settings_changed', personId: actor.personId, about: webhookId, facts, now });
    return grant(null);
  });
}
