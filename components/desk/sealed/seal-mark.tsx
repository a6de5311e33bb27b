import { LockKeyhole } from 'lucide-react';

/** That only its members know of a story: a word and a lock, in the quiet colours of what is no state. */
export function SealMark({ className }: { className: string | undefined }) {
  return (
    <span className={className} title="Only its members know of this story">
      <LockKeyhole aria-hidden size={12} strokeWidth={2.25} />
      Sealed
    </span>
  );
}
