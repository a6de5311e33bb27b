import { type Refusal, refuse } from './refusal';

/** What the first bytes of a file say it is. The first seven can become a photo. */
export type FileKind =
  | 'jpeg'
  | 'png'
  | 'webp'
  | 'gif'
  | 'avif'
  | 'heic'
  | 'tiff'
  | 'svg'
  | 'pdf'
  | 'photoshop'
  | 'bmp'
  | 'jpeg_xl'
  | 'unknown';

/** Names a file by its first bytes alone (a thousand are enough); names, extensions and declared types are never looked at. */
export function sniff(bytes: Uint8Array): FileKind {
  const head = latin1(bytes, 0, 16);
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp';
  if (head.startsWith('GIF87a') || head.startsWith('GIF89a')) return 'gif';
  if (head.slice(4, 8) === 'ftyp') return kindOfBrands(bytes);
  if (head.startsWith('II*\0') || head.startsWith('MM\0*')) return 'tiff';
  if (head.startsWith('%PDF-')) return 'pdf';
  if (head.startsWith('8BPS')) return 'photoshop';
  if (head.startsWith('BM')) return 'bmp';
  if (head.startsWith('\xff\x0a') || head.slice(4, 12) === 'JXL \r\n\x87\n') return 'jpeg_xl';
  return isSvg(bytes) ? 'svg' : 'unknown';
}

/** Why a file that begins like this cannot be taken in as a photo; null when it may be one. Asked here and before a file is sent. */
export function refusalOfKind(kind: FileKind): Refusal | null {
  const message = REFUSALS[kind];
  return message === undefined ? null : refuse('invalid', message);
}

const REFUSALS: Partial<Record<FileKind, string>> = {
  svg: 'This is an SVG drawing, not a photo; export it as PNG or JPEG and upload that.',
  pdf: 'This is a PDF, not a photo; export the picture in it as JPEG and upload that.',
  photoshop: 'This is a Photoshop file; export it as JPEG and upload that.',
  bmp: 'This is a BMP picture; export it as JPEG or PNG and upload that.',
  jpeg_xl: 'This is a JPEG XL picture; export it as JPEG and upload that.',
  unknown: 'This file is not a photo; use a JPEG, PNG, WebP, AVIF, GIF, HEIC or TIFF file.',
};

const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];

/** AVIF and HEIC share one container; the brands at its start tell them apart, AVIF being the narrower claim. */
function kindOfBrands(bytes: Uint8Array): FileKind {
  const boxSize = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0);
  const brands: string[] = latin1(bytes, 8, Math.min(boxSize, 256)).match(/.{4}/gs) ?? [];
  if (brands.includes('avif') || brands.includes('avis')) return 'avif';
  return brands.some((brand) => HEIC_BRANDS.includes(brand)) ? 'heic' : 'unknown';
}

function isSvg(bytes: Uint8Array): boolean {
  const start = latin1(bytes, 0, 1024)
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart();
  return start.startsWith('<') && start.includes('<svg');
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}
