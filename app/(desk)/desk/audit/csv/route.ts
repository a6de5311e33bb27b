import { readAuditQuestion } from '@/server/audit/audit-question';
import { exportAudit } from '@/server/audit/export-audit';
import { defineRoute, refusalResponse } from '@/server/define-route';

/** The audit as a file for a spreadsheet, with the filters of its page. */
export const GET = defineRoute({
  name: 'audit.csv',
  permission: 'audit.read',
  async run(request, { actor, database, now }) {
    const question = readAuditQuestion(Object.fromEntries(new URL(request.url).searchParams));
    const outcome = await exportAudit({ actor, question }, { database, now });
    if (!outcome.ok) return refusalResponse(outcome);
    return new Response(streamOf(outcome.value), {
      headers: {
        'content-type': 'text/csv; charset=utf-8; header=present',
        'content-disposition': `attachment; filename="audit-${now.toISOString().slice(0, 10)}.csv"`,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    });
  },
});

/** As it is read, so that a long audit never stands in memory as a whole. */
function streamOf(lines: AsyncGenerator<string>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const next = await lines.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    async cancel() {
      await lines.return(undefined);
    },
  });
}
