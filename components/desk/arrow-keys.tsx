'use client';

import type { KeyboardEvent, ReactNode } from 'react';

/**
 * A list through which the up and down arrows move, from one entry's first link to the next; Home and End reach its
 * ends. Enter opens, because the entries are links.
 */
export function ArrowKeys({
  label,
  className,
  children,
}: {
  label: string;
  className?: string | undefined;
  children: ReactNode;
}) {
  function move(event: KeyboardEvent<HTMLUListElement>) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const links = [...event.currentTarget.children].flatMap((entry) => entry.querySelector('a') ?? []);
    const here = links.findIndex((link) => link.closest('li')?.contains(document.activeElement));
    const target = targetOf(event.key, here, links.length);
    if (target === null) return;
    event.preventDefault();
    links[target]?.focus();
  }

  return (
    <ul aria-label={label} className={className} onKeyDown={move}>
      {children}
    </ul>
  );
}

function targetOf(key: string, here: number, count: number): number | null {
  if (key === 'ArrowDown') return Math.min(here + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(here - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
