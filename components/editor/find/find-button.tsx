'use client';

import type { LucideIcon } from 'lucide-react';
import styles from './find-bar.module.css';

interface FindButtonProps {
  name: string;
  icon: LucideIcon;
  keys?: string;
  /** Given for a way of looking, which is on or off. */
  isOn?: boolean;
  /** Null while it cannot be pressed. */
  onPress: (() => void) | null;
}

/** A small button of the find bar. */
export function FindButton({ name, icon: Icon, keys, isOn, onPress }: FindButtonProps) {
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={name}
      aria-pressed={isOn}
      title={keys ? `${name} (${keys})` : name}
      disabled={onPress === null}
      // What is selected in the text stays so, for that is what "In selection" is about.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onPress?.()}
    >
      <Icon aria-hidden size={17} />
    </button>
  );
}
