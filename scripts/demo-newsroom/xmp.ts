import type { PhotoFacts } from './photos';

/** Where IPTC keeps the words for how a picture came to be; ours are made by formulas, and say so. */
const ALGORITHMIC_MEDIA = 'http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia';

/** The XMP packet of a demo photo: the same facts as its IPTC record, and those that only XMP can hold. */
export function xmpFor(facts: PhotoFacts): string {
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
    xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
    xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
    xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
    photoshop:Credit="${escaped(facts.credit)}"
    photoshop:City="${escaped(facts.city)}"
    xmpRights:Marked="True"
    Iptc4xmpExt:DigitalSourceType="${ALGORITHMIC_MEDIA}">
   <dc:creator><rdf:Seq><rdf:li>${escaped(facts.creator)}</rdf:li></rdf:Seq></dc:creator>
   <dc:description>${inEnglish(facts.caption)}</dc:description>
   <dc:rights>${inEnglish(facts.copyright)}</dc:rights>
   <xmpRights:UsageTerms>${inEnglish(facts.usageTerms)}</xmpRights:UsageTerms>
   <Iptc4xmpCore:AltTextAccessibility>${inEnglish(facts.alt)}</Iptc4xmpCore:AltTextAccessibility>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}

function inEnglish(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
