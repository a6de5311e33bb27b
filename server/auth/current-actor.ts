import { headers } from 'next/headers';
import { cache } from 'react';
import type { Actor } from '@/newsroom/actor';
import { actorFromCookie } from './actor-from-cookie';

/** Who makes the current request of a page or an action; asked once per request however many want to know. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  return actorFromCookie((await headers()).get('cookie'));
});
