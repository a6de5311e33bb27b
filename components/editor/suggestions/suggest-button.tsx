'use client';

import { MessageSquareDiff } from 'lucide-react';
import * as Toolbar from 'radix-ui/toolbar';
import { ariaKeys, isOnMac, keysInWords } from '@/components/shortcuts/key-names';
import { useShortcut } from '@/components/shortcuts/use-shortcut';
import { announce } from '../announce';
import styles from '../formatting-toolbar.module.css';
import type { Suggesting } from './suggesting';

interface SuggestButtonProps {
  suggesting: Suggesting;
  isOn: boolean;
}

/** Switches suggest mode. Who may only suggest finds it on, and cannot switch it off. */
export function SuggestButton({ suggesting, isOn }: SuggestButtonProps) {
  const isChoice = suggesting.may === 'write';
  useShortcut('suggestMode', isChoice ? () => switchMode(suggesting) : null);
  return (
    <Toolbar.Button
      className={styles.control}
      aria-label="Suggest changes"
      aria-pressed={isOn}
      aria-keyshortcuts={ariaKeys('suggestMode', isOnMac())}
      title={`Suggest changes (${keysInWords('suggestMode', isOnMac())})`}
      disabled={!isChoice}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => switchMode(suggesting)}
    >
      <MessageSquareDiff aria-hidden size={17} />
    </Toolbar.Button>
  );
}

function switchMode(suggesting: Suggesting): void {
  suggesting.want(!suggesting.isOn);
  announce(suggesting.isOn ? 'What you change is suggested.' : 'What you change is written into the story.');
}
