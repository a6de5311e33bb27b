import type { ExifTags } from './exif';
import type { IimDatasets } from './iim';
import { photoDate } from './photo-date';
import { oneLine, severalLines } from './plain-text';
import type { XmpProperties } from './xmp';

/**
 * What a photo says about itself, as plain text that may be shown. Never holds a position, a serial number or
 * the name of the camera's owner.
 */
export interface PhotoFacts {
  headline: string | null;
  caption: string | null;
  alt: string | null;
  creator: string | null;
  credit: string | null;
  source: string | null;
  copyright: string | null;
  /** What the agency asks of its users ("No archive sales"). */
  instructions: string | null;
  usageTerms: string | null;
  /** ISO date, or date and time, of the moment shown. */
  date: string | null;
  city: string | null;
  country: string | null;
  keywords: string[];
  /** Code of the IPTC vocabulary (`digitalCapture`, `trainedAlgorithmicMedia`, …). */
  digitalSourceType: string | null;
}

/** The three places where a file keeps its facts. */
export interface MetadataSources {
  xmp: XmpProperties;
  iim: IimDatasets;
  exif: Record<'ifd0' | 'exif', ExifTags>;
}

/** Brings the three places together by the mapping of the IPTC Photo Metadata Standard. */
export function photoFacts({ xmp, iim, exif }: MetadataSources): PhotoFacts {
  const inXmp = (property: string, separator = ' ') => xmp.get(property)?.join(separator);
  const inIim = (dataset: number, separator = ' ') => iim.get(dataset)?.join(separator);
  const line = (limit: number, ...places: unknown[]) => fullest(places.map((place) => oneLine(place, limit)));

  return {
    headline: line(300, inXmp(PHOTOSHOP.headline), inIim(105)),
    caption: fullest([inXmp(DC.description), inIim(120), withoutCameraFiller(exif.ifd0)].map(asCaption)),
    alt: severalLines(inXmp(`${IPTC_CORE}AltTextAccessibility`), 1000),
    creator: line(300, inXmp(DC.creator, ', '), inIim(80, ', '), exif.ifd0.Artist),
    credit: line(300, inXmp(PHOTOSHOP.credit), inIim(110)),
    source: line(300, inXmp(PHOTOSHOP.source), inIim(115)),
    copyright: line(500, inXmp(DC.rights), inIim(116), exif.ifd0.Copyright),
    instructions: line(1000, inXmp(PHOTOSHOP.instructions), inIim(40)),
    usageTerms: line(1000, inXmp(`${XMP_RIGHTS}UsageTerms`)),
    date: dateOf({ xmp, iim, exif }),
    city: line(200, inXmp(PHOTOSHOP.city), inIim(90)),
    country: line(200, inXmp(PHOTOSHOP.country), inIim(101)),
    keywords: keywordsOf(xmp.get(DC.subject) ?? iim.get(25) ?? []),
    digitalSourceType: oneLine(inXmp(`${IPTC_EXT}DigitalSourceType`)?.replace(/^.*\//, ''), 100),
  };
}

const PHOTOSHOP_ADDRESS = 'http://ns.adobe.com/photoshop/1.0/';
const PHOTOSHOP = {
  headline: `${PHOTOSHOP_ADDRESS}Headline`,
  credit: `${PHOTOSHOP_ADDRESS}Credit`,
  source: `${PHOTOSHOP_ADDRESS}Source`,
  instructions: `${PHOTOSHOP_ADDRESS}Instructions`,
  dateCreated: `${PHOTOSHOP_ADDRESS}DateCreated`,
  city: `${PHOTOSHOP_ADDRESS}City`,
  country: `${PHOTOSHOP_ADDRESS}Country`,
};
const DC_ADDRESS = 'http://purl.org/dc/elements/1.1/';
const DC = {
  description: `${DC_ADDRESS}description`,
  creator: `${DC_ADDRESS}creator`,
  rights: `${DC_ADDRESS}rights`,
  subject: `${DC_ADDRESS}subject`,
};
const XMP_RIGHTS = 'http://ns.adobe.com/xap/1.0/rights/';
const IPTC_CORE = 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/';
const IPTC_EXT = 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/';

const asCaption = (value: unknown) => severalLines(value, 5000);

/**
 * The first place that says anything, XMP before IIM before EXIF. When another place says the same and goes on,
 * the first was cut off (IIM ends a credit after 32 characters, some agencies shorten the XMP), so the longer one is taken.
 */
function fullest(places: (string | null)[]): string | null {
  const said = places.filter((place) => place !== null);
  return said.reduce<string | null>(
    (chosen, place) => (chosen === null || place.startsWith(chosen) ? place : chosen),
    null,
  );
}

/** Some cameras write their own name where the caption belongs. */
function withoutCameraFiller({ ImageDescription }: ExifTags): unknown {
  const isFiller = /^(?:OLYMPUS|MINOLTA|KONICA|SAMSUNG|SONY|KODAK|DIGITAL|DCF|DSC)[\w ]*$/;
  return typeof ImageDescription === 'string' && isFiller.test(ImageDescription.trim())
    ? null
    : ImageDescription;
}

function dateOf({ xmp, iim, exif }: MetadataSources): string | null {
  const text = (value: unknown) => oneLine(value, 40);
  return (
    photoDate(text(xmp.get(PHOTOSHOP.dateCreated)?.[0])) ??
    photoDate(text(iim.get(55)?.[0]), text(iim.get(60)?.[0])) ??
    photoDate(text(exif.exif.DateTimeOriginal), null, text(exif.exif.OffsetTimeOriginal))
  );
}

function keywordsOf(written: string[]): string[] {
  const tidied = written.slice(0, 100).flatMap((keyword) => oneLine(keyword, 100) ?? []);
  return [...new Set(tidied)];
}
