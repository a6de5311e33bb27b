import { redirect } from 'next/navigation';
import { SignInForm } from '@/components/desk/sign-in-form';
import { safeReturnAddress } from '@/newsroom/return-address';
import { currentActor } from '@/server/auth/current-actor';
import { readSiteSettings } from '@/server/site/site-settings';

type Props = { searchParams: Promise<{ callbackUrl?: string | string[] }> };

/** Sign in, then go where the person was heading. */
export default async function SignInPage({ searchParams }: Props) {
  const { callbackUrl } = await searchParams;
  const returnTo = safeReturnAddress(callbackUrl);
  if (await currentActor()) redirect(returnTo);
  const { newsroomName } = await readSiteSettings();
  return (
    <main className="sign-in">
      <p className="sign-in-name">{newsroomName}</p>
      <h1>Sign in to the desk</h1>
      <SignInForm returnTo={returnTo} />
    </main>
  );
}
