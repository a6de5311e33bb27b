'use client';

import { Image, type LucideIcon, Newspaper, Settings, Users } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import styles from './rail.module.css';

export interface RailPlace {
  href: string;
  name: string;
  icon: 'stories' | 'photos' | 'people' | 'settings';
}

const ICONS: Record<RailPlace['icon'], LucideIcon> = {
  stories: Newspaper,
  photos: Image,
  people: Users,
  settings: Settings,
};

/** The places of the desk, with a mark at where one is. */
export function RailLinks({ places }: { places: RailPlace[] }) {
  const pathname = usePathname();
  return (
    <ul className={styles.places}>
      {places.map(({ href, name, icon }) => {
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
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

// A story is opened from the board, so the board is where one is.
function isHere(href: string, pathname: string): boolean {
  if (href === '/desk') return pathname === '/desk' || pathname.startsWith('/desk/stories');
  return pathname === href || pathname.startsWith(`${href}/`);
}
