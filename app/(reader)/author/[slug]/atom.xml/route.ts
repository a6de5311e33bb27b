import { feedRoute } from '@/server/site/feed-route';

/** The newest stories of one author as Atom. */
export const GET = feedRoute('author', 'atom');
