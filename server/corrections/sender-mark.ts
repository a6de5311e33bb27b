import { createHmac } from 'node:crypto';

/**
 * What stands for the network that a report came from: the same for a day, and nothing that leads back to it without the
 * secret of the house. It is forgotten after that day (`forget-readers.ts`).
 */
export function senderMark(network: string, { authSecret, now }: { authSecret: string; now: Date }): string {
  const day = now.toISOString().slice(0, 10);
  return createHmac('sha256', authSecret)
    .update(`mistake-report ${day} ${partOf(network)}`)
    .digest('base64url')
    .slice(0, 24);
}

// Whoever has an address of the newer kind has as many of them as there are below its first half.
function partOf(network: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(network)?.[1];
  if (mapped) return mapped;
  return network.includes(':') ? firstHalf(network) : network;
}

function firstHalf(network: string): string {
  const [before = '', after] = network.toLowerCase().split('%')[0]?.split('::') ?? [];
  const groups = before.split(':').filter(Boolean);
  const rest = after?.split(':').filter(Boolean) ?? [];
  const whole = [
    ...groups,
    ...Array<string>(Math.max(0, 8 - groups.length - rest.length)).fill('0'),
    ...rest,
  ];
  return whole.slice(0, 4).join(':');
}
