'use client';

import {
  CalendarDays,
  Ellipsis,
  Image,
  Inbox,
  LayoutPanelTop,
  type LucideIcon,
  MessageSquareQuote,
  MessageSquareWarning,
  MessagesSquare,
  Newspaper,
  ScrollText,
  Settings,
  Users,
} from 'lucide-react';
import { usePathname } from 'next/navigation';
import { useEffect, useState } from 'react';
import { Link } from '@/components/ui/link';
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
    | 'fronts'
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
  fronts: LayoutPanelTop,
  people: Users,
  audit: ScrollText,
  settings: Settings,
};

/** So many places fit into the bar of a phone with their names. */
const BAR = 5;

/** The places of the desk, with a mark at where one is. On a phone those that the bar has no room for come when asked for. */
export function RailLinks({ places }: { places: RailPlace[] }) {
  const pathname = usePathname();
  const { isOpen, toggle } = useFurther(pathname);
  const further = places.length > BAR ? places.slice(BAR - 1) : [];
  const place = (each: RailPlace) => <Place place={each} isHere={isHere(each.href, pathname)} />;
  return (
    <ul className={styles.places} data-open={isOpen || undefined}>
      {places.slice(0, places.length - further.length).map((each) => (
        <li key={each.href}>{place(each)}</li>
      ))}
      {further.length > 0 ? (
        <li className={styles.more}>
          <MoreButton further={further} pathname={pathname} isOpen={isOpen} onToggle={toggle} />
        </li>
      ) : null}
      {further.map((each) => (
        <li key={each.href} className={styles.further}>
          {place(each)}
        </li>
      ))}
    </ul>
  );
}

/** Whether the further places are shown: until one has gone to one of them, or presses Escape. */
function useFurther(pathname: string) {
  const [openedAt, setOpenedAt] = useState<string | null>(null);
  const isOpen = openedAt === pathname;
  useEffect(() => {
    if (!isOpen) return;
    const close = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') setOpenedAt(null);
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [isOpen]);
  return { isOpen, toggle: () => setOpenedAt(isOpen ? null : pathname) };
}

interface MoreButtonProps {
  further: readonly RailPlace[];
  pathname: string;
  isOpen: boolean;
  onToggle(): void;
}

function MoreButton({ further, pathname, isOpen, onToggle }: MoreButtonProps) {
  const count = further.reduce((sum, { waiting }) => sum + (waiting?.count ?? 0), 0);
  return (
    <button
      type="button"
      className={styles.place}
      aria-expanded={isOpen}
      data-here={further.some(({ href }) => isHere(href, pathname)) || undefined}
      onClick={onToggle}
    >
      <Ellipsis aria-hidden size={18} strokeWidth={1.75} />
      <span>More</span>
      {count > 0 ? <Waiting count={count} sentence={count === 1 ? 'thing waits' : 'things wait'} /> : null}
    </button>
  );
}

function Place({
  place: { href, name, icon, waiting },
  isHere: here,
}: {
  place: RailPlace;
  isHere: boolean;
}) {
  const Icon = ICONS[icon];
  return (
    <Link href={href} className={styles.place} title={name} aria-current={here ? 'page' : undefined}>
      <Icon aria-hidden size={18} strokeWidth={1.75} />
      <span>{name}</span>
      {waiting && waiting.count > 0 ? <Waiting {...waiting} /> : null}
    </Link>
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
