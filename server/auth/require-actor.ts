import { headers } from 'next/headers';
import { forbidden, redirect } from 'next/navigation';
import type { Actor } from '@/newsroom/actor';
import { mayAtAll, type Permission } from '@/newsroom/permissions';
import { currentActor } from './current-actor';

/**
 * Who looks at a page of the desk. Sends a stranger to sign in, and somebody whose roles never allow this to the page
 * that says so. A page about one story asks again, with the story.
 */
export async function requireActor(permission: Permission): Promise<Actor> {
  const actor = await currentActor();
  if (!actor) {
    const path = (await headers()).get('x-galley-path') ?? '/desk';
    redirect(`/sign-in?callbackUrl=${encodeURIComponent(path)}`);
  }
  if (!mayAtAll(actor, permission)) forbidden();
  return actor;
}
