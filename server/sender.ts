import type { IncomingMessage } from 'node:http';
import proxyAddress from 'proxy-addr';

/** Tells the network address that a request came from, or `unknown` when its line is gone already. */
export type SenderOf = (request: IncomingMessage) => string;

/**
 * Makes what tells senders apart behind the operator's own proxies: addresses, ranges such as `10.0.0.0/8`, or the names
 * `loopback`, `linklocal` and `uniquelocal`. What `X-Forwarded-For` says counts as far as one of these wrote it; from
 * anybody else it is a claim, and they are the sender themselves. Throws a `TypeError` for what is none of these.
 */
export function makeSenderOf(proxies: readonly string[]): SenderOf {
  const isProxy = proxyAddress.compile([...proxies]);
  return (request) => (request.socket.remoteAddress ? proxyAddress(request, isProxy) : 'unknown');
}
