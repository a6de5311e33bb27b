'use client';

import dynamic from 'next/dynamic';
import { useLayoutEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { fetched } from '@/components/ui/fetched';
import type { OpenTransition } from '@/newsroom/decide';
import type { DeskStory } from '@/server/stories/read-for-desk';
import { keepFocus } from './keep-focus';
import type { Given } from './use-story';

const TransitionDialog = dynamic(() =>
  fetched(() => import('./transition-dialog').then((file) => file.TransitionDialog)),
);

const QuickFixDialog = dynamic(() =>
  fetched(() => import('./quick-fix-dialog').then((file) => file.QuickFixDialog)),
);

interface TransitionButtonsProps {
  story: DeskStory;
  transitions: readonly OpenTransition[];
  /** Nothing is pressed while this is true: the words on the screen are not yet in the newsroom. */
  isBusy: boolean;
  onMove(transition: OpenTransition, given?: Given): Promise<boolean>;
  /** Something was done without a transition of this page. */
  onDone(): void;
}

/** What this person may do with the story now. The one natural next step is filled; the rest is quiet. */
export function TransitionButtons({ story, transitions, isBusy, onMove, onDone }: TransitionButtonsProps) {
  const [asking, setAsking] = useState<OpenTransition | null>(null);
  const [underWay, setUnderWay] = useState(false);
  const pressed = useRef<Element | null>(null);
  // The button may go later than its step is done, with the next news of the story, and the focus with it.
  useLayoutEffect(() => {
    if (!pressed.current || underWay) return;
    keepFocus(pressed.current);
    const isElsewhere =
      document.activeElement !== pressed.current && document.activeElement !== document.body;
    if (isElsewhere) pressed.current = null;
  });

  async function go(transition: OpenTransition, given?: Given) {
    const button = document.activeElement;
    pressed.current = button;
    setUnderWay(true);
    const moved = await onMove(transition, given);
    setUnderWay(false);
    requestAnimationFrame(() => keepFocus(button));
    return moved;
  }

  return (
    <>
      {transitions.map((transition) => (
        <Button
          key={transition.action}
          look={lookOf(transition)}
          disabled={isBusy || underWay}
          onClick={() => (isAskedFor(transition) ? setAsking(transition) : void go(transition))}
        >
          {transition.label}
        </Button>
      ))}
      {asking?.asks.includes('words') ? (
        <QuickFixDialog story={story} onDone={onDone} onClose={() => setAsking(null)} />
      ) : asking ? (
        <TransitionDialog
          story={story}
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

// What takes something away is asked for once more.
function isAskedFor({ asks, destructive }: OpenTransition): boolean {
  return asks.length > 0 || destructive;
}

function lookOf({ primary, destructive }: OpenTransition) {
  if (primary) return 'filled';
  return destructive ? 'danger' : 'plain';
}
