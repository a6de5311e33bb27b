import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * True only for an address of the open internet. Everything that is private, local, special, reserved or
 * that carries another address inside (mapped, NAT64, 6to4, Teredo) is false, and so is anything unreadable.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  if (parsed instanceof ipaddr.IPv6) return parsed.match(GLOBAL_IPV6);
  return parsed.toString() !== AZURE_HOST_AGENT;
}

// The library calls every unassigned IPv6 block unicast; only this one is given out to the internet.
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

// Looks public and is not: inside Azure it answers with the machine's own configuration.
// https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16
const AZURE_HOST_AGENT = '168.63.129.16';
