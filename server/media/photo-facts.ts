import type { ContentCredentials } from '@/newsroom/content-credentials';
import {
  MOST_ENTRIES,
  PHOTO_FIELDS,
  type PhotoField,
  type PhotoListField,
  type PhotoTextField,
} from '@/newsroom/photo-fields';
import type { ExifTags } from './exif';
import type { IimDatasets } from './iim';
import { photoDate } from './photo-date';
import { oneLine, severalLines } from './plain-text';
import type { XmpProperties } from './xmp';

/**
 * What a photo says about itself, as plain text that may be shown. Never holds a position, a serial number or
 * the name of the camera's owner.
 */
export type PhotoFacts = Record<PhotoTextField, string | null> &
  Record<PhotoListField, string[]> & {
    /** Whether the file tells where it was taken. */
    hasPosition: boolean;
    contentCredentials: ContentCredentials | null;
    /** Whether the file moves; only its first picture is shown. */
    isAnimated: boolean;
  };

/** The facts that the metadata blocks hold; Content Credentials are kept elsewhere in a file and read from there. */
export type MetadataFacts = Omit<PhotoFacts, 'contentCredentials' | 'isAnimated'>;

/** The three places where a file keeps its facts. */
export interface MetadataSources {
  xmp: XmpProperties;
  iim: IimDatasets;
  exif: Record<'ifd0' | 'exif' | 'gps', ExifTags>;
  /** Whether the XMP packet holds a position, at whatever depth. */
  xmpHasPosition: boolean;
}

/** Brings the three places together by the mapping of the IPTC Photo Metadata Standard. */
export function photoFacts({ xmp, iim, exif, xmpHasPosition }: MetadataSources): MetadataFacts {
  const inXmp = (property: string, separator = ' ') => xmp.get(property)?.join(separator);
  const inIim = (dataset: number, separator = ' ') => iim.get(dataset)?.join(separator);
  const line = (field: PhotoTextField, ...places: unknown[]) =>
    fullest(places.map((place) => oneLine(place, limitOf(field))));
  const lines = (field: PhotoTextField, ...places: unknown[]) =>
    fullest(places.map((place) => severalLines(place, limitOf(field))));
  const list = (field: PhotoListField, written: string[]) => entriesOf(written, limitOf(field));

  return {
    headline: line('headline', inXmp(PHOTOSHOP.headline), inIim(105)),
    caption: lines('caption', inXmp(DC.description), inIim(120), withoutCameraFiller(exif.ifd0)),
    alt: lines('alt', inXmp(`${IPTC_CORE}AltTextAccessibility`)),
    extendedDescription: lines('extendedDescription', inXmp(`${IPTC_CORE}ExtDescrAccessibility`)),
    creator: line('creator', inXmp(DC.creator, ', '), inIim(80, ', '), exif.ifd0.Artist),
    credit: line('credit', inXmp(PHOTOSHOP.credit), inIim(110)),
    source: line('source', inXmp(PHOTOSHOP.source), inIim(115)),
    copyright: line('copyright', inXmp(DC.rights), inIim(116), exif.ifd0.Copyright),
    usageTerms: line('usageTerms', inXmp(`${XMP_RIGHTS}UsageTerms`)),
    instructions: line('instructions', inXmp(PHOTOSHOP.instructions), inIim(40)),
    date: dateOf({ xmp, iim, exif }),
    sublocation: line('sublocation', inXmp(`${IPTC_CORE}Location`), inIim(92)),
    city: line('city', inXmp(PHOTOSHOP.city), inIim(90)),
    state: line('state', inXmp(PHOTOSHOP.state), inIim(95)),
    country: line('country', inXmp(PHOTOSHOP.country), inIim(101)),
    people: list('people', xmp.get(`${IPTC_EXT}PersonInImage`) ?? []),
    keywords: list('keywords', xmp.get(DC.subject) ?? iim.get(25) ?? []),
    digitalSourceType: digitalSourceCode(inXmp(`${IPTC_EXT}DigitalSourceType`)),
    hasPosition: xmpHasPosition || 'GPSLatitude' in exif.gps || 'GPSLongitude' in exif.gps,
  };
}

/** The code at the end of the address by which the IPTC vocabulary is quoted. */
export function digitalSourceCode(address: unknown): string | null {
  const code = typeof address === 'string' ? address.slice(0, 1000).replace(/^.*\//s, '') : null;
  return oneLine(code, limitOf('digitalSourceType'));
}

const LIMITS = new Map(PHOTO_FIELDS.map(({ field, limit }) => [field, limit]));

function limitOf(field: PhotoField['field']): number {
  return LIMITS.get(field) ?? 0;
}

const PHOTOSHOP_ADDRESS = 'http://ns.adobe.com/photoshop/1.0/';
const PHOTOSHOP = {
  headline: `${PHOTOSHOP_ADDRESS}Headline`,
  credit: `${PHOTOSHOP_ADDRESS}Credit`,
  source: `${PHOTOSHOP_ADDRESS}Source`,
  instructions: `${PHOTOSHOP_ADDRESS}Instructions`,
  dateCreated: `${PHOTOSHOP_ADDRESS}DateCreated`,
  city: `${PHOTOSHOP_ADDRESS}City`,
  state: `${PHOTOSHOP_ADDRESS}State`,
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

function dateOf({ xmp, iim, exif }: Omit<MetadataSources, 'xmpHasPosition'>): string | null {
  const text = (value: unknown) => oneLine(value, 40);
  return (
    photoDate(text(xmp.get(PHOTOSHOP.dateCreated)?.[0])) ??
    photoDate(text(iim.get(55)?.[0]), text(iim.get(60)?.[0])) ??
    photoDate(text(exif.exif.DateTimeOriginal), null, text(exif.exif.OffsetTimeOriginal))
  );
}

function entriesOf(written: string[], limit: number): string[] {
  const tidied = written.slice(0, MOST_ENTRIES).flatMap((entry) => oneLine(entry, limit) ?? []);
  return [...new Set(tidied)];
}
