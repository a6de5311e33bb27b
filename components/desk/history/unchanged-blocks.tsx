import { Words } from '@/components/difference/words';
import type { BlockDifference } from '@/content/difference/compare-copies';
import styles from './compared-sheet.module.css';

/** Blocks that are as they were, folded to a line; a press shows their words. */
export function UnchangedBlocks({
  blocks,
  language,
}: {
  blocks: readonly BlockDifference[];
  language: string;
}) {
  const name = blocks.length === 1 ? '1 block unchanged' : `${blocks.length} blocks unchanged`;
  return (
    <details className={styles.unchanged}>
      <summary>{name}</summary>
      {blocks.map((block) => (
        <div key={block.places.after} className={styles.same}>
          {block.parts.some(({ stretches }) => stretches.length > 0) ? (
            block.parts.map(({ label, stretches }) => (
              <Words key={label} className={styles.words} stretches={stretches} language={language} />
            ))
          ) : (
            <p className={styles.label}>{block.name}</p>
          )}
        </div>
      ))}
    </details>
  );
}
