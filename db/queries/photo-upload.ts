import { eq } from 'drizzle-orm';
import type { Connection } from '../client';
import { photo } from '../schema';

/** Who uploaded a photo (null: the clock) and when, or null. */
export async function findPhotoUpload(
  connection: Connection,
  id: string,
): Promise<{ uploadedBy: string | null; uploadedAt: Date } | null> {
  const [row] = await connection
    .select({ uploadedBy: photo.uploadedBy, uploadedAt: photo.uploadedAt })
    .from(photo)
    .where(eq(photo.id, id));
  return row ?? null;
}
