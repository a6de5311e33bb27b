import type { Metadata } from 'next';
import { AcceptForm } from '@/components/desk/people/accept-form';
import { Link } from '@/components/ui/link';
import { OVER } from '@/server/people/invitations/accept';
import { readGreeting } from '@/server/people/invitations/greeting';
import { runtime } from '@/server/runtime';
import { readSiteSettings } from '@/server/site/site-settings';

export const metadata: Metadata = { title: 'Invitation', referrer: 'no-referrer' };

type Props = { params: Promise<{ secret: string }> };

/** Somebody was invited: here they choose their name and password. */
export default async function InvitationPage({ params }: Props) {
  const { secret } = await params;
  const [greeting, { newsroomName }] = await Promise.all([
    readGreeting(runtime().database.read, { secret, now: new Date() }),
    readSiteSettings(),
  ]);
  return (
    <main className="sign-in">
      <p className="sign-in-name">{newsroomName}</p>
      {greeting ? (
        <>
          <h1>{greeting.by} invites you to the desk</h1>
          <AcceptForm secret={secret} email={greeting.email} />
        </>
      ) : (
        <>
          <h1>This invitation is over</h1>
          <p>{OVER.message}</p>
          <p>
            <Link href="/sign-in">Sign in</Link>
          </p>
        </>
      )}
    </main>
  );
}
