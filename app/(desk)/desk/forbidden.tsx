import Link from 'next/link';
import { PageHead } from '@/components/desk/page-head';

/** A page of the desk that this person's roles do not open. */
export default function Forbidden() {
  return (
    <>
      <PageHead title="Not yours to open" />
      <p className="page-note">
        Your role does not open this page. Admins add people and change their roles: ask one of them if you
        need it. <Link href="/desk">Go to the board</Link>
      </p>
    </>
  );
}
