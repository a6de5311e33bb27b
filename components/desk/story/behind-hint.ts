/** What to say under a field in which somebody types while a colleague has set another value. */
export function behindHint(value: string, byName = 'A colleague'): string {
  return `${byName} has set this to ${value === '' ? 'empty' : `“${value}”`} meanwhile. What you type stays.`;
}
