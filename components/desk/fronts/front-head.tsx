'use client';

import { Undo2 } from 'lucide-react';
import { Button, buttonClass } from '@/components/ui/button';
import { useIsHydrated } from '@/components/ui/use-is-hydrated';
import { PageHead } from '../page-head';
import styles from './front-desk.module.css';
import type { DraftState } from './front-draft';
import { SaveLine } from './save-line';

interface FrontHeadProps {
  state: DraftState;
  slug: string;
  canUndo: boolean;
  /** How many things a launch would change. */
  changes: number;
  isBusy: boolean;
  onUndo(): void;
  onPreview(): void;
  onLaunch(): void;
}

/** The top of the page of a front: whether it is saved, how it would look, and its launch. */
export function FrontHead({
  state,
  slug,
  canUndo,
  changes,
  isBusy,
  onUndo,
  onPreview,
  onLaunch,
}: FrontHeadProps) {
  const isHydrated = useIsHydrated();
  return (
    <PageHead title="Fronts">
      <div className={styles.tools}>
        <SaveLine state={state} />
        <Button onClick={onUndo} disabled={!canUndo || !isHydrated} title="Undo the last change">
          <Undo2 aria-hidden size={15} />
          Undo
        </Button>
        <a
          className={buttonClass()}
          href={`/desk/fronts/preview?front=${encodeURIComponent(slug)}`}
          target="_blank"
          rel="noreferrer"
          onClick={onPreview}
        >
          Preview
        </a>
      </div>
      <Button
        look="filled"
        disabled={changes === 0 || isBusy || !isHydrated || state === 'clash'}
        onClick={onLaunch}
      >
        Launch
      </Button>
    </PageHead>
  );
}
