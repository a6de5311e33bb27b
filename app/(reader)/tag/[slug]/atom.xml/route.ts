import { feedRoute } from '@/server/site/feed-route';

/** The newest stories of one tag as Atom. */
export const GET = feedRoute('tag', 'atom');
