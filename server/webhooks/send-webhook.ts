import type { Connection } from '@/db/client';
import { findWebhook } from '@/db/queries/webhook';
import type { OutboundPost } from '../outbound/guarded-fetch';
import { signatureOf } from './sign';

interface Message {
  /** The same for every attempt, so that one that came twice can be known as one. */
  id: string;
  webhookId: string;
  payload: unknown;
}

/** Resolves to why nobody is to get it any more, or to null once it was taken; throws what stood in the way. */
export async function sendWebhook(
  { id, webhookId, payload }: Message,
  { read, outbound, now }: { read: Connection; outbound: OutboundPost; now: Date },
): Promise<string | null> {
  const webhook = await findWebhook(read, webhookId);
  if (!webhook) return 'This webhook was removed.';
  const body = JSON.stringify(payload);
  const headers = {
    'Content-Type': 'application/json',
    'X-Galley-Delivery': id,
    'X-Galley-Signature': signatureOf(body, { secret: webhook.secret, at: now }),
  };
  const answer = await outbound.post(webhook.url, { body, headers });
  if (!answer.ok) throw new Error(answer.message);
  return null;
}
