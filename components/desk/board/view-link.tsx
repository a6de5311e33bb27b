'use client';

import type { ComponentProps, MouseEvent } from 'react';
import { Link } from '@/components/ui/link';
import { type BoardView, boardAddress } from '@/newsroom/board-view';

interface ViewLinkProps extends Omit<ComponentProps<typeof Link>, 'href' | 'onClick'> {
  view: BoardView;
  onChoose(view: BoardView): void;
}

/** A link to another view of the board, which the open board shows at once; in a new tab it is a link like any other. */
export function ViewLink({ view, onChoose, ...link }: ViewLinkProps) {
  const choose = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onChoose(view);
  };
  return <Link {...link} href={boardAddress(view)} onClick={choose} />;
}
