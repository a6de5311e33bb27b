/** Dataset number of IPTC record 2 (the news record) to its values, decoded. */
export type IimDatasets = Map<number, string[]>;

/**
 * Reads the older IPTC block ("IIM"), bare or inside a Photoshop resource block, in the character set it declares.
 * Never throws: reading stops at the first byte that fits no dataset.
 */
export function readIim(block: Uint8Array): IimDatasets {
  const datasets = listDatasets(findIim(block));
  const declared = datasets.find(({ record, number }) => record === 1 && number === CODED_CHARACTER_SET);
  const decode = decoderFor(declared?.value);
  const values: IimDatasets = new Map();
  for (const { record, number, value } of datasets) {
    if (record === 2) values.set(number, [...(values.get(number) ?? []), decode(value)]);
  }
  return values;
}

interface Dataset {
  record: number;
  number: number;
  value: Uint8Array;
}

const CODED_CHARACTER_SET = 90;
const MAX_DATASETS = 500;
const DATASET_MARK = 0x1c;
const IPTC_RESOURCE = 0x0404;

function listDatasets(iim: Uint8Array): Dataset[] {
  const view = viewOf(iim);
  const datasets: Dataset[] = [];
  let position = 0;
  while (datasets.length < MAX_DATASETS && position + 5 <= iim.length) {
    const size = view.getUint16(position + 3);
    const end = position + 5 + size;
    // The highest bit announces sizes over 32 KB, which no news text has.
    if (view.getUint8(position) !== DATASET_MARK || size > 0x7fff || end > iim.length) break;
    const [record, number] = [view.getUint8(position + 1), view.getUint8(position + 2)];
    datasets.push({ record, number, value: iim.subarray(position + 5, end) });
    position = end;
  }
  return datasets;
}

/** Photoshop wraps the block in resources: `8BIM`, a number, a name and a size, the last two padded to even. */
function findIim(block: Uint8Array): Uint8Array {
  if (block[0] === DATASET_MARK) return block;
  const view = viewOf(block);
  let position = ascii(block, 0, 14) === 'Photoshop 3.0\0' ? 14 : 0;
  while (position + 12 <= block.length && ascii(block, position, 4) === '8BIM') {
    const nameSize = view.getUint8(position + 6) + 1;
    const sizeAt = position + 6 + nameSize + (nameSize % 2);
    if (sizeAt + 4 > block.length) break;
    const size = view.getUint32(sizeAt);
    if (view.getUint16(position + 4) === IPTC_RESOURCE) return block.subarray(sizeAt + 4, sizeAt + 4 + size);
    position = sizeAt + 4 + size + (size % 2);
  }
  return new Uint8Array();
}

const DECLARES_UTF8 = '\x1b%G';
const DECLARES_LATIN1 = '\x1b.A';

/** Programs that declare nothing write either UTF-8 or the Windows character set; UTF-8 proves itself by its form. */
function decoderFor(declared: Uint8Array | undefined): (value: Uint8Array) => string {
  const announced = declared ? ascii(declared, 0, declared.length) : '';
  if (announced === DECLARES_LATIN1) return asWindows;
  // Writers cut long values at a byte count, so only a declared UTF-8 text may end in half a character.
  return (value) => asUtf8(value, announced === DECLARES_UTF8) ?? asWindows(value);
}

function asUtf8(value: Uint8Array, mayEndEarly: boolean): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(value, { stream: mayEndEarly });
  } catch {
    return null;
  }
}

// By hand, because several versions of Node decode this range of `windows-1252` to control characters.
const WINDOWS_80_TO_9F = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function asWindows(value: Uint8Array): string {
  const text = Buffer.from(value).toString('latin1');
  return text.replace(/[\x80-\x9f]/g, (control) => WINDOWS_80_TO_9F.charAt(control.charCodeAt(0) - 0x80));
}

function ascii(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + Math.min(length, 64)));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
