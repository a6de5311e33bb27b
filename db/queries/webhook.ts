import { asc, eq } from 'drizzle-orm';
import type { Connection } from '../client';
import { prepared } from '../prepared';
import { person, webhook } from '../schema';
import { askedOnce } from '../together';

/** A webhook without its secret. */
export interface WebhookRow {
  id: string;
  url: string;
  createdByName: string;
  createdAt: Date;
}

/** Every webhook of the house, oldest first. */
export async function listWebhooks(connection: Connection): Promise<WebhookRow[]> {
  return connection
    .select({ id: webhook.id, url: webhook.url, createdByName: person.name, createdAt: webhook.createdAt })
    .from(webhook)
    .innerJoin(person, eq(person.id, webhook.createdBy))
    .orderBy(asc(webhook.createdAt), asc(webhook.id));
}

/** The ids of all webhooks. */
export const webhookIds = askedOnce(async (connection) => {
  const rows = await ids(connection, {});
  return rows.map(({ id }) => id);
});

const ids = prepared<Record<string, never>, { id: string }>((connection) =>
  connection.select({ id: webhook.id }).from(webhook),
);

/** Where one leads, and what signs it; null when it was removed. */
export async function findWebhook(
  connection: Connection,
  id: string,
): Promise<{ url: string; secret: string } | null> {
  const [row] = await connection
    .select({ url: webhook.url, secret: webhook.secret })
    .from(webhook)
    .where(eq(webhook.id, id));
  return row ?? null;
}

export async function insertWebhook(tx: Connection, row: typeof webhook.$inferInsert): Promise<void> {
  await tx.insert(webhook).values(row);
}

/** True when it was there. */
export async function removeWebhook(tx: Connection, id: string): Promise<boolean> {
  return (await tx.delete(webhook).where(eq(webhook.id, id)).returning({ id: webhook.id })).length === 1;
}
