'use client';

import { Plus } from 'lucide-react';
import * as Toolbar from 'radix-ui/toolbar';
import type { ComponentProps } from 'react';
import { LazyMenu } from '@/components/ui/lazy-menu';
import type { MenuItem } from '@/components/ui/menu';
import styles from './formatting-toolbar.module.css';

interface InsertMenuProps {
  items(): MenuItem[];
  isDisabled: boolean;
  onClose(): void;
}

/** The button Insert and its menu, in the toolbar. */
export function InsertMenu(props: InsertMenuProps) {
  return <LazyMenu Trigger={InsertButton} {...props} />;
}

function InsertButton(props: ComponentProps<typeof Toolbar.Button>) {
  return (
    <Toolbar.Button className={styles.insert} {...props}>
      <Plus aria-hidden size={17} /> Insert
    </Toolbar.Button>
  );
}
