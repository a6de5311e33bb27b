import type { PreviewLinkView } from '@/server/previews/read-links';
import { EmptyNote } from '../empty-note';
import { fullTime } from '../time-ago';
import { When } from '../when';
import styles from './preview-links.module.css';
import { RevokeButton } from './revoke-button';

interface PreviewLinksProps {
  storyId: string;
  links: readonly PreviewLinkView[];
  now: Date;
  timeZone: string;
}

const STANDINGS = { open: 'Open', expired: 'Expired', revoked: 'Revoked' } as const;

/** Every preview of a story: for whom, what it shows, until when, and how often it was opened. */
export function PreviewLinks({ storyId, links, now, timeZone }: PreviewLinksProps) {
  if (links.length === 0)
    return (
      <EmptyNote title="Nobody outside has seen this story">
        A source who checks the quotes, a lawyer, an expert: each gets a link of their own.
      </EmptyNote>
    );
  return (
    <ul className={styles.list} aria-label="Previews">
      {links.map((link) => (
        <li key={link.id} className={styles.row} data-standing={link.standing}>
          <span className={styles.who}>
            <strong>{link.recipient}</strong>
            <span className={styles.quiet}>
              {link.versionNumber === null
                ? 'The story as it is when opened'
                : `Version ${link.versionNumber}`}
              {link.mayComment ? ' · may comment' : null}
              {' · made by '}
              {link.createdByName} <When at={link.createdAt} now={now} timeZone={timeZone} />
            </span>
          </span>
          <span className={styles.visits}>
            {link.visits ? (
              <>
                Opened {link.visits.times === 1 ? 'once' : `${link.visits.times} times`}, last{' '}
                <When at={link.visits.lastAt} now={now} timeZone={timeZone} />
              </>
            ) : (
              'Not opened yet'
            )}
          </span>
          <span className={styles.until}>
            <span className={styles.standing}>{STANDINGS[link.standing]}</span>
            {link.standing === 'revoked' ? null : (
              <time dateTime={link.expiresAt}>
                {link.standing === 'open' ? 'until' : 'on'} {fullTime(new Date(link.expiresAt), timeZone)}
              </time>
            )}
          </span>
          {link.standing === 'open' ? (
            <RevokeButton storyId={storyId} linkId={link.id} recipient={link.recipient} />
          ) : (
            <span />
          )}
        </li>
      ))}
    </ul>
  );
}
