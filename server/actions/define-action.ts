import { headers } from 'next/headers';
import type { ZodType } from 'zod';
import type { Actor } from '@/newsroom/actor';
import { mayAtAll, type Permission } from '@/newsroom/permissions';
import { type Outcome, type Refusal, refuse } from '@/newsroom/refusal';
import type { ActionContext } from '../action-context';
import { currentActor } from '../auth/current-actor';
import { isOwnOrigin } from '../auth/own-origin';
import { runtime } from '../runtime';

interface ActionDefinition<Input, Value> {
  name: string;
  /** Needed by everyone who calls it; what depends on a story is checked again by the use case, in its transaction. */
  permission: Permission;
  input: ZodType<Input>;
  run(context: ActionContext, input: Input): Promise<Outcome<Value>>;
}

/** A server action; `permission` is what the table in `permissions.test.ts` reads. */
export interface Action<Value> {
  (input: unknown): Promise<Outcome<Value>>;
  permission: Permission;
}

/**
 * The only way to make a server action: an action is a public endpoint, so each checks where the request came from,
 * who sent it, what they may do and what it says, before its use case runs. A bug is logged and answered plainly.
 */
export function defineAction<Input, Value>(definition: ActionDefinition<Input, Value>): Action<Value> {
  async function action(input: unknown): Promise<Outcome<Value>> {
    const asked = await refuseRequest(definition.permission);
    if ('code' in asked) return asked;
    const parsed = definition.input.safeParse(input);
    if (!parsed.success)
      return refuse('invalid', parsed.error.issues[0]?.message ?? 'This was not understood.');
    try {
      return await definition.run(
        { actor: asked.actor, database: runtime().database, now: new Date() },
        parsed.data,
      );
    } catch (cause) {
      runtime().log.error(
        { err: cause, action: definition.name, person: asked.actor.personId },
        'action failed',
      );
      return refuse(
        'unavailable',
        'Something went wrong on our side; nothing was changed. Please try again.',
      );
    }
  }
  return Object.assign(action, { permission: definition.permission });
}

async function refuseRequest(permission: Permission): Promise<Refusal | { actor: Actor }> {
  if (!isOwnOrigin(await headers()))
    return refuse('not_allowed', 'This request did not come from this newsroom.');
  const actor = await currentActor();
  if (!actor) return refuse('not_signed_in', 'You have been signed out. Sign in again; your text is kept.');
  if (!mayAtAll(actor, permission)) return refuse('not_allowed', 'Your role does not allow this.');
  return { actor };
}
