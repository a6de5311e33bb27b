/** The number in a field for days; null for an empty one. What is no number is left to the server to refuse. */
export function daysGiven(value: FormDataEntryValue | null): number | null {
  const written = String(value ?? '').trim();
  return written === '' ? null : Number(written);
}
