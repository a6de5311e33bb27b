import type { Metadata } from 'next';
import { EmptyNote } from '@/components/desk/empty-note';
import { ListHead } from '@/components/desk/list-head';
import { PageHead } from '@/components/desk/page-head';
import { Invitations } from '@/components/desk/people/invitations';
import { Colleagues, Guests } from '@/components/desk/people/people-list';
import { buttonClass } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { may } from '@/newsroom/permissions';
import { requireActor } from '@/server/auth/require-actor';
import { readInvitations } from '@/server/people/invitations/read-invitations';
import { readPeople } from '@/server/people/read-people';
import { runtime } from '@/server/runtime';
import { readTimeZone } from '@/server/stories/policy';

export const metadata: Metadata = { title: 'People' };

/** Who works here, and which guests write. Admins change them from here. */
export default async function PeoplePage() {
  const actor = await requireActor('people.read');
  const isManager = may(actor, 'people.manage');
  const { colleagues, guests } = await readPeople(runtime().database.read);
  return (
    <>
      <PageHead title="People">{isManager ? <InviteLink /> : null}</PageHead>
      <Colleagues colleagues={colleagues} areLinks={isManager} />
      {isManager ? <Waiting /> : null}
      <ListHead title="Guest authors" sentence="They have a byline and do not sign in.">
        {isManager ? (
          <Link href="/desk/people/guests/new" className={buttonClass()}>
            Add guest author
          </Link>
        ) : null}
      </ListHead>
      {guests.length > 0 ? (
        <Guests guests={guests} areLinks={isManager} />
      ) : (
        <EmptyNote title="No guest author yet">
          Somebody from outside who writes for readers gets a byline here, and no account.
        </EmptyNote>
      )}
    </>
  );
}

/** Who was invited and has not come yet; for admins only, and only when there is somebody. */
async function Waiting() {
  const { read } = runtime().database;
  const [invited, timeZone] = await Promise.all([readInvitations(read, new Date()), readTimeZone(read)]);
  if (invited.length === 0) return null;
  return (
    <>
      <ListHead title="Invited" sentence="They have not chosen a name and a password yet." />
      <Invitations invited={invited} timeZone={timeZone} />
    </>
  );
}

function InviteLink() {
  return (
    <>
      <Link href="/desk/people/new" className={buttonClass()}>
        Add person
      </Link>
      <Link href="/desk/people/invite" className={buttonClass('filled')}>
        Invite person
      </Link>
    </>
  );
}
