'use client';

import { Plus } from 'lucide-react';
import { Toolbar } from 'radix-ui';
import { type ComponentProps, lazy, Suspense, useState } from 'react';
import type { MenuItem } from '@/components/ui/menu';
import styles from './formatting-toolbar.module.css';

const fetchMenu = () => import('@/components/ui/menu');
const Menu = lazy(async () => ({ default: (await fetchMenu()).Menu }));

interface InsertMenuProps {
  items(): MenuItem[];
  isDisabled: boolean;
  onClose(): void;
}

/** The button Insert and its menu. The menu is fetched when the button is first pointed at or reached by Tab. */
export function InsertMenu({ items, isDisabled, onClose }: InsertMenuProps) {
  const [isWanted, setIsWanted] = useState(false);
  const want = () => setIsWanted(true);
  const closed = (
    <InsertButton
      aria-haspopup="menu"
      aria-expanded={false}
      disabled={isDisabled}
      onPointerEnter={fetchMenu}
      onFocus={fetchMenu}
      onClick={want}
      onKeyDown={({ key }) => (key === 'ArrowDown' ? want() : undefined)}
    />
  );
  if (!isWanted) return closed;
  return (
    <Suspense fallback={closed}>
      <Menu
        items={items()}
        isOpenAtFirst
        onClose={onClose}
        trigger={<InsertButton disabled={isDisabled} />}
      />
    </Suspense>
  );
}

function InsertButton(props: ComponentProps<typeof Toolbar.Button>) {
  return (
    <Toolbar.Button className={styles.insert} {...props}>
      <Plus aria-hidden size={17} /> Insert
    </Toolbar.Button>
  );
}
