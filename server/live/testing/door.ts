import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LIVE_PATH } from '@/content/live-protocol';
import { findPerson } from '@/db/queries/person';
import type { Actor } from '@/newsroom/actor';
import type { LivePorts } from '../ports';

/** The cookie by which the tests' newsroom knows a person. */
export function cookieOf(person: Pick<Actor, 'personId'>): string {
  return `person=${person.personId}`;
}

/** As the house reads its session cookie, with the id in place of the secret. */
export function actorByCookie({ database }: Pick<LivePorts, 'database'>): LivePorts['actorFromCookie'] {
  return async (cookie) => {
    const person = await findPerson(database.read, cookie?.replace('person=', '') ?? '');
    if (!person || person.disabledAt) return null;
    return { personId: person.personId, name: person.name, roles: person.roles };
  };
}

/** Listens on the wanted port, or a free one, and tells where the websocket is. */
export async function listen(server: Server, wanted = 0): Promise<string> {
  await new Promise<void>((resolve) => server.listen(wanted, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server that listens has one
  return `ws://127.0.0.1:${port}${LIVE_PATH}`;
}
