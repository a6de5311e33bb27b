/** Whether this names a zone of the world's clocks, such as Europe/Lisbon or UTC. */
export function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en-GB', { timeZone: name }));
  } catch {
    // The only failure there is: a zone that nobody knows.
    return false;
  }
}
