import type { DifferencePart } from '@/newsroom/posts/text-difference';
import styles from './difference.module.css';

interface DifferenceProps {
  parts: readonly DifferencePart[];
  language: string | null;
  direction: 'ltr' | 'rtl' | 'auto';
}

/** What became of a text: what went is struck through, what came is underlined. */
export function Difference({ parts, language, direction }: DifferenceProps) {
  const isWhole = !parts.some(({ kind }) => kind === 'same');
  return (
    <p className={styles.text} data-whole={isWhole || undefined} lang={language ?? undefined} dir={direction}>
      {placed(parts).map(({ key, part }) => (
        <Part key={key} part={part} />
      ))}
    </p>
  );
}

function Part({ part: { kind, text } }: { part: DifferencePart }) {
  if (kind === 'removed') return <del className={styles.removed}>{text}</del>;
  return kind === 'added' ? <ins className={styles.added}>{text}</ins> : text;
}

function placed(parts: readonly DifferencePart[]): { key: number; part: DifferencePart }[] {
  return parts.map((part, key) => ({ key, part }));
}
