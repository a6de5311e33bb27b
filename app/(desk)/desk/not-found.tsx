import { PageHead } from '@/components/desk/page-head';
import { Link } from '@/components/ui/link';

/** An address of the desk behind which there is nothing, or nothing for this person. */
export default function NotFound() {
  return (
    <>
      <PageHead title="Nothing here" />
      <p className="page-note">
        There is no such page on the desk, or your role does not see it.{' '}
        <Link href="/desk">Go to the board</Link>
      </p>
    </>
  );
}
