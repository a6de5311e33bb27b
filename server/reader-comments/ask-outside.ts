import { z } from 'zod';
import type { OutsideAnswer } from '@/newsroom/reader-comments/pipeline';
import type { OutboundAsk } from '../outbound/guarded-fetch';
import { signatureOf } from '../webhooks/sign';
import type { CommentRules } from './read-policy';

interface Asked {
  commentId: string;
  storyId: string;
  /** Where readers have the story. */
  storyPath: string;
  name: string;
  text: string;
}

const answer = z.discriminatedUnion('verdict', [
  z.object({ verdict: z.literal('pass') }),
  z.object({ verdict: z.enum(['hold', 'refuse']), reason: z.string().trim().min(1).max(300) }),
]);

/**
 * Asks the program that the house has named about a comment, signed as webhooks are; null when there is none. It is given
 * the name and the words, and no address. Whatever goes wrong is `failed`, which holds the comment and loses nothing.
 */
export async function askOutside(
  hook: CommentRules['hook'],
  asked: Asked,
  { outbound, now }: { outbound: OutboundAsk; now: Date },
): Promise<OutsideAnswer | null> {
  if (hook === null) return null;
  const body = JSON.stringify(asked);
  const headers = {
    'Content-Type': 'application/json',
    'X-Galley-Delivery': asked.commentId,
    'X-Galley-Signature': signatureOf(body, { secret: hook.secret, at: now }),
  };
  const said = await outbound.ask(hook.url, { body, headers });
  if (!said.ok) return { verdict: 'failed' };
  const parsed = answer.safeParse(said.json);
  return parsed.success ? parsed.data : { verdict: 'failed' };
}
