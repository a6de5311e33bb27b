'use client';

import { type ComponentProps, type ComponentType, lazy, Suspense, useState } from 'react';
import type { MenuItem } from './menu';

const fetchMenu = () => import('./menu');
const Menu = lazy(async () => ({ default: (await fetchMenu()).Menu }));

interface LazyMenuProps {
  /** Hands everything it is given on to one button. */
  Trigger: ComponentType<ComponentProps<'button'>>;
  items(): MenuItem[];
  isDisabled?: boolean;
  /** Takes the focus when the menu closes; without it the trigger gets it back. */
  onClose?: () => void;
}

/**
 * A menu that is fetched when its button is first pointed at or reached by Tab, so that a page with many menus opens as
 * quickly as one with none. The button is the same all along.
 */
export function LazyMenu({ Trigger, items, isDisabled = false, onClose }: LazyMenuProps) {
  const [isWanted, setIsWanted] = useState(false);
  const want = () => setIsWanted(true);
  const closed = (
    <Trigger
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
      <Menu items={items()} isOpenAtFirst trigger={<Trigger disabled={isDisabled} />} onClose={onClose} />
    </Suspense>
  );
}
