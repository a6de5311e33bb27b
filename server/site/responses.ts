/*
 * Answers of the paper that are not pages. None is kept by browsers or proxies without asking again, because a
 * withdrawn story must leave every surface at once; a later release answers with an ETag.
 */

export function rssResponse(xml: string): Response {
  return answer(xml, 'application/rss+xml; charset=utf-8');
}

export function atomResponse(xml: string): Response {
  return answer(xml, 'application/atom+xml; charset=utf-8');
}

export function xmlResponse(xml: string): Response {
  return answer(xml, 'application/xml; charset=utf-8');
}

export function jsonFeedResponse(feed: object): Response {
  return answer(JSON.stringify(feed), 'application/feed+json; charset=utf-8');
}

export function textResponse(text: string): Response {
  return answer(text, 'text/plain; charset=utf-8');
}

/** The one answer to everything that is not there, or not for this reader to know of. */
export function notFoundResponse(): Response {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  return new Response('There is nothing at this address.', { status: 404, headers });
}

function answer(body: string, contentType: string): Response {
  return new Response(body, { headers: { 'content-type': contentType, 'cache-control': 'no-cache' } });
}
