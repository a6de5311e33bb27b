import { Link } from '@/components/ui/link';
import type { Actor } from '@/newsroom/actor';
import { may, storyFilter } from '@/newsroom/permissions';
import { roleName } from '@/newsroom/roles';
import { AccountLink } from './account-link';
import styles from './rail.module.css';
import { RailLinks, type RailPlace } from './rail-links';
import { RailToggle } from './rail-toggle';
import { SignOutButton } from './sign-out-button';

interface RailProps {
  actor: Actor;
  newsroomName: string;
  isNarrow: boolean;
  /** Posts that have changed and wait for a decision. */
  postsToDecide: number;
  /** Reports of readers that nobody has settled. */
  mistakesWaiting: number;
  /** Comments of readers that wait, were reported, or whose commenter appeals. */
  commentsToDecide: number;
  /** What this person was told and has not read. */
  unreadNotices: number;
}

/** The way through the desk: only what this person may open. Narrow on request, a bar at the foot of a phone. */
export function Rail({ actor, newsroomName, isNarrow, ...waiting }: RailProps) {
  return (
    <header className={styles.rail}>
      <Link href="/desk" className={styles.nameplate} title={newsroomName}>
        <span className={styles.wholeName}>{newsroomName}</span>
        <span className={styles.monogram} aria-hidden>
          {monogram(newsroomName)}
        </span>
      </Link>
      <nav aria-label="Desk" className={styles.nav}>
        <RailLinks places={placesFor(actor, waiting)} />
      </nav>
      <div className={styles.foot}>
        <RailToggle isNarrowAtFirst={isNarrow} />
        <AccountLink name={actor.name} roles={actor.roles.map(roleName).join(', ')} />
        <SignOutButton />
      </div>
    </header>
  );
}

function placesFor(
  actor: Actor,
  {
    postsToDecide,
    mistakesWaiting,
    commentsToDecide,
    unreadNotices,
  }: Omit<RailProps, 'actor' | 'newsroomName' | 'isNarrow'>,
): RailPlace[] {
  const places: (RailPlace & { isOpen: boolean })[] = [
    { href: '/desk', name: 'Stories', icon: 'stories', isOpen: true },
    {
      href: '/desk/inbox',
      name: 'Inbox',
      icon: 'inbox',
      isOpen: true,
      waiting: { count: unreadNotices, sentence: unreadNotices === 1 ? 'new notice' : 'new notices' },
    },
    {
      href: '/desk/calendar',
      name: 'Calendar',
      icon: 'calendar',
      isOpen: storyFilter(actor) !== 'none',
    },
    { href: '/desk/photos', name: 'Photos', icon: 'photos', isOpen: may(actor, 'photo.upload') },
    {
      href: '/desk/posts',
      name: 'Posts',
      icon: 'posts',
      isOpen: may(actor, 'post.browse'),
      waiting: {
        count: postsToDecide,
        sentence: postsToDecide === 1 ? 'needs a decision' : 'need a decision',
      },
    },
    {
      href: '/desk/mistakes',
      name: 'Mistakes',
      icon: 'mistakes',
      isOpen: may(actor, 'mistake.handle'),
      waiting: {
        count: mistakesWaiting,
        sentence: mistakesWaiting === 1 ? 'report waits' : 'reports wait',
      },
    },
    {
      href: '/desk/comments',
      name: 'Comments',
      icon: 'comments',
      isOpen: may(actor, 'reader_comment.moderate'),
      waiting: {
        count: commentsToDecide,
        sentence: commentsToDecide === 1 ? 'needs a decision' : 'need a decision',
      },
    },
    { href: '/desk/fronts', name: 'Fronts', icon: 'fronts', isOpen: may(actor, 'fronts.manage') },
    { href: '/desk/people', name: 'People', icon: 'people', isOpen: may(actor, 'people.read') },
    { href: '/desk/audit', name: 'Audit', icon: 'audit', isOpen: may(actor, 'audit.read') },
    {
      href: '/desk/settings',
      name: 'Settings',
      icon: 'settings',
      isOpen: may(actor, 'settings.manage') || may(actor, 'policy.manage'),
    },
  ];
  return places.filter((place) => place.isOpen).map(({ isOpen: _open, ...place }) => place);
}

function monogram(name: string): string {
  const words = name.replace(/^the\s+/i, '').split(/\s+/);
  return words
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('');
}
