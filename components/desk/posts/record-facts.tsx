import { ShieldAlert, ShieldCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { isWebAddress } from '@/content/links';
import type { PostRecord } from '@/server/posts/read-record';
import { fullTime } from '../time-ago';
import styles from './record-facts.module.css';

/** When, how and by whom a post was captured, where it is, and whether the record still is what was sealed. */
export function RecordFacts({ record, timeZone }: { record: PostRecord; timeZone: string }) {
  const { view, platform, capturedBy, sha256, isSealIntact, nextCheck } = record;
  return (
    <dl className={styles.facts}>
      <Fact name="Captured">
        {fullTime(new Date(view.capturedAt), timeZone)} by {capturedBy},{' '}
        {view.capturedHow === 'by_hand' ? 'typed by hand' : `from ${platform}`}
      </Fact>
      <Fact name="Address">
        {isWebAddress(view.url) ? (
          <a href={view.url} rel="noreferrer">
            {view.url}
          </a>
        ) : (
          view.url
        )}
      </Fact>
      <Fact name="Seal">
        <span className={styles.seal} data-broken={!isSealIntact || undefined}>
          {isSealIntact ? <ShieldCheck aria-hidden size={16} /> : <ShieldAlert aria-hidden size={16} />}
          {isSealIntact
            ? 'Intact: the record is as it was captured'
            : 'Broken: the record is not as it was captured'}
        </span>
      </Fact>
      <Fact name="SHA-256">
        <code className={styles.hash}>{sha256}</code>
      </Fact>
      <Fact name="Next check">
        {nextCheck ? fullTime(new Date(nextCheck), timeZone) : 'When readers get it'}
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
