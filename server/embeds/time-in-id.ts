import type { PostAddress } from '@/newsroom/posts/post-address';

/**
 * The moment that a post's id was given out, as an ISO date-time, where ids are made of it and the platform tells no
 * other: TikTok's, in seconds, above 32 bits of other things. Null for an id that would lie outside TikTok's own life.
 */
export function timeInId({ platform, postId }: PostAddress, now = new Date()): string | null {
  if (platform !== 'tiktok' || !/^\d{15,20}$/.test(postId)) return null;
  const moment = new Date(Number(BigInt(postId) >> 32n) * 1000);
  if (moment < FIRST_POSTS || moment > now) return null;
  return moment.toISOString();
}

const FIRST_POSTS = new Date('2014-08-01T00:00:00Z');
