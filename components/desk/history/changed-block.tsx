import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { Words } from '@/components/difference/words';
import type { BlockDifference } from '@/content/difference/compare-copies';
import type { RenderContext } from '@/content/views-of-media';
import { changeId, leftId } from './change-ids';
import { ChangedPhotos } from './changed-photos';
import { ChangedSettings } from './changed-settings';
import styles from './compared-sheet.module.css';
import { DrawnBlocks } from './drawn-blocks';

interface ChangedBlockProps {
  block: BlockDifference;
  change: number;
  count: number;
  language: string;
  context: RenderContext;
  /** What can be done with it. */
  children?: ReactNode;
}

const DEEDS: Record<BlockDifference['kind'], string> = {
  same: 'moved',
  added: 'added',
  removed: 'removed',
  changed: 'changed',
};

const SIGNS: Record<BlockDifference['kind'], string> = { same: '', added: '+', removed: '−', changed: '±' };

/** One block with what became of it. */
export function ChangedBlock({ block, change, count, language, context, children }: ChangedBlockProps) {
  const { kind, name, parts } = block;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in.
    <div
      id={changeId(change)}
      className={styles.change}
      data-kind={kind}
      role="group"
      tabIndex={-1}
      aria-label={`Change ${change} of ${count}: ${name} ${DEEDS[kind]}`}
    >
      <header className={styles.what}>
        <span aria-hidden className={styles.sign}>
          {SIGNS[kind]}
        </span>
        <span>
          {name} {DEEDS[kind]}
        </span>
        <Moved block={block} />
        <span className={styles.deeds}>{children}</span>
      </header>
      <ChangedPhotos block={block} context={context} />
      {parts.map(({ label, stretches }) =>
        stretches.length > 0 ? (
          <div key={label} className={styles.part}>
            {label ? <p className={styles.label}>{label}</p> : null}
            <Words className={styles.words} stretches={stretches} language={language} />
          </div>
        ) : null,
      )}
      {isEmpty(block) ? <p className={styles.label}>Empty</p> : null}
      <DrawnBlocks block={block} context={context} />
      <ChangedSettings settings={block.settings} />
    </div>
  );
}

// A line that was only opened has come, too.
function isEmpty({ after, before, parts }: BlockDifference): boolean {
  const isText = (after ?? before)?.type === 'paragraph';
  return isText && parts.every(({ stretches }) => stretches.length === 0);
}

/** That it stands elsewhere now, with the way to where it stood. */
function Moved({ block: { moved, places } }: { block: BlockDifference }) {
  if (!moved) return null;
  const Arrow = moved === 'up' ? ArrowUp : ArrowDown;
  return (
    <a className={styles.moved} href={`#${leftId(places.before ?? 0)}`}>
      <Arrow aria-hidden size={14} />
      {moved === 'up' ? 'Moved up from here' : 'Moved down from here'}
    </a>
  );
}
