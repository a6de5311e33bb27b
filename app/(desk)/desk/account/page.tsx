import type { Metadata } from 'next';
import { AccountFacts } from '@/components/desk/account/account-facts';
import { OwnPasswordForm } from '@/components/desk/account/own-password-form';
import { SharedComputer } from '@/components/desk/account/shared-computer';
import { FormSection } from '@/components/desk/form-section';
import { PageHead } from '@/components/desk/page-head';
import { requireActor } from '@/server/auth/require-actor';
import { readOwnAccount } from '@/server/people/read-own-account';
import { runtime } from '@/server/runtime';

export const metadata: Metadata = { title: 'Your account' };

/** What everybody finds about themselves: who they are on the desk, and their password. */
export default async function AccountPage() {
  const actor = await requireActor('account.own');
  const account = await readOwnAccount(runtime().database.read, actor);
  return (
    <>
      <PageHead title="Your account" />
      <FormSection title="Account" sentence="Who you are on this desk. An admin can change it.">
        <AccountFacts {...account} />
      </FormSection>
      <FormSection
        title="Password"
        sentence="A new password signs you out everywhere else; here you go on working."
      >
        <OwnPasswordForm email={account.email} />
      </FormSection>
      <FormSection
        title="This computer"
        sentence="Stories that you open are kept here too, so that you can write without a network. On a shared computer nothing is kept."
      >
        <SharedComputer personId={actor.personId} />
      </FormSection>
    </>
  );
}
