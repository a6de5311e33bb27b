'use client';

import { useState } from 'react';
import { useAction } from '@/components/desk/use-action';
import { Words } from '@/components/difference/words';
import { Button } from '@/components/ui/button';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import type { ApprovalKind } from '@/newsroom/approvals';
import { differenceSinceAction } from '@/server/actions/approvals';
import type { DifferenceSince } from '@/server/approvals/difference-since';
import styles from './review.module.css';

interface WordsSinceProps {
  storyId: string;
  kind: ApprovalKind;
}

/** The changes themselves, word by word, once somebody asks for them. */
export function WordsSince({ storyId, kind }: WordsSinceProps) {
  const [difference, setDifference] = useState<DifferenceSince | null>(null);
  const { run, isBusy, refusal } = useAction(differenceSinceAction, setDifference);
  return (
    <>
      <Button
        look="bare"
        size="small"
        disabled={isBusy}
        aria-expanded={difference !== null}
        onClick={() => (difference ? setDifference(null) : run({ storyId, kind }))}
      >
        {difference ? 'Hide the words' : 'Show the words'}
      </Button>
      {refusal ? <RefusalNotice message={refusal.message} /> : null}
      {difference ? (
        <ul className={styles.difference} aria-label="Word by word">
          {numbered(difference).map(({ part, key }) => (
            <li key={key}>
              <b>{part.name}</b>
              {part.texts.map(({ label, stretches }) => (
                <div key={label}>
                  {label ? <small>{label}</small> : null}
                  <Words stretches={stretches} language={difference.language} />
                </div>
              ))}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

// Nothing names a part but its place among the others.
function numbered({ parts }: DifferenceSince) {
  return parts.map((part, place) => ({ part, key: `${place} ${part.name}` }));
}
