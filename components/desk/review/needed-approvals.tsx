'use client';

import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react';
import { historyAddress } from '@/components/desk/history/history-address';
import { Moment } from '@/components/desk/story/moment';
import { useAction } from '@/components/desk/use-action';
import { Button } from '@/components/ui/button';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { approveKindAction } from '@/server/actions/approvals';
import type { DeskApproval } from '@/server/approvals/approvals-for-desk';
import type { DeskStory } from '@/server/stories/read-for-desk';
import { afterDeed } from './after-deed';
import { ChangedSince } from './changed-since';
import styles from './review.module.css';
import { WordsSince } from './words-since';

interface NeededApprovalsProps {
  story: DeskStory;
  refresh(): Promise<unknown>;
}

const ICONS = { valid: CircleCheck, lapsed: CircleAlert, missing: CircleDashed };

/** Every approval that the section asks for: who gave it, what has changed since, and the button for those open to me. */
export function NeededApprovals({ story, refresh }: NeededApprovalsProps) {
  const { run, isBusy, refusal } = useAction(approveKindAction, afterDeed(refresh));
  const { hash } = story.exact;
  return (
    <>
      {refusal ? <RefusalNotice message={refusal.message} problems={refusal.problems} /> : null}
      <ul className={styles.approvals} aria-label="Approvals">
        {story.needed.map((approval) => {
          const Icon = ICONS[approval.state];
          return (
            <li key={approval.kind} data-state={approval.state}>
              <Icon aria-hidden size={17} />
              <div>
                <Standing storyId={story.id} hash={hash} approval={approval} />
              </div>
              {approval.isOpen ? (
                <Button
                  size="small"
                  disabled={isBusy}
                  title={approval.covers}
                  onClick={() => run({ storyId: story.id, kind: approval.kind, expectedHash: hash })}
                >
                  {approval.label}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
    </>
  );
}

interface StandingProps {
  storyId: string;
  /** Of the words as they are now. */
  hash: string;
  approval: DeskApproval;
}

function Standing({ storyId, hash, approval }: StandingProps) {
  const { kind, name, state, given } = approval;
  const title = `${name.charAt(0).toUpperCase()}${name.slice(1)} approval`;
  if (!given) return <p>{kind === 'edit' ? `${title}: comes with Approve` : `${title}: missing`}</p>;
  if (state === 'valid') {
    return (
      <p>
        {title} by {given.byName}, <Moment at={given.at} />
      </p>
    );
  }
  return (
    <>
      <p>
        {title} by {given.byName} has lapsed: it was for version {given.versionNumber}.{' '}
        <a href={historyAddress(storyId, { from: given.versionNumber, to: 'working' })}>
          What has changed since
        </a>
      </p>
      <ChangedSince approval={approval} />
      <WordsSince key={hash} storyId={storyId} kind={kind} />
    </>
  );
}
