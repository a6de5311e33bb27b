import {
  CircleCheck,
  CircleDashed,
  CircleHelp,
  Lock,
  type LucideIcon,
  PencilLine,
  Trash2,
} from 'lucide-react';
import type { Finding } from '@/newsroom/posts/finding';
import { findingName } from '@/newsroom/posts/finding-words';
import styles from './finding-mark.module.css';

const ICONS: Record<Finding, LucideIcon> = {
  live: CircleCheck,
  edited: PencilLine,
  deleted: Trash2,
  protected: Lock,
  unknown: CircleHelp,
};

/** How a post stands on its platform: a word, an icon and a colour that say the same. Null: nobody has asked yet. */
export function FindingMark({ finding }: { finding: Finding | null }) {
  const Icon = finding === null ? CircleDashed : ICONS[finding];
  return (
    <span className={styles.mark} data-finding={finding ?? 'none'}>
      <Icon aria-hidden size={15} strokeWidth={2} />
      {findingName(finding)}
    </span>
  );
}
