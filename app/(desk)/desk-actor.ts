import { redirect } from 'next/navigation';
import type { Actor } from '@/newsroom/actor';
import { mayAtAll, type Permission } from '@/newsroom/permissions';
import { currentActor } from '@/server/auth/current-actor';

/**
 * Who opens this page of the desk. A stranger is sent to sign in and comes back to `path` afterwards; null means a
 * colleague whose roles do not open it. Every page asks this first, before it reads anything.
 */
export async function deskActor({
  path,
  permission,
}: {
  path: string;
  permission: Permission;
}): Promise<Actor | null> {
  const actor = await currentActor();
  if (!actor) redirect(`/sign-in?callbackUrl=${encodeURIComponent(path)}`);
  return mayAtAll(actor, permission) ? actor : null;
}
