import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { EmptyNote } from '@/components/desk/empty-note';
import { PageHead } from '@/components/desk/page-head';
import { SealedList } from '@/components/desk/sealed/sealed-list';
import { requireActor } from '@/server/auth/require-actor';
import { runtime } from '@/server/runtime';
import { findSealed } from '@/server/sealed/find-sealed';

export const metadata: Metadata = { title: 'Sealed stories' };

/** The sealed stories of which this person is no member: that they exist, and nothing of what they say. */
export default async function SealedPage() {
  const actor = await requireActor('seal.find');
  const outcome = await findSealed({ actor }, { database: runtime().database });
  if (!outcome.ok) forbidden();
  return (
    <>
      <PageHead title="Sealed stories" back={{ href: '/desk/audit', name: 'Audit' }} />
      {outcome.value.stories.length > 0 ? (
        <SealedList found={outcome.value} />
      ) : (
        <EmptyNote title="No story is sealed from you">
          A sealed story of which you are no member stands here without its title. Those of which you are one
          are on your board.
        </EmptyNote>
      )}
    </>
  );
}
