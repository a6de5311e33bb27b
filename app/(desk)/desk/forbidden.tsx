import { PageHead } from '@/components/desk/page-head';
import { Link } from '@/components/ui/link';

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
