import type { Exif } from 'sharp';

/** Who made a photo and who may be named for it: all that a published rendition still says about itself. */
export interface CreditFacts {
  creator: string | null;
  credit: string | null;
  copyright: string | null;
}

/** The XMP packet for a rendition, or null when there is nobody to name. */
export function creditXmp({ creator, credit, copyright }: CreditFacts): string | null {
  const properties = [
    creator && `<dc:creator><rdf:Seq><rdf:li>${escapeXml(creator)}</rdf:li></rdf:Seq></dc:creator>`,
    copyright &&
      `<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(copyright)}</rdf:li></rdf:Alt></dc:rights>`,
    credit && `<photoshop:Credit>${escapeXml(credit)}</photoshop:Credit>`,
  ].filter((property) => property);
  return properties.length === 0 ? null : packet(properties.join(''));
}

/** The same for the older EXIF, as far as it can be said there: its text is ASCII, and a name is never misspelt. */
export function creditExif({ creator, copyright }: CreditFacts): Exif | null {
  const artist = inAscii(creator);
  const rights = inAscii(copyright?.replaceAll('©', '(C)') ?? null);
  if (artist === null && rights === null) return null;
  return {
    IFD0: { ...(artist !== null && { Artist: artist }), ...(rights !== null && { Copyright: rights }) },
  };
}

function packet(properties: string): string {
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">',
    properties,
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>',
  ].join('');
}

const ESCAPES: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' };

function escapeXml(text: string): string {
  return text.replace(/[<>&"]/g, (character) => ESCAPES[character] ?? '');
}

/** The EXIF writer turns letters it does not know into others, so text that has any is left to the XMP. */
function inAscii(text: string | null): string | null {
  return text !== null && /^[\x20-\x7e]+$/.test(text) ? `${text}${LOST_BY_THE_WRITER}` : null;
}

// The EXIF writer takes brackets at the end of a text for its own note and drops them: "Harbour (AP)" would lose AP.
const LOST_BY_THE_WRITER = ' (-)';
