import { defineRoute } from '@/server/define-route';
import { isReady } from '@/server/is-ready';

/** Whether the process can serve: 503 says why not. */
export const GET = defineRoute({
  name: 'ready',
  permission: 'health.read',
  async run() {
    const readiness = await isReady();
    return Response.json(readiness, {
      status: readiness.ok ? 200 : 503,
      headers: { 'cache-control': 'no-store' },
    });
  },
});
