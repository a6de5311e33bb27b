import { SignOutButton } from '@/components/desk/rail/sign-out-button';

/** What somebody sees whose account an admin has made, but to whom nobody has given a role. */
export function NoRoleYet({ newsroomName, personName }: { newsroomName: string; personName: string }) {
  return (
    <main id="desk-main" className="no-role">
      <p className="no-role-name">{newsroomName}</p>
      <h1>Your account has no role on this desk yet.</h1>
      <p>
        You are signed in as {personName}. Ask an admin of the newsroom to give you a role; after that, load
        this page again.
      </p>
      <SignOutButton />
    </main>
  );
}
