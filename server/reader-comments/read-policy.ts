import { z } from 'zod';
import type { Connection } from '@/db/client';
import { readSettings } from '@/db/queries/setting';
import { findStoryCommentPolicy } from '@/db/queries/story-comment-policy';
import {
  COMMENT_MODES,
  type CommentPolicy,
  type CommentStanding,
  commentStanding,
  LONGEST_DAYS,
  policyFor,
  USUAL_POLICY,
} from '@/newsroom/reader-comments/policy';

/** The keys of the settings: what readers notice, and what moderators alone know of. */
export const POLICY_KEY = 'readerComments';
export const RULES_KEY = 'readerCommentRules';

/** By what comments are judged. */
export interface CommentRules {
  banned: string[];
  suspect: string[];
  /** So many approved comments make a commenter known; 0: nobody is new. */
  knownAfter: number;
  /** With so many reports a comment is out of sight until somebody has looked; 0: never. */
  hideAfterReports: number;
  /** A program that is asked about comments; null: none. */
  hook: { url: string; secret: string } | null;
}

const policy = z.object({
  mode: z.enum(COMMENT_MODES),
  closesAfterDays: z.number().int().min(1).max(LONGEST_DAYS).nullable(),
});

const rules = z.object({
  banned: z.array(z.string()).catch([]),
  suspect: z.array(z.string()).catch([]),
  knownAfter: z.number().int().min(0).max(10).catch(1),
  hideAfterReports: z.number().int().min(0).max(100).catch(3),
  hook: z.object({ url: z.string(), secret: z.string() }).nullable().catch(null),
});

/** How the house takes comments where a story says nothing else; a missing or unusable choice gives the usual one. */
export async function readCommentPolicy(connection: Connection): Promise<CommentPolicy> {
  const chosen = await readSettings(connection, [POLICY_KEY]);
  return policy.catch(USUAL_POLICY).parse(chosen[POLICY_KEY]);
}

/** The lists and numbers of the pipeline. */
export async function readCommentRules(connection: Connection): Promise<CommentRules> {
  const chosen = await readSettings(connection, [RULES_KEY]);
  return rules.parse(chosen[RULES_KEY] ?? {});
}

/** Whether a live story takes comments at a moment. */
export async function readCommentStanding(
  connection: Connection,
  { storyId, firstPublishedAt, now }: { storyId: string; firstPublishedAt: Date; now: Date },
): Promise<CommentStanding> {
  const house = await readCommentPolicy(connection);
  const story = await findStoryCommentPolicy(connection, storyId);
  return commentStanding(policyFor(house, story), { publishedAt: firstPublishedAt, now });
}
