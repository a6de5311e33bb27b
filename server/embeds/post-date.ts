/**
 * Reads a day as people and platforms write it ("2018-04-11", "11 April 2018", "April 11, 2018", each also with a
 * time behind it) into an ISO date. Null for anything else, for a day that does not exist, and for numbers alone
 * such as 11/04/2018, which two readers take for two days.
 */
export function readPostDate(text: string): string | null {
  const day = ISO.exec(text)?.groups ?? DAY_FIRST.exec(text)?.groups ?? MONTH_FIRST.exec(text)?.groups;
  if (day === undefined) return null;
  const month = day.name === undefined ? Number(day.month) : monthNumber(day.name);
  return existingDay(Number(day.year), month, Number(day.day));
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const ISO = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T ]\d{2}:\d{2}.*)?$/;
const DAY_FIRST =
  /^(?<day>\d{1,2}) (?<name>[A-Za-z]{3,9})\.?,? (?<year>\d{4})(?:,? at .*|,? \d{1,2}:\d{2}.*)?$/;
const MONTH_FIRST =
  /^(?<name>[A-Za-z]{3,9})\.? (?<day>\d{1,2}),? (?<year>\d{4})(?:,? at .*|,? \d{1,2}:\d{2}.*)?$/;

/** 0 for a word that is no month; "Apr" and "Sept" are. */
function monthNumber(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name.toLowerCase())) + 1;
}

function existingDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}
