'use client';

import { MoreHorizontal } from 'lucide-react';
import { type ComponentProps, useCallback } from 'react';
import { LazyMenu } from '@/components/ui/lazy-menu';
import type { MenuItem } from '@/components/ui/menu';
import look from '../board/move-menu.module.css';

interface MoreMenuProps {
  label: string;
  /** For those who point at it. */
  title: string;
  tabIndex?: number;
  items(): MenuItem[];
}

/** The button with three dots, and all that can be done with what it stands beside. */
export function MoreMenu({ label, title, tabIndex, items }: MoreMenuProps) {
  const Trigger = useCallback(
    (props: ComponentProps<'button'>) => (
      <button
        type="button"
        {...props}
        className={look.trigger}
        tabIndex={tabIndex}
        aria-label={label}
        title={title}
      >
        <MoreHorizontal aria-hidden size={16} />
      </button>
    ),
    [label, title, tabIndex],
  );
  return <LazyMenu Trigger={Trigger} items={items} />;
}
