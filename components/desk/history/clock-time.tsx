import { fullTime } from '../time-ago';

interface ClockTimeProps {
  /** ISO 8601. */
  at: string;
  timeZone: string;
  /** Where the day is said already, the hour is enough. */
  shows: 'hour' | 'day';
}

/** A moment by the clock of the house, so that everybody in it speaks of the same one. */
export function ClockTime({ at, timeZone, shows }: ClockTimeProps) {
  const moment = new Date(at);
  return (
    <time dateTime={at} title={fullTime(moment, timeZone)}>
      {clockTime(moment, timeZone, shows)}
    </time>
  );
}

/** "14:02", or "2 Mar, 14:02". */
export function clockTime(moment: Date, timeZone: string, shows: ClockTimeProps['shows']): string {
  const day: Intl.DateTimeFormatOptions = shows === 'day' ? { day: 'numeric', month: 'short' } : {};
  return new Intl.DateTimeFormat('en-GB', { ...day, hour: '2-digit', minute: '2-digit', timeZone }).format(
    moment,
  );
}
