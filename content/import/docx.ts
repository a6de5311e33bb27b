import mammoth from 'mammoth';
import { IMPORT_LIMITS, inMegabytes } from './import-limits';
import { type LeftOut, nothingLeftOut } from './left-out';
import { storedAddress } from './stored-pictures';
import { type Entry, isWithinLimits, listEntries, unpack } from './unzip';

/** A picture that lay inside a document file. */
export interface PictureInside {
  type: string;
  bytes: ArrayBuffer;
}

export type ReadDocx =
  | { ok: true; html: string; pictures: PictureInside[]; out: LeftOut }
  | { ok: false; message: string };

const TEXT = 'word/document.xml';

/** How the styles of Word's own templates are read; mammoth knows the headings and lists already. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "p[style-name='Normal (Web)'] => p:fresh",
  "p[style-name='Body Text'] => p:fresh",
  "p[style-name='No Spacing'] => p:fresh",
  "p[style-name='Caption'] => p:fresh",
  "p[style-name='caption'] => p:fresh",
  "r[style-name='Strong'] => strong",
  "r[style-name='Emphasis'] => em",
  "r[style-name='Hyperlink'] =>",
];

/**
 * Reads a .docx file: its markup, which is still foreign and must be read with `readHtml`, its pictures, and what had to
 * stay behind. What is no document, broken, encrypted or swells beyond all measure is refused with a sentence.
 */
export async function readDocx(bytes: Uint8Array<ArrayBuffer>): Promise<ReadDocx> {
  const refusal = await refusalOf(bytes);
  if (refusal !== null) return { ok: false, message: refusal };
  const pictures: PictureInside[] = [];
  try {
    const { value, messages } = await mammoth.convertToHtml(inputOf(bytes), {
      styleMap: STYLES,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async (image) => {
        pictures.push({ type: image.contentType, bytes: await image.readAsArrayBuffer() });
        return { src: storedAddress(pictures.length - 1) };
      }),
    });
    const out = { ...(await countBeside(bytes)), styles: unknownStyles(messages) };
    return { ok: true, html: value, pictures, out };
  } catch {
    return { ok: false, message: BROKEN };
  }
}

const BROKEN =
  'This Word document is damaged, so nothing was taken from it. Open it in Word, save it again and try once more.';

async function refusalOf(bytes: Uint8Array): Promise<string | null> {
  if (bytes.length > IMPORT_LIMITS.file)
    return `This document is too large (${inMegabytes(bytes.length)}; at most ${inMegabytes(IMPORT_LIMITS.file)}).`;
  // An encrypted .docx and an old .doc are both files of the older format.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    return 'This document is protected by a password or is of the old .doc kind. Save it in Word as .docx without a password.';
  const entries = listEntries(bytes);
  if (entries === null) return 'This is not a Word document (.docx), or it is damaged.';
  if (!entries.some((entry) => entry.name === TEXT))
    return 'This file holds no Word document. Only .docx files of Word and programs like it can be read.';
  if (entries.some((entry) => entry.isEncrypted))
    return 'This document is protected by a password. Save it without one and try again.';
  return (await isWithinLimits(bytes, entries))
    ? null
    : `This document is damaged, or unpacks to more than ${inMegabytes(IMPORT_LIMITS.unpacked)}. Nothing was taken from it.`;
}

// Browsers and Node take the bytes under different names; mammoth reads the one it knows.
function inputOf(bytes: Uint8Array<ArrayBuffer>): { arrayBuffer: ArrayBuffer; buffer: Buffer } {
  const arrayBuffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  return { arrayBuffer, buffer: bytes as unknown as Buffer }; // Node's own reader is content with any bytes
}

/** What mammoth leaves out without a word. */
async function countBeside(bytes: Uint8Array): Promise<LeftOut> {
  const xml = await textOf(bytes, listEntries(bytes) ?? []);
  const count = (sign: RegExp) => xml.match(sign)?.length ?? 0;
  const pictures = count(/<pic:pic[ >]/g);
  return {
    ...nothingLeftOut(),
    comments: count(/<w:commentReference\b/g),
    deletions: count(/<w:(del|moveFrom) /g),
    insertions: count(/<w:(ins|moveTo) /g),
    drawings:
      Math.max(0, count(/<w:drawing\b/g) - pictures) + count(/<m:oMath[ >]/g) + count(/<o:OLEObject\b/g),
  };
}

async function textOf(bytes: Uint8Array, entries: readonly Entry[]): Promise<string> {
  const entry = entries.find(({ name }) => name === TEXT);
  const unpacked = entry ? await unpack(bytes, entry, IMPORT_LIMITS.unpacked) : null;
  return unpacked ? new TextDecoder().decode(unpacked) : '';
}

function unknownStyles(messages: { message: string }[]): string[] {
  const names = messages.flatMap(
    ({ message }) => /^Unrecognised \w+ style: '?(.+?)'? \(/.exec(message)?.[1] ?? [],
  );
  return [...new Set(names)];
}
