'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { fetched } from '@/components/ui/fetched';
import type { OpenTransition } from '@/newsroom/decide';
import { keepFocus } from './keep-focus';
import type { Given } from './use-story';

const TransitionDialog = dynamic(() =>
  fetched(() => import('./transition-dialog').then((file) => file.TransitionDialog)),
);

interface TransitionButtonsProps {
  transitions: readonly OpenTransition[];
  /** Nothing is pressed while this is true: the words on the screen are not yet in the newsroom. */
  isBusy: boolean;
  onMove(transition: OpenTransition, given?: Given): Promise<boolean>;
}

/** What this person may do with the story now. The one natural next step is filled; the rest is quiet. */
export function TransitionButtons({ transitions, isBusy, onMove }: TransitionButtonsProps) {
  const [asking, setAsking] = useState<OpenTransition | null>(null);
  const [underWay, setUnderWay] = useState(false);

  async function go(transition: OpenTransition, given?: Given) {
    const pressed = document.activeElement;
    setUnderWay(true);
    const moved = await onMove(transition, given);
    setUnderWay(false);
    requestAnimationFrame(() => keepFocus(pressed));
    return moved;
  }

  return (
    <>
      {transitions.map((transition) => (
        <Button
          key={transition.action}
          look={lookOf(transition)}
          disabled={isBusy || underWay}
          onClick={() => (transition.asks.length > 0 ? setAsking(transition) : void go(transition))}
        >
          {transition.label}
        </Button>
      ))}
      {asking ? (
        <TransitionDialog
          transition={asking}
          onClose={() => setAsking(null)}
          onGiven={async (given) => {
            // The dialog goes either way: a refusal is shown on the page, where its reasons can be mended.
            setAsking(null);
            await go(asking, given);
          }}
        />
      ) : null}
    </>
  );
}

function lookOf({ primary, destructive }: OpenTransition) {
  if (primary) return 'filled';
  return destructive ? 'danger' : 'plain';
}
