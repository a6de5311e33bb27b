import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FormSection } from '@/components/desk/form-section';
import { PageHead } from '@/components/desk/page-head';
import { AccountForm } from '@/components/desk/people/account-form';
import { DisableButton } from '@/components/desk/people/disable-button';
import { EnableButton } from '@/components/desk/people/enable-button';
import { PasswordForm } from '@/components/desk/people/password-form';
import { PortraitSection } from '@/components/desk/people/portrait-section';
import { ProfileForm } from '@/components/desk/people/profile-form';
import { slugify } from '@/newsroom/slug';
import { WRITING_ROLES } from '@/newsroom/standing';
import { requireActor } from '@/server/auth/require-actor';
import { countOpenStories } from '@/server/people/hand-over';
import { type Colleague, readPeople } from '@/server/people/read-people';
import { runtime } from '@/server/runtime';

export const metadata: Metadata = { title: 'Person' };

type Props = { params: Promise<{ id: string }> };

/** One person, with all that an admin can change about them. */
export default async function PersonPage({ params }: Props) {
  const { id } = await params;
  await requireActor('people.manage');
  const { read } = runtime().database;
  const { colleagues } = await readPeople(read);
  const colleague = colleagues.find((each) => each.id === id);
  if (!colleague) notFound();
  const openStories = await countOpenStories(read, id);
  const heirs = colleagues.filter((each) => each.id !== id && mayInherit(each));
  return (
    <>
      <PageHead title={colleague.name} back={{ href: '/desk/people', name: 'People' }} />
      <Account colleague={colleague} />
      <Byline colleague={colleague} />
      {colleague.byline ? <PortraitSection byline={colleague.byline} /> : null}
      <Password colleague={colleague} />
      <Standing colleague={colleague} openStories={openStories} heirs={heirs} />
    </>
  );
}

function Account({ colleague: { id, name, email, roles } }: { colleague: Colleague }) {
  return (
    <FormSection title="Account" sentence={`Signs in as ${email}. New roles hold from the next click on.`}>
      <AccountForm personId={id} name={name} roles={roles} />
    </FormSection>
  );
}

function Byline({ colleague: { id, name, byline } }: { colleague: Colleague }) {
  const profile = byline ?? { name, slug: slugify(name), bio: '', social: null, moreSocial: [] };
  const sentence = byline
    ? 'What readers see above their stories and on their author page.'
    : 'Not known to readers yet. Save the byline to put their name above stories.';
  return (
    <FormSection title="Byline" sentence={sentence}>
      <ProfileForm owner={{ kind: 'person', personId: id }} profile={profile} />
    </FormSection>
  );
}

function Password({ colleague: { id, name } }: { colleague: Colleague }) {
  return (
    <FormSection title="Password" sentence={`A new password signs ${name} out everywhere.`}>
      <PasswordForm personId={id} />
    </FormSection>
  );
}

function mayInherit({ isDisabled, roles }: Colleague): boolean {
  return !isDisabled && roles.some((role) => WRITING_ROLES.includes(role));
}

interface StandingProps {
  colleague: Colleague;
  openStories: number;
  heirs: readonly Colleague[];
}

function Standing({ colleague: { id, name, isDisabled }, openStories, heirs }: StandingProps) {
  const sentence = isDisabled
    ? 'The account is disabled: nobody can sign in with it. Bylines, stories and history have stayed.'
    : 'An account that is disabled cannot sign in. Nothing that the person wrote goes away.';
  return (
    <FormSection title={isDisabled ? 'Enable' : 'Disable'} sentence={sentence}>
      {isDisabled ? (
        <EnableButton personId={id} />
      ) : (
        <DisableButton
          personId={id}
          name={name}
          openStories={openStories}
          heirs={heirs.map((heir) => ({ id: heir.id, name: heir.name }))}
        />
      )}
    </FormSection>
  );
}
