'use client';

import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import type { KeptOwner } from '@/components/editor/device/kept-stories';
import type { SetAside } from '@/components/editor/kept-text/set-aside';
import type { LiveStory } from '@/components/editor/live-story';
import { Button } from '@/components/ui/button';
import { fetched } from '@/components/ui/fetched';
import styles from './story-notes.module.css';

const KeptTextDialog = dynamic(() =>
  fetched(() => import('./kept-text-dialog').then((file) => file.KeptTextDialog)),
);

interface SetAsideNoticeProps {
  live: LiveStory;
  /** The copy of the story as the newsroom has it. */
  copy: KeptOwner;
}

/** Offers what this device keeps of the story from before a restore or a rewriting. Shows nothing where it keeps nothing. */
export function SetAsideNotice({ live, copy: { storyId, personId, epoch } }: SetAsideNoticeProps) {
  const [copies, setCopies] = useState<SetAside[]>([]);
  const [open, setOpen] = useState<SetAside | null>(null);

  useEffect(() => {
    let isGone = false;
    let found: SetAside[] = [];
    const letGo = () => {
      for (const copy of found) copy.close();
    };
    const look = async () => {
      const { readSetAside } = await import('@/components/editor/kept-text/set-aside');
      found = await readSetAside({ storyId, personId, epoch }, live.doc);
      if (isGone) letGo();
      else setCopies(found);
    };
    // A browser that keeps nothing, or does not let us look, has nothing to offer; that must not disturb anybody.
    look().catch(() => undefined);
    return () => {
      isGone = true;
      letGo();
    };
  }, [live, storyId, personId, epoch]);

  async function discard(copy: SetAside) {
    await copy.discard();
    setOpen(null);
    setCopies((all) => all.filter((other) => other !== copy));
  }

  const [first] = copies;
  if (!first) return null;
  return (
    <section className={styles.note} data-tone="changes" aria-label="Text kept on this device">
      <p>{first.isFromBeforeRestore ? BEFORE_RESTORE : NEVER_SAVED}</p>
      <Button size="small" className={styles.deed} onClick={() => setOpen(first)}>
        Read that text…
      </Button>
      {open ? (
        <KeptTextDialog
          doc={open.doc}
          onClose={() => setOpen(null)}
          onTaken={() => open.discard()}
          onDiscard={() => discard(open)}
        />
      ) : null}
    </section>
  );
}

const BEFORE_RESTORE =
  'The newsroom was restored from a backup. This device keeps the text of this story from before, and it holds words that are missing here.';
const NEVER_SAVED = 'This device keeps words of this story that were never saved.';
