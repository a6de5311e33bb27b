import type { Metadata } from 'next';
import { AccountFacts } from '@/components/desk/account/account-facts';
import { NoticeChoices } from '@/components/desk/account/notice-choices';
import { OwnPasswordForm } from '@/components/desk/account/own-password-form';
import { SharedComputer } from '@/components/desk/account/shared-computer';
import { FormSection } from '@/components/desk/form-section';
import { PageHead } from '@/components/desk/page-head';
import { PortraitSection } from '@/components/desk/people/portrait-section';
import { requireActor } from '@/server/auth/require-actor';
import { readNoticeChoices } from '@/server/notify/notice-choices';
import { readOwnAccount, readOwnByline } from '@/server/people/read-own-account';
import { runtime } from '@/server/runtime';

export const metadata: Metadata = { title: 'Your account' };

/** What everybody finds about themselves: who they are on the desk, and their password. */
export default async function AccountPage() {
  const actor = await requireActor('account.own');
  const { read } = runtime().database;
  const account = await readOwnAccount(read, actor);
  const byline = await readOwnByline(read, actor);
  return (
    <>
      <PageHead title="Your account" />
      <FormSection title="Account" sentence="Who you are on this desk. An admin can change it.">
        <AccountFacts {...account} />
      </FormSection>
      {byline ? <PortraitSection byline={byline} /> : null}
      <FormSection
        title="Password"
        sentence="A new password signs you out everywhere else; here you go on working."
      >
        <OwnPasswordForm email={account.email} />
      </FormSection>
      <FormSection
        title="Mail"
        sentence="Everything that you are told is in your inbox at once. Here you choose what comes by mail too, and when."
      >
        <NoticeChoices choices={await readNoticeChoices(read, actor)} />
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
