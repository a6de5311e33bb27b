type Format = (timeZone: string) => Intl.DateTimeFormat;

/**
 * A way to write moments down, made once for each time zone: to make it costs fifty times what it costs to use it, and a
 * board of fifty stories writes two hundred moments.
 */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Format {
  const made = new Map<string, Intl.DateTimeFormat>();
  return (timeZone) => {
    const known = made.get(timeZone) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone });
    made.set(timeZone, known);
    return known;
  };
}
