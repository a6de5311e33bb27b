'use client';

import { ChevronDown, LockKeyhole, Mic, Newspaper, PenLine, Plus, Rows3, Scale } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type ReactNode, useCallback } from 'react';
import { Button } from '@/components/ui/button';
import { Menu } from '@/components/ui/menu';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { useIsHydrated } from '@/components/ui/use-is-hydrated';
import { DEFAULT_KIND, KIND_NAMES, STORY_KINDS, type StoryKind } from '@/newsroom/story-kinds';
import { createStoryAction } from '@/server/actions/stories';
import { useAction } from '../use-action';
import styles from './new-story.module.css';

const ICONS: Record<StoryKind, ReactNode> = {
  news: <Newspaper size={16} />,
  analysis: <Scale size={16} />,
  opinion: <PenLine size={16} />,
  interview: <Mic size={16} />,
  brief: <Rows3 size={16} />,
};

const SEALED = { name: 'Sealed story', icon: <LockKeyhole size={16} /> };

/** Starts a story and opens it: news with one press, any other kind, and a sealed one, from the menu beside it. */
export function NewStory({ maySeal }: { maySeal: boolean }) {
  const router = useRouter();
  const isHydrated = useIsHydrated();
  const open = useCallback(
    ({ storyId }: { storyId: string }) => router.push(`/desk/stories/${storyId}`),
    [router],
  );
  const { run, isBusy, refusal } = useAction(createStoryAction, open);
  const isDisabled = isBusy || !isHydrated;
  const others = KIND_NAMES.filter((kind) => kind !== DEFAULT_KIND);
  return (
    <>
      <div className={styles.start}>
        <Button look="filled" disabled={isDisabled} onClick={() => run({})}>
          <Plus aria-hidden size={16} strokeWidth={2.25} />
          New story
        </Button>
        <Menu
          items={[
            ...others.map((kind) => ({
              name: STORY_KINDS[kind].name,
              icon: ICONS[kind],
              onSelect: () => run({ kind }),
            })),
            ...(maySeal ? [{ ...SEALED, onSelect: () => run({ isSealed: true }) }] : []),
          ]}
          trigger={
            <Button look="filled" disabled={isDisabled} aria-label="Choose a kind" className={styles.kinds}>
              <ChevronDown aria-hidden size={16} />
            </Button>
          }
        />
      </div>
      {refusal ? (
        <div className={styles.refusal}>
          <RefusalNotice message={refusal.message} />
        </div>
      ) : null}
    </>
  );
}
