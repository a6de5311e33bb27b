import { eq, inArray } from 'drizzle-orm';
import type { Connection } from '../client';
import { embed, publicationEmbed } from '../schema';

export type NewEmbed = typeof embed.$inferInsert;

const columns = {
  id: embed.id,
  kind: embed.kind,
  host: embed.host,
  hostKey: embed.hostKey,
  provider: embed.provider,
  url: embed.url,
  title: embed.title,
  authorName: embed.authorName,
  description: embed.description,
  shape: embed.shape,
  posterPhotoId: embed.posterPhotoId,
};

/** A record as pages need it; who captured it and the raw answer stay inside. */
export type EmbedRow = Pick<typeof embed.$inferSelect, keyof typeof columns>;

/** Writes a record down. There is no update: a new capture is a new row. */
export async function insertEmbed(tx: Connection, row: NewEmbed): Promise<void> {
  await tx.insert(embed).values(row);
}

/** The records among these ids. */
export async function findEmbeds(connection: Connection, ids: readonly string[]): Promise<EmbedRow[]> {
  if (ids.length === 0) return [];
  return connection
    .select(columns)
    .from(embed)
    .where(inArray(embed.id, [...ids]));
}

/** Whether a live story shows this embed, which is what gives its player a public address. */
export async function isEmbedPublic(connection: Connection, embedId: string): Promise<boolean> {
  const rows = await connection
    .select({ embedId: publicationEmbed.embedId })
    .from(publicationEmbed)
    .where(eq(publicationEmbed.embedId, embedId))
    .limit(1);
  return rows.length > 0;
}
