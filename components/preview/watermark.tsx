import { escapeHtml } from '@/content/html';
import styles from './watermark.module.css';

/** Lies over the whole page, on paper and in pictures of the screen too: for whom it is, and when it was opened. */
export function Watermark({ words }: { words: string }) {
  return (
    <>
      <div aria-hidden className={styles.light} style={{ backgroundImage: tile(words, '#16181d') }} />
      <div aria-hidden className={styles.dark} style={{ backgroundImage: tile(words, '#ece6da') }} />
    </>
  );
}

const TILE = { width: 420, height: 260 };

function tile(words: string, ink: string): string {
  const { width, height } = TILE;
  const text = `<text x="${width / 2}" y="${height / 2}" text-anchor="middle" transform="rotate(-24 ${width / 2} ${height / 2})" font-family="sans-serif" font-size="15" fill="${ink}">${escapeHtml(words)}</text>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${text}</svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`;
}
