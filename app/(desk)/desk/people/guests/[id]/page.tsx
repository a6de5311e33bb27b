import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FormSection } from '@/components/desk/form-section';
import { PageHead } from '@/components/desk/page-head';
import { PortraitSection } from '@/components/desk/people/portrait-section';
import { ProfileForm } from '@/components/desk/people/profile-form';
import { requireActor } from '@/server/auth/require-actor';
import { readPeople } from '@/server/people/read-people';
import { runtime } from '@/server/runtime';

export const metadata: Metadata = { title: 'Guest author' };

type Props = { params: Promise<{ id: string }> };

/** The byline of somebody who does not sign in. */
export default async function GuestPage({ params }: Props) {
  const { id } = await params;
  await requireActor('people.manage');
  const { guests } = await readPeople(runtime().database.read);
  const guest = guests.find((each) => each.authorId === id);
  if (!guest) notFound();
  return (
    <>
      <PageHead title={guest.name} back={{ href: '/desk/people', name: 'People' }} />
      <FormSection title="Byline" sentence="What readers see above their stories and on their author page.">
        <ProfileForm owner={{ kind: 'guest', authorId: id }} profile={guest} />
      </FormSection>
      <PortraitSection byline={guest} />
    </>
  );
}
