import { createHmac, randomBytes } from 'node:crypto';

/** A new secret for a webhook. */
export function newWebhookSecret(): string {
  return `whsec_${randomBytes(24).toString('base64url')}`;
}

/**
 * The value of `X-Galley-Signature`: `t` is the moment of sending in seconds, `v1` the HMAC-SHA256, in hex, over that number,
 * a full stop and the body. Who receives it compares, and refuses what is older than a few minutes.
 */
export function signatureOf(body: string, { secret, at }: { secret: string; at: Date }): string {
  const seconds = Math.floor(at.getTime() / 1000);
  const mac = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return `t=${seconds},v1=${mac}`;
}
