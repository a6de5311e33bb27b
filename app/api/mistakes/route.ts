import { networkOf } from '@/server/auth/network-of';
import { readReportForm } from '@/server/corrections/read-report-form';
import { reportMistake } from '@/server/corrections/report-mistake';
import { unsentReport } from '@/server/corrections/unsent-report';
import { defineRoute } from '@/server/define-route';
import { runtime } from '@/server/runtime';
import { reportPath } from '@/server/site/addresses';

/** A mistake that a reader reports, from the plain form. */
export const POST = defineRoute({
  name: 'mistake.report',
  permission: 'mistake.report',
  async run(request, { database, now }) {
    const network = networkOf(request.headers.get('x-galley-network'));
    const { authSecret } = runtime();
    const form = await readReportForm(request);
    // What fills in a field that nobody sees is told that all went well, and nothing else.
    const sent =
      form.asked.ok && !form.isTrapped
        ? await reportMistake(form.asked.value, { database, authSecret, network, now })
        : form.asked;
    if (!sent.ok) return unsentReport({ refusal: sent, typed: form.typed });
    const location = 'path' in sent.value ? `${reportPath(sent.value.path)}/sent` : '/';
    return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
  },
});
