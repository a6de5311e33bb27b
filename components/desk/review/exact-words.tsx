'use client';

import { historyAddress } from '@/components/desk/history/history-address';
import type { DeskStory } from '@/server/stories/read-for-desk';
import { CopyHash } from './copy-hash';
import { NeededApprovals } from './needed-approvals';
import styles from './review.module.css';

interface ExactWordsProps {
  story: DeskStory;
  refresh(): Promise<unknown>;
}

/**
 * What Approve and Publish are about, beside their buttons: version and hash, who wrote it, which approvals cover it, what
 * is known to be missing. The hash is the one that goes with the press.
 */
export function ExactWords({ story, refresh }: ExactWordsProps) {
  const { exact, contributors, needed } = story;
  const isPlain = needed.length === 1 && needed[0]?.state !== 'lapsed';
  return (
    <section className={styles.words} aria-label="These exact words">
      <p className={styles.line}>
        <strong>These exact words</strong>
        <span>
          {exact.isCut ? 'version' : 'will be version'} {exact.versionNumber}
        </span>
        <CopyHash hash={exact.hash} />
        <span>written by {names(contributors)}</span>
        <a href={historyAddress(story.id, { from: 'seen', to: 'working' })}>Since I last looked</a>
      </p>
      {isPlain ? null : <NeededApprovals story={story} refresh={refresh} />}
      <Warnings story={story} />
    </section>
  );
}

/** What is shown with the next step and does not stop it. */
function Warnings({ story }: { story: DeskStory }) {
  const next = story.transitions.find(({ primary }) => primary);
  const soft = (next?.problems ?? []).filter(({ severity }) => severity === 'soft');
  if (soft.length === 0) return null;
  return (
    <ul className={styles.warnings} aria-label="Worth a look before you decide">
      {soft.map(({ code, blockId, message }, place) => (
        // Two blocks without an id can lack the same thing.
        <li key={`${code} ${blockId ?? place} ${message}`}>{message}</li>
      ))}
    </ul>
  );
}

function names(contributors: DeskStory['contributors']): string {
  const all = contributors.map(({ name }) => name);
  return all.length === 0 ? 'nobody since the last publication' : all.join(', ');
}
