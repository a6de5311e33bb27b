import type { Exif } from 'sharp';
import type { PhotoFacts } from './photo-facts';

/** What a photo shows, who made it and on what terms: all that a published rendition still says about itself. */
export type RightsFacts = Pick<
  PhotoFacts,
  'caption' | 'alt' | 'creator' | 'credit' | 'source' | 'copyright' | 'usageTerms' | 'digitalSourceType'
>;

/** Of everything a file says, what goes into its renditions. */
export function rightsOf(facts: RightsFacts): RightsFacts {
  const { caption, alt, creator, credit, source, copyright, usageTerms, digitalSourceType } = facts;
  return { caption, alt, creator, credit, source, copyright, usageTerms, digitalSourceType };
}

/** The XMP packet for a rendition, or null when there is nothing to say. */
export function rightsXmp(facts: RightsFacts): string | null {
  const properties = [
    written('dc:description', facts.caption, inDefaultLanguage),
    written('dc:creator', facts.creator, (text) => `<rdf:Seq><rdf:li>${text}</rdf:li></rdf:Seq>`),
    written('dc:rights', facts.copyright, inDefaultLanguage),
    written('photoshop:Credit', facts.credit),
    written('photoshop:Source', facts.source),
    written('xmpRights:UsageTerms', facts.usageTerms, inDefaultLanguage),
    written('Iptc4xmpCore:AltTextAccessibility', facts.alt, inDefaultLanguage),
    written('Iptc4xmpExt:DigitalSourceType', facts.digitalSourceType, (code) => `${SOURCE_TYPES}${code}`),
  ].filter((property) => property !== null);
  return properties.length === 0 ? null : packet(properties.join(''));
}

/** The same for the older EXIF, as far as it can be said there: its text is ASCII, and a name is never misspelt. */
export function rightsExif({ caption, creator, copyright }: RightsFacts): Exif | null {
  const tags = {
    ImageDescription: inAscii(caption?.replaceAll('\n', ' ') ?? null),
    Artist: inAscii(creator),
    Copyright: inAscii(copyright?.replaceAll('©', '(C)') ?? null),
  };
  const said = Object.entries(tags).flatMap(([tag, text]) => (text === null ? [] : [[tag, text] as const]));
  return said.length === 0 ? null : { IFD0: Object.fromEntries(said) };
}

const SOURCE_TYPES = 'http://cv.iptc.org/newscodes/digitalsourcetype/';

function written(property: string, text: string | null, form = (escaped: string) => escaped): string | null {
  return text === null ? null : `<${property}>${form(escapeXml(text))}</${property}>`;
}

function inDefaultLanguage(escaped: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escaped}</rdf:li></rdf:Alt>`;
}

function packet(properties: string): string {
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"',
    ' xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"',
    ' xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">',
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
