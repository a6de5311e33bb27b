/**
 * Brings the ways in which metadata writes a date (`20171111`, `2017:11:11 09:30:00`, `2017-11-11T09:30+07:00`)
 * to one: an ISO date, with time and offset when they are given. Null when it names no real day.
 */
export function photoDate(date: string | null, time?: string | null, offset?: string | null): string | null {
  const written = [date, time].filter((part) => part).join('T');
  const match = DATE.exec(`${written}${offset ?? ''}`.trim());
  if (!match) return null;
  const [, year, month, day, hours, minutes, seconds, zone] = match;
  const isoDate = `${year}-${month}-${day}`;
  if (!isRealDay(isoDate)) return null;
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 59)
    return isoDate;
  return `${isoDate}T${hours}:${minutes}:${seconds ?? '00'}${isoZone(zone)}`;
}

const DATE =
  /^(\d{4})[-:]?(\d{2})[-:]?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?/;

function isRealDay(isoDate: string): boolean {
  const day = new Date(`${isoDate}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(isoDate) && isoDate > '1800';
}

function isoZone(zone: string | undefined): string {
  if (zone === undefined || zone === 'Z') return zone ?? '';
  return `${zone.slice(0, 3)}:${zone.slice(-2)}`;
}
