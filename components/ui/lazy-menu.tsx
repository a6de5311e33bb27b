'use client';

import { type ComponentProps, type ComponentType, useState } from 'react';
import type { MenuItem, Menu as MenuPart } from './menu';
import { ReloadNotice } from './reload-notice';

const fetchMenu = () => import('./menu');
// Whether it can be had is told when the menu is opened.
const fetchAhead = () => void fetchMenu().catch(() => undefined);

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
  const [Menu, setMenu] = useState<typeof MenuPart | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  const open = () =>
    void fetchMenu().then(
      (file) => setMenu(() => file.Menu),
      () => setIsMissing(true),
    );
  if (Menu)
    return (
      <Menu items={items()} isOpenAtFirst trigger={<Trigger disabled={isDisabled} />} onClose={onClose} />
    );
  return (
    <>
      <Trigger
        aria-haspopup="menu"
        aria-expanded={false}
        disabled={isDisabled}
        onPointerEnter={fetchAhead}
        onFocus={fetchAhead}
        onClick={open}
        onKeyDown={({ key }) => (key === 'ArrowDown' ? open() : undefined)}
      />
      {isMissing ? <ReloadNotice onClose={() => setIsMissing(false)} /> : null}
    </>
  );
}
