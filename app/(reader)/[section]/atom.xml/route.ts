import { feedRoute } from '@/server/site/feed-route';

/** The newest stories of one section as Atom. */
export const GET = feedRoute('section', 'atom');
