import { Link } from '@/components/ui/link';
import { CLOCK } from '@/newsroom/actor';
import type { AuditLine, AuditStory } from '@/server/audit/read-audit';
import styles from './audit-list.module.css';

/** The deeds of the house, one line each, to be read down the column of who and what. */
export function AuditList({ lines, timeZone }: { lines: readonly AuditLine[]; timeZone: string }) {
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">What was done, newest first</caption>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Who and what</th>
          <th scope="col">Details</th>
          <th scope="col" className={styles.number}>
            No.
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.number}>
            <td className={styles.when}>
              <time dateTime={line.at.toISOString()}>{momentOf(line.at, timeZone)}</time>
            </td>
            <td>
              <Deed line={line} />
            </td>
            <td className={styles.facts}>
              {line.facts.map(([name, value]) => (
                <span key={name} className={styles.fact}>
                  {spaced(name)} <b>{value}</b>
                </span>
              ))}
            </td>
            <td className={styles.number} title={`SHA-256 ${line.hash}`}>
              {line.number}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Deed({ line: { who, did, toWhom, story } }: { line: AuditLine }) {
  return (
    <>
      <strong>{who ?? capital(CLOCK.name)}</strong> {did}
      {toWhom ? <>: {toWhom}</> : null}
      {story ? <Story story={story} /> : null}
    </>
  );
}

function Story({ story: { id, headline, isSealed } }: { story: AuditStory }) {
  return (
    <span className={styles.story}>
      {headline === null ? (
        `Story ${id}`
      ) : (
        <Link href={isSealed ? '/desk/sealed' : `/desk/stories/${id}/history`}>
          {headline || 'Without a headline'}
        </Link>
      )}
    </span>
  );
}

function momentOf(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium', timeZone }).format(at);
}

function spaced(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
