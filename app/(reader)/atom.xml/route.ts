import { feedRoute } from '@/server/site/feed-route';

/** The newest stories of the house as Atom. */
export const GET = feedRoute('house', 'atom');
