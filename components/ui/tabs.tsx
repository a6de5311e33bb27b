'use client';

import * as Radix from 'radix-ui/tabs';
import type { ReactNode } from 'react';
import styles from './tabs.module.css';
import { useIsHydrated } from './use-is-hydrated';

export interface Tab {
  name: string;
  /** A small count beside the name, shown to those who look; nothing is shown for an empty one. */
  count?: ReactNode;
  content: ReactNode;
}

interface TabsProps {
  label: string;
  tabs: Tab[];
  /** The name of the tab whose panel is shown. */
  shown: string;
  onShow(name: string): void;
}

/** A row of tabs over one panel; arrows move between them. A panel that is not shown keeps what was typed into it. */
export function Tabs({ label, tabs, shown, onShow }: TabsProps) {
  const isHydrated = useIsHydrated();
  return (
    <Radix.Root className={styles.tabs} value={shown} onValueChange={onShow}>
      <Radix.List className={styles.list} aria-label={label}>
        {tabs.map((tab) => (
          <Radix.Trigger key={tab.name} value={tab.name} className={styles.tab} disabled={!isHydrated}>
            {tab.name}
            {tab.count ? (
              <span className={styles.count} aria-hidden>
                {tab.count}
              </span>
            ) : null}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        <Radix.Content key={tab.name} value={tab.name} className={styles.panel} forceMount>
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
