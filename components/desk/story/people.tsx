import type { LiveUser } from '@/content/live-protocol';
import styles from './people.module.css';

/** Who has this story open now. */
export function People({ people }: { people: readonly LiveUser[] }) {
  if (people.length === 0) return null;
  return (
    <ul className={styles.people} aria-label="Here now">
      {people.map(({ personId, name, colour }) => (
        <li key={personId} title={name} style={{ '--person': colour } as React.CSSProperties}>
          <span aria-hidden>{initials(name)}</span>
          <span className={styles.name}>{name}</span>
        </li>
      ))}
    </ul>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0] ?? '').join('');
}
