/**
 * One line of a CSV file as RFC 4180 has it. What a spreadsheet would take for a formula is made text by an apostrophe
 * before it: what somebody typed here must not run on the machine of who opens the file.
 */
export function csvLine(fields: readonly (string | number)[]): string {
  return `${fields.map(csvField).join(',')}\r\n`;
}

function csvField(value: string | number): string {
  if (typeof value === 'number') return String(value);
  // Some spreadsheets skip what cannot be seen before they look for the sign.
  const isFormula = /^[\s\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u.test(value) || /^[\t\r\n]/.test(value);
  return `"${(isFormula ? `'${value}` : value).replaceAll('"', '""')}"`;
}
