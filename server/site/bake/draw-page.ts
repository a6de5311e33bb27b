import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import inject from 'light-my-request';
import { notingShown, type Shown } from '@/db/shown';
import { withAnswerStatus } from '../answer-status';
import { buildStyles } from './build-styles';
import { finishedHtml } from './finished-html';

/** How Next is asked for a page. */
export type PageHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A page as Next has drawn it for a stranger, without the framework. */
export interface DrawnPage {
  status: number;
  contentType: string;
  location: string | null;
  words: Buffer;
  shown: Shown;
}

/** Draws pages as Next answers somebody who has no session, no preview and no preferences: nothing of a request gets here but its address. */
export function pageDrawer(handle: PageHandler, siteUrl: string): (address: string) => Promise<DrawnPage> {
  const { host } = new URL(siteUrl);
  const styleSheet = buildStyles(process.cwd());
  return async (address) => {
    const shown: Shown = { things: new Set(), until: null };
    const listener: RequestListener = (request, response) => {
      const drawing = notingShown(shown, () => withAnswerStatus(response, () => handle(request, response)));
      drawing.catch((cause: Error) => response.destroy(cause));
    };
    const answer = await inject(listener, { method: 'GET', url: address, headers: { host } });
    const contentType = String(answer.headers['content-type'] ?? 'text/html; charset=utf-8');
    const location = answer.headers.location === undefined ? null : String(answer.headers.location);
    const isPage = contentType.startsWith('text/html') && location === null;
    const links = String(answer.headers.link ?? '');
    const words = isPage
      ? Buffer.from(await finishedHtml(answer.payload, { styleSheet, links }))
      : answer.rawPayload;
    const body = location === null ? words : Buffer.alloc(0);
    return { status: answer.statusCode, contentType, location, words: body, shown };
  };
}
