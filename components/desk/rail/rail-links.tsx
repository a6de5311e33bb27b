'use client';

import {
  CalendarDays,
  Image,
  Inbox,
  type LucideIcon,
  MessageSquareQuote,
  MessageSquareWarning,
  MessagesSquare,
  Newspaper,
  ScrollText,
  Settings,
  Users,
} from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import styles from './rail.module.css';

export interface RailPlace {
  href: string;
  name: string;
  icon:
    | 'stories'
    | 'inbox'
    | 'calendar'
    | 'photos'
    | 'posts'
    | 'mistakes'
    | 'comments'
    | 'people'
    | 'audit'
    | 'settings';
  /** What waits there, and how that is said. */
  waiting?: { count: number; sentence: string };
}

const ICONS: Record<RailPlace['icon'], LucideIcon> = {
  stories: Newspaper,
  inbox: Inbox,
  calendar: CalendarDays,
  photos: Image,
  posts: MessageSquareQuote,
  mistakes: MessageSquareWarning,
  comments: MessagesSquare,
  people: Users,
  audit: ScrollText,
  settings: Settings,
};

/** The places of the desk, with a mark at where one is. */
export function RailLinks({ places }: { places: RailPlace[] }) {
  const pathname = usePathname();
  return (
    <ul className={styles.places}>
      {places.map(({ href, name, icon, waiting }) => {
        const Icon = ICONS[icon];
        return (
          <li key={href}>
            <Link
              href={href}
              className={styles.place}
              title={name}
              aria-current={isHere(href, pathname) ? 'page' : undefined}
            >
              <Icon aria-hidden size={18} strokeWidth={1.75} />
              <span>{name}</span>
              {waiting && waiting.count > 0 ? <Waiting {...waiting} /> : null}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

function Waiting({ count, sentence }: NonNullable<RailPlace['waiting']>) {
  return (
    <strong className={styles.waiting} title={sentence}>
      {count > 99 ? '99+' : count}
      <small className="visually-hidden"> {sentence}</small>
    </strong>
  );
}

// A story is opened from the board, so the board is where one is.
function isHere(href: string, pathname: string): boolean {
  if (href === '/desk') return pathname === '/desk' || pathname.startsWith('/desk/stories');
  return pathname === href || pathname.startsWith(`${href}/`);
}
