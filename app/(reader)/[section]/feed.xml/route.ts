import { feedRoute } from '@/server/site/feed-route';

/** The newest stories of one section as RSS 2.0. */
export const GET = feedRoute('section', 'rss');
