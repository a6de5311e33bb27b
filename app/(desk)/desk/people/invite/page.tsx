import type { Metadata } from 'next';
import { FormSection } from '@/components/desk/form-section';
import { PageHead } from '@/components/desk/page-head';
import { InviteForm } from '@/components/desk/people/invite-form';
import { requireActor } from '@/server/auth/require-actor';

export const metadata: Metadata = { title: 'Invite person' };

/** Asks somebody by mail to work here. */
export default async function InvitePersonPage() {
  await requireActor('people.manage');
  return (
    <>
      <PageHead title="Invite person" back={{ href: '/desk/people', name: 'People' }} />
      <FormSection
        title="Invitation"
        sentence="They get a mail with a link that is good for seven days and once. Name and password they choose themselves."
      >
        <InviteForm />
      </FormSection>
    </>
  );
}
