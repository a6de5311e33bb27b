import { feedRoute } from '@/server/site/feed-route';

/** The newest stories of one section as JSON Feed 1.1. */
export const GET = feedRoute('section', 'json');
