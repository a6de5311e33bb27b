import { defineRoute } from '@/server/define-route';
import { openNotice } from '@/server/notify/inbox';
import { notFoundResponse } from '@/server/site/responses';

/** Opens a notice of the inbox: marks it as read and leads to what it is about. */
export const GET = defineRoute({
  name: 'notice.open',
  permission: 'account.own',
  async run(_request, { actor, params, database, now }) {
    const opened = await openNotice({ noticeId: String(params.id), actor }, { database, now });
    if (!opened.ok) return notFoundResponse();
    return new Response(null, {
      status: 303,
      headers: { location: opened.value.path, 'cache-control': 'no-store' },
    });
  },
});
