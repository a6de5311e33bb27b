import { PageHead } from '@/components/desk/page-head';
import { type Permission, permissionSentence } from '@/newsroom/permissions';

/** A page that this person's roles do not open, and whose it is. */
export function NotYours({ title, permission }: { title: string; permission: Permission }) {
  return (
    <>
      <PageHead title={title} />
      <p className="page-note">Your role does not open this page. {permissionSentence(permission)}</p>
    </>
  );
}
