import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { AuditFilters } from '@/components/desk/audit/audit-filters';
import { AuditList } from '@/components/desk/audit/audit-list';
import { EmptyNote } from '@/components/desk/empty-note';
import { PageHead } from '@/components/desk/page-head';
import { Pager } from '@/components/desk/pager';
import { buttonClass } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { may } from '@/newsroom/permissions';
import { auditAddress, readAuditQuestion } from '@/server/audit/audit-question';
import { readAudit } from '@/server/audit/read-audit';
import { requireActor } from '@/server/auth/require-actor';
import { runtime } from '@/server/runtime';
import { readTimeZone } from '@/server/stories/policy';

export const metadata: Metadata = { title: 'Audit' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const PATH = '/desk/audit';

/** Who did what in the house, newest first. */
export default async function AuditPage({ searchParams }: Props) {
  const given = await searchParams;
  const question = readAuditQuestion(given);
  const before = Number(given.before) > 1 ? Math.floor(Number(given.before)) : null;
  const actor = await requireActor('audit.read');
  const { read } = runtime().database;
  const [outcome, timeZone] = await Promise.all([
    readAudit({ actor, question, before }, read),
    readTimeZone(read),
  ]);
  if (!outcome.ok) forbidden();
  const { lines, older, people, story } = outcome.value;
  return (
    <>
      <PageHead title="Audit">
        {may(actor, 'seal.find') ? (
          <Link href="/desk/sealed" className={buttonClass()}>
            Sealed stories
          </Link>
        ) : null}
        <a href={auditAddress(`${PATH}/csv`, question)} download className={buttonClass()}>
          Download CSV
        </a>
      </PageHead>
      <AuditFilters question={question} people={people} story={story} />
      {lines.length > 0 ? (
        <AuditList lines={lines} timeZone={timeZone} />
      ) : (
        <EmptyNote title="Nothing was done that fits">
          Every state change, approval, sign-in, change of roles and export is written down here, and stays.
        </EmptyNote>
      )}
      <Pager
        label="Pages of the audit"
        previous={before === null ? null : { href: auditAddress(PATH, question), name: 'Newest' }}
        next={older === null ? null : { href: auditAddress(PATH, question, older), name: 'Older' }}
      />
    </>
  );
}
