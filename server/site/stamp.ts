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
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone }).format(at);
  const time = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  }).format(at);
  return { iso: at.toISOString(), day, moment: `${day}, ${time}` };
}

/** "Thursday 12 April 2018", as it stands below a nameplate. */
export function weekday(at: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone }).format(at);
  return parts.replace(',', '');
}
