import { z } from 'zod';
import { Count, eachGood, ifGood } from './good-parts';

const Account = z.object({
  /** `name` on its own server, `name@server` elsewhere. */
  acct: z.string().regex(/^[\w.-]+(?:@[\w.:-]+)?$/),
  display_name: ifGood(z.string()),
  avatar_static: ifGood(z.string()),
  avatar: ifGood(z.string()),
});

const Attachment = z.object({
  type: z.enum(['image', 'video', 'gifv']),
  url: ifGood(z.string()),
  preview_url: ifGood(z.string()),
  description: ifGood(z.string()),
});

const Words = z.object({
  id: z.string().regex(/^\w{1,32}$/),
  url: ifGood(z.string()),
  created_at: z.iso.datetime({ offset: true }),
  edited_at: ifGood(z.string()),
  content: z.string(),
  account: Account,
  /** Whoever may see it only when signed in or named is not shown here at all; servers of other kinds do not say. */
  visibility: ifGood(z.enum(['public', 'unlisted', 'private', 'direct'])),
  language: ifGood(z.string()),
  spoiler_text: ifGood(z.string()),
  media_attachments: eachGood(Attachment),
  in_reply_to_id: ifGood(z.string().regex(/^\w{1,32}$/)),
  favourites_count: Count,
  reblogs_count: Count,
  replies_count: Count,
  quotes_count: Count,
});

export type StatusWords = z.infer<typeof Words>;
export type StatusAttachment = z.infer<typeof Attachment>;

/** A status as Mastodon and its kin tell it. Strict about who wrote what and when. */
export const Status = Words.extend({
  quote: ifGood(z.object({ state: z.literal('accepted'), quoted_status: Words })),
});
