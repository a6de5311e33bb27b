import type { SideShown } from '@/server/stories/compare-versions';

/** What a side of a comparison is called: "Version 3", "Working copy". */
export function sideName({ side, number }: Pick<SideShown, 'side' | 'number'>): string {
  if (side === 'working') return 'Working copy';
  if (side === 'seen') return 'What you saw last';
  return side === 'live' ? `Version ${number}, live` : `Version ${number}`;
}
