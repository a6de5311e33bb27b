import type { Stretch } from '@/content/difference/stretch';
import { directionOf } from '@/newsroom/languages';
import styles from './words.module.css';

interface WordsProps {
  stretches: readonly Stretch[];
  language: string;
  className?: string | undefined;
}

/**
 * What became of a text: what came is underlined, what went is struck through, and who listens is told where each begins
 * and ends.
 */
export function Words({ stretches, language, className }: WordsProps) {
  return (
    <p className={className} lang={language} dir={directionOf(language)}>
      {placed(stretches).map(({ key, stretch }) => (
        <Piece key={key} stretch={stretch} />
      ))}
    </p>
  );
}

function Piece({ stretch: { kind, text } }: { stretch: Stretch }) {
  if (kind === 'added') {
    return (
      <ins className={styles.added}>
        <Spoken words="added:" />
        <Visible text={text} />
        <Spoken words="end of added." />
      </ins>
    );
  }
  if (kind === 'removed') {
    return (
      <del className={styles.removed}>
        <Spoken words="removed:" />
        <Visible text={text} />
        <Spoken words="end of removed." />
      </del>
    );
  }
  if (kind === 'same') return text;
  return (
    <span className={styles.restyled} title="Bold, italic or the link is another">
      <Spoken words="set differently:" />
      {text}
      <Spoken words="end of set differently." />
    </span>
  );
}

// A line that was broken or joined would otherwise be a change of which nothing is seen.
function Visible({ text }: { text: string }) {
  return /^\s*\n\s*$/.test(text) ? (
    <>
      <span aria-hidden>¶</span>
      <Spoken words="new line" />
      {text}
    </>
  ) : (
    text
  );
}

// English, whatever the language of the story is, and no part of what is copied.
function Spoken({ words }: { words: string }) {
  return (
    <span className={styles.spoken} lang="en" dir="ltr">
      {` ${words} `}
    </span>
  );
}

function placed(stretches: readonly Stretch[]): { key: number; stretch: Stretch }[] {
  return stretches.map((stretch, key) => ({ key, stretch }));
}
