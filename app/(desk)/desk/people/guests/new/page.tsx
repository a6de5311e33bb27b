import type { Metadata } from 'next';
import { FormSection } from '@/components/desk/form-section';
import { PageHead } from '@/components/desk/page-head';
import { ProfileForm } from '@/components/desk/people/profile-form';
import { requireActor } from '@/server/auth/require-actor';

export const metadata: Metadata = { title: 'Add guest author' };

/** Adds a byline for somebody who does not sign in. */
export default async function AddGuestPage() {
  await requireActor('people.manage');
  return (
    <>
      <PageHead title="Add guest author" back={{ href: '/desk/people', name: 'People' }} />
      <FormSection title="Byline" sentence="What readers see above their stories and on their author page.">
        <ProfileForm
          owner={{ kind: 'new_guest' }}
          profile={{ name: '', slug: '', bio: '', social: null, moreSocial: [] }}
        />
      </FormSection>
    </>
  );
}
