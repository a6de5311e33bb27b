import type { Metadata } from 'next';
import { FormSection } from '@/components/desk/form-section';
import { PageHead } from '@/components/desk/page-head';
import { AddPersonForm } from '@/components/desk/people/add-person-form';
import { requireActor } from '@/server/auth/require-actor';

export const metadata: Metadata = { title: 'Add person' };

/** Adds somebody who signs in. */
export default async function AddPersonPage() {
  await requireActor('people.manage');
  return (
    <>
      <PageHead title="Add person" back={{ href: '/desk/people', name: 'People' }} />
      <FormSection
        title="Account"
        sentence="They can sign in as soon as you have added them. Who writes gets a byline under the same name."
      >
        <AddPersonForm />
      </FormSection>
    </>
  );
}
