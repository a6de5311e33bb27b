import ipaddr from 'ipaddr.js';

const INNER: readonly string[] = ['loopback', 'private', 'linkLocal', 'uniqueLocal', 'unspecified'];

/** Whether a request comes from inside the house: from its own proxy, that is, which stands for every reader. */
export function isInnerNetwork(network: string): boolean {
  return ipaddr.isValid(network) && INNER.includes(ipaddr.process(network).range());
}
