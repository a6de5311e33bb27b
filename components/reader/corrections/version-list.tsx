import type { PublicHistory, VersionView } from '@/server/corrections/read-public-history';
import { Moment } from '../moment';
import styles from './public-history.module.css';

/** Every version that readers had of a story, newest first, each with the way to what it changed. */
export function VersionList({ history, shown }: { history: PublicHistory; shown?: string }) {
  return (
    <ol className={styles.versions} reversed>
      {history.versions.map((version) => (
        <Version key={version.number} version={version} shown={shown} />
      ))}
    </ol>
  );
}

function Version({ version, shown }: { version: VersionView; shown: string | undefined }) {
  const { number, name, at, note, isOpen, isNow, changesHref, sinceHref } = version;
  return (
    <li className={styles.version} value={number}>
      <p className={styles.kind}>
        <strong>{name}</strong> <Moment at={at} />
        {isNow && <span className={styles.now}>The story as it stands</span>}
      </p>
      {note && <p className={styles.note}>{note}</p>}
      {!isOpen && <p className={styles.closed}>The newsroom has taken this version back.</p>}
      <p className={styles.ways}>
        {changesHref && (
          <a href={changesHref} aria-current={changesHref === shown ? 'page' : undefined}>
            What was changed<span className={styles.spoken}> in version {number}</span>
          </a>
        )}
        {sinceHref && (
          <a href={sinceHref} aria-current={sinceHref === shown ? 'page' : undefined}>
            Changed since<span className={styles.spoken}> version {number}</span>
          </a>
        )}
      </p>
    </li>
  );
}
