import type { BlockDifference } from '@/content/difference/compare-copies';
import type { DocNode } from '@/content/document';
import { CopyBody } from '@/content/render';
import type { RenderContext } from '@/content/views-of-media';
import styles from './compared-sheet.module.css';

/** Blocks that have no words of their own; what they show is looked at. */
const POINTING: readonly string[] = ['socialPost', 'embed', 'relatedStory'];

/** A post, an embed or a related story as it is set, on each side on which it is another. */
export function DrawnBlocks({
  block: { kind, before, after },
  context,
}: {
  block: BlockDifference;
  context: RenderContext;
}) {
  const was = kind === 'changed' || kind === 'removed' ? before : null;
  const shown = [
    { label: 'Before', block: was },
    { label: kind === 'changed' ? 'After' : '', block: after },
  ];
  return shown.map(({ label, block }) =>
    block && POINTING.includes(block.type) ? (
      <div key={label} className={styles.part}>
        {kind === 'changed' ? <p className={styles.label}>{label}</p> : null}
        <div className={`copy ${styles.drawn}`}>
          <CopyBody copy={{ body: bodyOf(block) }} context={context} target="desk" />
        </div>
      </div>
    ) : null,
  );
}

function bodyOf(block: DocNode): DocNode {
  return { type: 'doc', content: [block] };
}
