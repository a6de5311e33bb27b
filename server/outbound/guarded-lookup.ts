import { lookup as systemLookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from './address-rules';
import { atMost } from './at-most';
import { OutboundError } from './failures';

export interface ResolvedAddress {
  address: string;
  family: number;
}

/** Finds every address of a name. Only tests bring their own. */
export type Resolver = (hostname: string) => Promise<ResolvedAddress[]>;

/*
 * The machine's resolver works on the few threads that also read files and pack bytes for the whole process. A name
 * server that does not answer may hold two of them and no more.
 */
const MOST_AT_ONCE = 2;

/** The resolver of the machine, hosts file included. */
export const systemResolver: Resolver = atMost(MOST_AT_ONCE, (hostname: string) =>
  systemLookup(hostname, { all: true, verbatim: true }),
);

/**
 * A lookup for one socket. It resolves once, refuses the name when any of its addresses is not public, and hands
 * the socket exactly the addresses that were judged, so that a second DNS answer cannot lead elsewhere.
 */
export function guardedLookup(resolve: Resolver, exempt: boolean): LookupFunction {
  return (hostname, options, callback) => {
    judgedAddresses(hostname, resolve, exempt).then(
      (addresses) => {
        if (options.all) callback(null, addresses);
        else callback(null, addresses[0].address, addresses[0].family);
      },
      (error: NodeJS.ErrnoException) => callback(error, []),
    );
  };
}

type AtLeastOne = [ResolvedAddress, ...ResolvedAddress[]];

async function judgedAddresses(hostname: string, resolve: Resolver, exempt: boolean): Promise<AtLeastOne> {
  const [first, ...others] = await resolve(hostname);
  if (first === undefined) throw new OutboundError('network', 'The site has no address.');
  const addresses: AtLeastOne = [first, ...others];
  if (!exempt && !addresses.every(({ address }) => isPublicAddress(address))) {
    throw new OutboundError('forbidden_address', 'The address leads into a private network.');
  }
  return addresses;
}
