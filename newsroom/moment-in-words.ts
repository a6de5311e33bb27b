/** A moment as the house reads its clock and in UTC: "4 May 2026 at 14:00 in Lisbon (13:00 UTC)". */
export function momentInWords(at: Date, timeZone: string): string {
  const here = dayAndTime(at, timeZone);
  const utc = dayAndTime(at, 'UTC');
  if (timeZone === 'UTC') return `${utc.day} at ${utc.time} UTC`;
  const elsewhere = here.day === utc.day ? utc.time : `${utc.day} at ${utc.time}`;
  return `${here.day} at ${here.time} in ${placeOf(timeZone)} (${elsewhere} UTC)`;
}

function dayAndTime(at: Date, timeZone: string): { day: string; time: string } {
  const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone });
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone } as const;
  return { day: day.format(at), time: new Intl.DateTimeFormat('en-GB', clock).format(at) };
}

/** The last part of a zone's name is a place: "America/Argentina/Buenos_Aires". */
function placeOf(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}
