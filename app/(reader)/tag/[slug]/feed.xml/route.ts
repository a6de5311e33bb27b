import { feedRoute } from '@/server/site/feed-route';

/** The newest stories of one tag as RSS 2.0. */
export const GET = feedRoute('tag', 'rss');
