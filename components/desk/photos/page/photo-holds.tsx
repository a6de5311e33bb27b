import { Link } from '@/components/ui/link';
import type { PhotoHold } from '@/server/holds/holds-on-photo';
import styles from './photo-page.module.css';

/** What keeps the photo from going out, in whichever story, with the way to the reason. Nothing when there is nothing. */
export function PhotoHolds({ holds }: { holds: readonly PhotoHold[] }) {
  if (holds.length === 0) return null;
  return (
    <section aria-labelledby="holds" className={styles.sheet}>
      <h2 id="holds">Held</h2>
      {holds.map(({ id, name, byName, storyId }) => (
        <p key={id}>
          {name}, by {byName}: no story goes out with this photo.{' '}
          {storyId === null ? (
            'It was held in a sealed story.'
          ) : (
            <>
              <Link href={`/desk/stories/${storyId}`}>The story on which it was held</Link> says why.
            </>
          )}
        </p>
      ))}
    </section>
  );
}
