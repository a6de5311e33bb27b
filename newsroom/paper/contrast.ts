/** A colour as it is stored and written into a page: `#` and six hexadecimal digits in lower case. */
export type Colour = `#${string}`;

/** Reads a colour as somebody writes one: `#185A7D`, `185a7d`, `#abc`. Null for anything else. */
export function readColour(written: unknown): Colour | null {
  if (typeof written !== 'string') return null;
  const [, digits] = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(written.trim()) ?? [];
  if (digits === undefined) return null;
  const whole = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  return `#${whole.toLowerCase()}`;
}

/** How far two colours stand apart, as WCAG 2 measures it: from 1, the same, to 21, black on white. */
export function contrastOf(one: Colour, other: Colour): number {
  const [lighter = 1, darker = 1] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** A colour with so much white in it, from 0 to 1. */
export function withWhite(colour: Colour, share: number): Colour {
  const digits = channelsOf(colour).map((channel) =>
    Math.round(channel + (255 - channel) * share)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${digits.join('')}`;
}

function luminanceOf(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channelsOf(colour: Colour): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
