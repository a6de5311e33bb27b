import { Globe } from 'lucide-react';
import { Link } from '@/components/ui/link';
import type { StoryUse } from '@/server/photos/where-used';
import styles from './where-used.module.css';

/** The stories that use a photo: in the working copy, in which versions, and whether readers have it. */
export function WhereUsed({ uses }: { uses: readonly StoryUse[] }) {
  if (uses.length === 0) return <p className={styles.none}>No story uses this photo.</p>;
  return (
    <ul aria-label="Stories that use this photo" className={styles.list}>
      {uses.map((use) => (
        <li key={use.storyId}>
          <Link href={`/desk/stories/${use.storyId}`} dir="auto">
            {use.headline || 'Untitled story'}
          </Link>
          <span className={styles.places}>
            {use.liveVersion === null ? null : (
              <span className={styles.live}>
                <Globe aria-hidden size={12} strokeWidth={2.25} />
                Live
              </span>
            )}
            {placesOf(use)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function placesOf({ isInWorkingCopy, versions, liveVersion }: StoryUse): string {
  const named = versions.map((number) => (number === liveVersion ? `${number} (live)` : String(number)));
  const inVersions =
    named.length === 0 ? [] : [`${named.length === 1 ? 'version' : 'versions'} ${named.join(', ')}`];
  const places = [...(isInWorkingCopy ? ['the working copy'] : []), ...inVersions];
  return `In ${places.join(' and ')}`;
}
