import type { Database } from '@/db/client';
import type { Actor } from '@/newsroom/actor';
import { mayAtAll, type Permission } from '@/newsroom/permissions';
import { type Refusal, type RefusalCode, refuse } from '@/newsroom/refusal';
import { actorFromCookie } from './auth/actor-from-cookie';
import { isOwnOrigin } from './auth/own-origin';
import { isStorageAway, pictureNotFetched } from './media/storage-failure';
import { runtime } from './runtime';

export interface RouteContext<Person> {
  actor: Person;
  params: Record<string, string | string[] | undefined>;
  database: Database;
  now: Date;
}

/** What everybody may do, signed in or not. Every other permission means that there is an actor. */
type OpenPermission =
  | 'site.read'
  | 'reader_comment.write'
  | 'mistake.report'
  | 'health.read'
  | 'account.sign_in'
  | 'preview.open';

type PersonFor<Needed> = Needed extends OpenPermission ? Actor | null : Actor;

interface RouteDefinition<Needed extends Permission> {
  name: string;
  permission: Needed;
  run(request: Request, context: RouteContext<PersonFor<Needed>>): Promise<Response>;
}

/** A route handler as Next calls it; `permission` is what the table in `permissions.test.ts` reads. */
export interface Route {
  (
    request: Request,
    next: { params: Promise<Record<string, string | string[] | undefined>> },
  ): Promise<Response>;
  permission: Permission;
}

/** The only way to make a route handler: states its permission, checks it, and never shows a reader our insides. */
export function defineRoute<Needed extends Permission>(definition: RouteDefinition<Needed>): Route {
  async function route(
    request: Request,
    next: { params: Promise<Record<string, string | string[] | undefined>> },
  ) {
    const actor = await actorFromCookie(request.headers.get('cookie'));
    const refusal = refusalFor(definition.permission, actor, request);
    if (refusal) return refusalResponse(refusal);
    const context = { params: await next.params, database: runtime().database, now: new Date() };
    try {
      // A permission that is not open to everybody was just seen to be held by somebody.
      return await definition.run(request, { ...context, actor: actor as PersonFor<Needed> });
    } catch (cause) {
      runtime().log.error({ err: cause, route: definition.name }, 'route failed');
      if (isStorageAway(cause)) return refusalResponse(pictureNotFetched());
      return refusalResponse(refuse('unavailable', 'Something went wrong on our side. Please try again.'));
    }
  }
  return Object.assign(route, { permission: definition.permission });
}

const STATUS: Record<RefusalCode, number> = {
  not_signed_in: 401,
  not_allowed: 403,
  not_found: 404,
  invalid: 400,
  not_ready: 409,
  conflict: 409,
  too_large: 413,
  too_many: 429,
  unavailable: 503,
};

/** A refusal as JSON with the status that fits its code. Never cached. */
export function refusalResponse(refusal: Refusal): Response {
  return Response.json(refusal, { status: STATUS[refusal.code], headers: { 'cache-control': 'no-store' } });
}

function refusalFor(permission: Permission, actor: Actor | null, request: Request): Refusal | null {
  const changesSomething = request.method !== 'GET' && request.method !== 'HEAD';
  if (changesSomething && !isOwnOrigin(request.headers)) {
    return refuse('not_allowed', 'This request did not come from this newsroom.');
  }
  if (mayAtAll(actor, permission)) return null;
  if (!actor) return refuse('not_signed_in', 'You have been signed out. Sign in again; your text is kept.');
  return refuse('not_allowed', 'Your role does not allow this.');
}
