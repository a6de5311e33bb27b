import type { beforeHandleAwarenessPayload, Connection, Document } from '@hocuspocus/server';
import type { LiveUser } from '@/content/live-protocol';
import type { Actor } from '@/newsroom/actor';
import { awarenessStateOf } from './awareness-state';
import { LIVE_LIMITS } from './limits';
import type { LiveContext } from './session';

type Payload = Pick<
  beforeHandleAwarenessPayload<LiveContext>,
  'context' | 'connection' | 'document' | 'states'
>;

/**
 * Whose cursor it is, the server says, whatever the browser says; of where it is, what the others' editors can draw.
 * States of somebody else's cursors and too many are left out.
 */
export async function beforeHandleAwareness({
  context,
  connection,
  document,
  states,
}: Payload): Promise<void> {
  const actor = context?.session.actor;
  if (!actor || !connection || !document.hasConnection(connection)) return states.clear();
  const own = document.getClients(connection);
  let room = LIVE_LIMITS.cursors - own.size;
  for (const [client, state] of states) {
    if (!own.has(client)) room -= 1;
    if (isSomebodyElses(client, connection, document) || (!own.has(client) && room < 0)) {
      states.delete(client);
      continue;
    }
    states.set(client, { ...awarenessStateOf(state), user: liveUser(actor, document) });
  }
}

/** How a person is shown to the others. */
function liveUser({ personId, name }: Actor, document: Document): LiveUser {
  return { personId, name, colour: colourOf(personId, coloursIn(document)) };
}

/** Who has which colour in a story at the moment. */
function coloursIn({ awareness }: Document): Map<string, string> {
  const users = [...awareness.getStates().values()].map((state) => state.user as LiveUser | undefined); // ours, see above
  return new Map(users.flatMap((user) => (user ? [[user.personId, user.colour] as const] : [])));
}

/** Told apart on white and on black, and by most who do not see all colours. */
const COLOURS = [
  '#b3261e',
  '#1b6ca8',
  '#2e7d32',
  '#7b3fa0',
  '#b25e00',
  '#00796b',
  '#ad1457',
  '#4f5b93',
  '#6d4c41',
  '#5c6b00',
] as const;

/**
 * The same colour for a person on every screen and, while nobody in the story has it, on every day: of two whose
 * colour it would be the second gets the next that is free, for as long as they are there.
 */
export function colourOf(personId: string, taken: ReadonlyMap<string, string> = new Map()): string {
  const own = taken.get(personId);
  if (own) return own;
  let hash = 0;
  for (const character of personId) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  const first = hash % COLOURS.length;
  const inTurn = [...COLOURS.slice(first), ...COLOURS.slice(0, first)];
  const inUse = new Set(taken.values());
  return inTurn.find((colour) => !inUse.has(colour)) ?? inTurn[0] ?? COLOURS[0];
}

// The same person may take over: a browser that lost its line comes back before the old line is found dead.
function isSomebodyElses(client: number, connection: Connection<LiveContext>, document: Document): boolean {
  const person = connection.context.session.actor?.personId;
  // Of a cursor on another instance, what is shown of it here says whose it is; the server there has written that.
  const shown: Partial<LiveUser> | undefined = document.awareness.getStates().get(client)?.user;
  if (shown?.personId !== undefined && shown.personId !== person) return true;
  return document
    .getConnections()
    .some(
      (other: Connection<LiveContext>) =>
        other !== connection &&
        other.context.session.actor?.personId !== person &&
        document.getClients(other).has(client),
    );
}
