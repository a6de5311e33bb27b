import { defineRoute } from '@/server/define-route';

/** Whether the process lives. */
export const GET = defineRoute({
  name: 'health',
  permission: 'health.read',
  async run() {
    return Response.json({ ok: true }, { headers: { 'cache-control': 'no-store' } });
  },
});
