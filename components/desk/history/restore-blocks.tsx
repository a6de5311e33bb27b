import { idOf } from '@/content/attributes';
import { blockName } from '@/content/block-name';
import type { Copy } from '@/content/document';
import { blockText } from '@/content/to-text';
import styles from './restore-blocks.module.css';
import { RestoreText } from './restore-text';

interface RestoreBlocksProps {
  storyId: string;
  versionNumber: number;
  copy: Copy;
}

/** The blocks of a version one by one, each to be restored by itself. */
export function RestoreBlocks({ storyId, versionNumber, copy }: RestoreBlocksProps) {
  const blocks = (copy.body.content ?? []).flatMap((block) => {
    const id = idOf(block);
    return id === null ? [] : [{ id, name: blockName(block), words: blockText(block) }];
  });
  if (blocks.length === 0) return null;
  return (
    <details className={styles.blocks}>
      <summary>Restore one block</summary>
      <ul>
        {blocks.map(({ words, ...block }) => (
          <li key={block.id}>
            <span className={styles.words}>
              <strong>{block.name}</strong> {words}
            </span>
            <RestoreText {...{ storyId, versionNumber, block }} />
          </li>
        ))}
      </ul>
    </details>
  );
}
