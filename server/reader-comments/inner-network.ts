import ipaddr from 'ipaddr.js';

/** Whether a request comes from inside the house: from its own proxy, that is, which stands for every reader. */
export function isInnerNetwork(network: string): boolean {
  return ipaddr.isValid(network) && ipaddr.process(network).range() !== 'unicast';
}
