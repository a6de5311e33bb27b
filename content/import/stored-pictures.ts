const DATA_ADDRESS = /data:(image\/[a-z0-9.+-]+)(;[a-z0-9=-]+)*;base64,[A-Za-z0-9+/=%\s]+/gi;

/** Below this a picture in the markup is a dot that fills a gap, not a photo. */
const SMALLEST = 200;

/** What stands in the markup in place of such a dot. */
export const DOT = 'data:,';

/** The address that stands in the markup in place of a stored picture. */
export function storedAddress(place: number): string {
  return `data:stored,${place}`;
}

/** Which stored picture an address means; null for any other address. */
export function storedPlace(address: string): number | null {
  const [, place] = /^data:stored,(\d+)$/.exec(address) ?? [];
  return place === undefined ? null : Number(place);
}

/**
 * Takes the pictures that are written out in the markup out of it, so that it can be read quickly and measured by its
 * words. Of drawings and dots only a sign is left; the reading drops them.
 */
export function takeOutPictures(html: string): { html: string; pictures: string[] } {
  const pictures: string[] = [];
  const rest = html.replace(DATA_ADDRESS, (address: string, type: string) => {
    if (address.length < SMALLEST) return DOT;
    if (/svg/i.test(type)) return 'data:image/svg+xml,';
    pictures.push(address);
    return storedAddress(pictures.length - 1);
  });
  return { html: rest, pictures };
}

/** The picture that a data address holds, or null when it cannot be read. */
export function pictureFrom(address: string, name: string): File | null {
  const comma = address.indexOf(',');
  const [, type = ''] = /^data:([^;,]+)/i.exec(address) ?? [];
  const written = address.slice(comma + 1);
  try {
    const bytes = atob((written.includes('%') ? decodeURIComponent(written) : written).replace(/\s/g, ''));
    return new File([Uint8Array.from(bytes, (byte) => byte.charCodeAt(0))], name, {
      type: type.toLowerCase(),
    });
  } catch {
    return null;
  }
}
