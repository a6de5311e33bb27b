import { fullTime, timeAgo } from './time-ago';

interface WhenProps {
  /** ISO 8601. */
  at: string;
  now: Date;
  timeZone: string;
  className?: string | undefined;
}

/** How long ago, with the whole moment behind it. */
export function When({ at, now, timeZone, className }: WhenProps) {
  const moment = new Date(at);
  return (
    <time dateTime={at} title={fullTime(moment, timeZone)} className={className}>
      {timeAgo(moment, now, timeZone)}
    </time>
  );
}
