import { Words } from '@/components/difference/words';
import { type BlockDifference, isChanged } from '@/content/difference/compare-copies';
import { type DifferenceRow, inRows } from '@/content/difference/in-rows';
import type { Stretch } from '@/content/difference/stretch';
import type { PublicComparison } from '@/server/corrections/compare-published';
import styles from './compared-copy.module.css';

interface ComparedCopyProps {
  comparison: PublicComparison;
  direction: 'ltr' | 'rtl';
}

const DEEDS: Record<BlockDifference['kind'], string> = {
  same: 'moved',
  added: 'added',
  removed: 'removed',
  changed: 'changed',
};

/** The words of a story with those that went and those that came. What stayed is folded, and no picture is shown. */
export function ComparedCopy({ comparison, direction }: ComparedCopyProps) {
  const { difference, byline, language } = comparison;
  return (
    <div className={styles.copy} dir={direction}>
      <Line name="Headline" className={styles.headline} stretches={difference.headline} language={language} />
      <Line
        name="Standfirst"
        className={styles.standfirst}
        stretches={difference.standfirst}
        language={language}
      />
      {byline && <Line name="Byline" className={styles.words} stretches={byline} language={language} />}
      {inRows(difference.blocks).map((row) => (
        <Row key={keyOf(row)} row={row} language={language} />
      ))}
    </div>
  );
}

interface LineProps {
  name: string;
  className: string | undefined;
  stretches: readonly Stretch[];
  language: string;
}

function Line({ name, className, stretches, language }: LineProps) {
  if (stretches.length === 0) return null;
  const words = <Words className={className} stretches={stretches} language={language} />;
  if (!isChanged(stretches)) return words;
  return (
    <section className={styles.change} aria-label={`${name} changed`}>
      {words}
    </section>
  );
}

function Row({ row, language }: { row: DifferenceRow; language: string }) {
  switch (row.kind) {
    case 'unchanged':
      return <Unchanged blocks={row.blocks} language={language} />;
    case 'left':
      return (
        <p className={styles.what} lang="en" dir="ltr">
          {row.block.name} moved {row.block.moved === 'up' ? 'up' : 'down'} from here
        </p>
      );
    case 'block':
      return <Changed block={row.block} language={language} />;
  }
}

function Changed({ block, language }: { block: BlockDifference; language: string }) {
  const what = `${block.name} ${DEEDS[block.kind]}`;
  return (
    <section className={styles.change} data-kind={block.kind} aria-label={what}>
      <p className={styles.what} lang="en" dir="ltr">
        {what}
        {block.moved && block.kind !== 'same' ? ', and moved' : ''}
      </p>
      <Parts block={block} language={language} />
    </section>
  );
}

function Unchanged({ blocks, language }: { blocks: readonly BlockDifference[]; language: string }) {
  return (
    <details className={styles.unchanged}>
      <summary lang="en" dir="ltr">
        {blocks.length === 1 ? 'One part as it was' : `${blocks.length} parts as they were`}
      </summary>
      {blocks.map((block) => (
        <Parts key={block.places.after} block={block} language={language} />
      ))}
    </details>
  );
}

function Parts({ block, language }: { block: BlockDifference; language: string }) {
  const parts = block.parts.filter(({ stretches }) => stretches.length > 0);
  if (parts.length === 0 && block.kind === 'same')
    return (
      <p className={styles.what} lang="en" dir="ltr">
        {block.name}
      </p>
    );
  return parts.map(({ label, stretches }) => (
    <div key={label}>
      {label && (
        <p className={styles.label} lang="en" dir="ltr">
          {label}
        </p>
      )}
      <Words className={styles.words} stretches={stretches} language={language} />
    </div>
  ));
}

function keyOf(row: DifferenceRow): string {
  const { places } = row.kind === 'unchanged' ? (row.blocks[0] ?? { places: null }) : row.block;
  return `${row.kind} ${places?.before} ${places?.after}`;
}
