import { grant } from '@/newsroom/refusal';
import { defineRoute, refusalResponse } from '@/server/define-route';
import { commentFromOutside } from '@/server/previews/comment-from-outside';
import { readCommentForm } from '@/server/previews/read-comment-form';
import { pathOfPreview } from '@/server/previews/read-outside';
import { unsentComment } from '@/server/previews/unsent-comment';
import { runtime } from '@/server/runtime';

/** A comment of the recipient of a preview: from the script of the page, or from its plain form. The link decides. */
export const POST = defineRoute({
  name: 'preview.comment',
  permission: 'preview.open',
  async run(request, { params, database, now }) {
    const { headers } = request;
    const linkId = String(params.id);
    const form = await readCommentForm(request);
    const sent = form.ok
      ? await commentFromOutside(
          {
            ...form.value,
            linkId,
            cookieHeader: headers.get('cookie'),
            network: headers.get('x-galley-network') ?? 'unknown',
          },
          { database, events: runtime().events, now },
        )
      : form;
    const isAskedByScript = headers.get('accept')?.includes('application/json');
    if (isAskedByScript)
      return sent.ok
        ? Response.json(grant(null), { status: 201, headers: { 'cache-control': 'no-store' } })
        : refusalResponse(sent);
    const path = pathOfPreview(linkId);
    if (sent.ok) {
      const location = `${path}#thread-${sent.value.threadId}`;
      return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
    }
    const words = form.ok ? form.value.text : '';
    return unsentComment({ refusal: sent, words, path });
  },
});
