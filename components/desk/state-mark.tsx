import {
  Archive,
  CalendarClock,
  CircleCheck,
  CornerUpLeft,
  EyeOff,
  Glasses,
  Globe,
  type LucideIcon,
  OctagonX,
  PencilLine,
} from 'lucide-react';
import styles from './state-mark.module.css';

const MARKS: Readonly<Record<string, { icon: LucideIcon; state: string }>> = {
  Draft: { icon: PencilLine, state: 'draft' },
  'In review': { icon: Glasses, state: 'in-review' },
  'Changes requested': { icon: CornerUpLeft, state: 'changes-requested' },
  Approved: { icon: CircleCheck, state: 'approved' },
  Scheduled: { icon: CalendarClock, state: 'scheduled' },
  Published: { icon: Globe, state: 'published' },
  Withdrawn: { icon: EyeOff, state: 'withdrawn' },
  Killed: { icon: OctagonX, state: 'withdrawn' },
  Spiked: { icon: Archive, state: 'spiked' },
};

/** Where a story stands: a word, an icon and a colour that say the same. Takes the name of a status as it is shown. */
export function StateMark({ status }: { status: string }) {
  const { icon: Icon, state } = MARKS[status] ?? { icon: PencilLine, state: 'draft' };
  return (
    <span className={styles.mark} data-state={state}>
      <Icon aria-hidden size={15} strokeWidth={2} />
      {status}
    </span>
  );
}
