import { feedRoute } from '@/server/site/feed-route';

/** The newest stories of the house as JSON Feed 1.1. */
export const GET = feedRoute('house', 'json');
