import { Fragment, type ReactNode } from 'react';
import { idOf } from '@/content/attributes';
import type { BlockDifference } from '@/content/difference/compare-copies';
import type { RenderContext } from '@/content/views-of-media';
import { directionOf } from '@/newsroom/languages';
import type { Comparison } from '@/server/stories/compare-versions';
import '@/components/reader/copy.css';
import { Words } from '@/components/difference/words';
import { changeId } from './change-ids';
import { ChangedBlock } from './changed-block';
import { ChangedDetails } from './changed-details';
import type { Changes, NumberedRow } from './changes-of';
import styles from './compared-sheet.module.css';
import type { Deeds } from './deeds';
import { LeftPlace } from './left-place';
import { UnchangedBlocks } from './unchanged-blocks';

interface ComparedSheetProps {
  comparison: Comparison;
  changes: Changes;
  context: RenderContext;
  deeds?: Deeds | undefined;
}

/** The story with everything in it that came, went, changed or moved. */
export function ComparedSheet({ comparison, changes, context, deeds }: ComparedSheetProps) {
  const { difference, details, language, from } = comparison;
  return (
    <div className={styles.sheet}>
      <ChangedDetails details={details} count={changes.count} />
      <Line {...{ language, changes }} field="headline" stretches={difference.headline} />
      <Line {...{ language, changes }} field="standfirst" stretches={difference.standfirst} />
      {changes.rows.map(({ row, change }) => (
        <Fragment key={keyOf(row)}>
          {row.kind === 'unchanged' ? <UnchangedBlocks blocks={row.blocks} language={language} /> : null}
          {row.kind === 'left' ? (
            <LeftPlace block={row.block} change={changeOf(row.block, changes.rows)} language={language} />
          ) : null}
          {row.kind === 'block' && change !== null ? (
            <ChangedBlock {...{ change, language, context }} count={changes.count} block={row.block}>
              {deeds && from.number !== null ? blockDeeds(row.block, from.number, deeds) : null}
            </ChangedBlock>
          ) : null}
        </Fragment>
      ))}
    </div>
  );
}

// What has come since is in no earlier version, and what only stands elsewhere has lost nothing.
function blockDeeds({ kind, name, before }: BlockDifference, versionNumber: number, deeds: Deeds): ReactNode {
  const id = before ? idOf(before) : null;
  const isLost = kind === 'changed' || kind === 'removed';
  return isLost && id !== null ? deeds({ versionNumber, block: { id, name } }) : null;
}

interface LineProps {
  field: 'headline' | 'standfirst';
  stretches: Comparison['difference']['headline'];
  language: string;
  changes: Changes;
}

function Line({ field, stretches, language, changes }: LineProps) {
  const change = changes[field];
  const words = <Words className={styles[field]} stretches={stretches} language={language} />;
  if (change === null) return stretches.length > 0 ? words : null;
  const name = field === 'headline' ? 'Headline' : 'Standfirst';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in.
    <div
      id={changeId(change)}
      className={styles.change}
      role="group"
      tabIndex={-1}
      aria-label={`Change ${change} of ${changes.count}: ${name}`}
      dir={directionOf(language)}
    >
      {words}
    </div>
  );
}

/** The change of a block that was moved, for the place that it left. */
function changeOf(block: object, rows: readonly NumberedRow[]): number | null {
  return rows.find(({ row }) => row.kind === 'block' && row.block === block)?.change ?? null;
}

function keyOf(row: NumberedRow['row']): string {
  const { places } = row.kind === 'unchanged' ? (row.blocks[0] ?? { places: null }) : row.block;
  return `${row.kind} ${places?.before} ${places?.after}`;
}
