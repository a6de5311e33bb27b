import { dateFormat } from '@/newsroom/date-format';

/** A moment for people and for machines: goes into a `time` element. */
export interface Stamp {
  /** ISO 8601 in UTC. */
  iso: string;
  /** "12 April 2018" */
  day: string;
  /** "12 April 2018, 15:05 BST" */
  moment: string;
}

/** Says a moment in the words and the zone of the paper. */
export function stamp(at: Date, timeZone: string): Stamp {
  const day = DAY(timeZone).format(at);
  return { iso: at.toISOString(), day, moment: `${day}, ${TIME(timeZone).format(at)}` };
}

/** "Thursday 12 April 2018", as it stands below a nameplate. */
export function weekday(at: Date, timeZone: string): string {
  return WEEKDAY(timeZone).format(at).replace(',', '');
}

const DAY = dateFormat('en-GB', { dateStyle: 'long' });
const TIME = dateFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' });
const WEEKDAY = dateFormat('en-GB', { dateStyle: 'full' });
