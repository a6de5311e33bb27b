import type { Stamp } from '@/server/site/stamp';

/** A time for people and machines. */
export function Moment({ at, show = 'moment' }: { at: Stamp; show?: 'day' | 'moment' }) {
  return <time dateTime={at.iso}>{at[show]}</time>;
}
