import type { QueueView } from '@/server/corrections/browse-reports';

/** The address of a page of the queue of reports. */
export function mistakesAddress(view: QueueView, page = 1): string {
  const query = new URLSearchParams();
  if (view !== 'waiting') query.set('view', view);
  if (page > 1) query.set('page', String(page));
  return `/desk/mistakes${query.size > 0 ? `?${query}` : ''}`;
}
