import { feedRoute } from '@/server/site/feed-route';

/** The newest stories of the house as RSS 2.0. */
export const GET = feedRoute('house', 'rss');
