import type { Stamp } from '@/server/site/stamp';

/** A time for people and machines; begins with a figure, so it says which way it is read. */
export function Moment({ at, show = 'moment' }: { at: Stamp; show?: 'day' | 'moment' }) {
  return (
    <time dateTime={at.iso} dir="ltr">
      {at[show]}
    </time>
  );
}
