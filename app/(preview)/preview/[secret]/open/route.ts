import { defineRoute } from '@/server/define-route';
import { keepSecret } from '@/server/previews/kept-secrets';
import { knownLink } from '@/server/previews/open-link';
import { noteVisit, pathOfPreview } from '@/server/previews/read-outside';
import { runtime } from '@/server/runtime';
import { notFoundResponse } from '@/server/site/responses';

/** Opens a preview: writes the visit down, has the browser keep the secret, and leads to the text. */
export const POST = defineRoute({
  name: 'preview.open',
  permission: 'preview.open',
  async run(request, { params, database, now }) {
    const secret = String(params.secret);
    const known = await knownLink(database.read, { secret, now });
    if (!known) return notFoundResponse();
    const { link, standing } = known;
    // The door says why it is closed.
    if (standing !== 'open') return to(`/preview/${secret}`);
    const { headers } = request;
    const network = headers.get('x-galley-network') ?? 'unknown';
    await noteVisit({ link, network, browser: headers.get('user-agent') ?? '' }, { database, now });
    const { siteUrl } = runtime().env;
    const { expiresAt } = link;
    const cookie = keepSecret(secret, { cookieHeader: headers.get('cookie'), siteUrl, expiresAt });
    return to(pathOfPreview(link.id), { 'set-cookie': cookie });
  },
});

function to(path: string, headers: Record<string, string> = {}): Response {
  return new Response(null, {
    status: 303,
    headers: { location: path, 'cache-control': 'no-store', ...headers },
  });
}
