import { and, eq, inArray } from 'drizzle-orm';
import { postThing } from '@/newsroom/public-things';
import { type Connection, touch } from '../client';
import { postWatch, publicationPhoto, publicationPost, socialPostPhoto } from '../schema';

/** Takes the pictures of a post from readers: not one of them has a public address any more. */
export async function takePicturesFromReaders(tx: Connection, origin: string): Promise<void> {
  const pictures = tx
    .select({ photoId: socialPostPhoto.photoId })
    .from(socialPostPhoto)
    .innerJoin(postWatch, eq(postWatch.postId, socialPostPhoto.postId))
    .where(eq(postWatch.origin, origin));
  await tx.delete(publicationPhoto).where(inArray(publicationPhoto.photoId, pictures));
  touch(postThing(origin));
}

/** Gives readers the pictures of a post, as far as live stories show the records that they belong to. */
export async function givePicturesToReaders(tx: Connection, origin: string): Promise<void> {
  const rows = await tx
    .selectDistinct({ storyId: publicationPost.storyId, photoId: socialPostPhoto.photoId })
    .from(publicationPost)
    .innerJoin(postWatch, eq(postWatch.postId, publicationPost.postId))
    .innerJoin(socialPostPhoto, eq(socialPostPhoto.postId, publicationPost.postId))
    .where(and(eq(postWatch.origin, origin), eq(socialPostPhoto.role, 'shown')));
  if (rows.length > 0) await tx.insert(publicationPhoto).values(rows).onConflictDoNothing();
  touch(postThing(origin));
}
