import { IMPORT_LIMITS } from './import-limits';

/** A picture out of Rich Text; its bytes are still written as figures. `type` is null for a kind that no reader could see. */
export interface RtfPicture {
  type: 'image/png' | 'image/jpeg' | null;
  figures: string;
}

interface Group {
  isSkipped: boolean;
  picture: RtfPicture | null;
}

/** Groups without text of the page, and those that say the same picture a second time for old programs. */
const SKIPPED = new Set(
  'nonshppict shprslt listpicture background header headerl headerr headerf footer footerl footerr footerf blipuid picprop fonttbl stylesheet datastore themedata objdata'.split(
    ' ',
  ),
);
const TYPES: Record<string, RtfPicture['type']> = { pngblip: 'image/png', jpegblip: 'image/jpeg' };

/** More pictures, or groups in groups, than a person would copy. */
const MOST_PICTURES = 2_000;
const DEEPEST = 200;

/** The bytes of one picture, at most; the newsroom takes no larger photo. */
const LARGEST = 50 * 1024 * 1024;

const TOKEN = /[{}]|\\([a-z]+)(-?\d+)? ?|\\[^a-z]|[^{}\\]+/g;

/**
 * The pictures of a page of Rich Text, in the order of reading. Word puts them on the clipboard in no other way. None
 * when it holds more than anybody would copy, or is no Rich Text.
 */
export function picturesInRtf(rtf: string): RtfPicture[] {
  if (!rtf.startsWith('{\\rtf') || rtf.length > IMPORT_LIMITS.richText) return [];
  const pictures: RtfPicture[] = [];
  const around: Group[] = [];
  let group: Group = { isSkipped: false, picture: null };
  for (const [token, word] of rtf.matchAll(TOKEN)) {
    if (token === '{') {
      around.push(group);
      group = { isSkipped: group.isSkipped, picture: null };
    } else if (token === '}') group = around.pop() ?? group;
    else if (word !== undefined) readWord(word, group, pictures);
    else if (group.picture) group.picture.figures += token;
    if (around.length > DEEPEST || pictures.length > MOST_PICTURES) return [];
  }
  return pictures;
}

/** The picture as a file, or null when its bytes are none, too many, or not written as figures. */
export function fileOfRtf({ type, figures }: RtfPicture, name: string): File | null {
  const written = figures.replace(/\s+/g, '');
  const size = written.length / 2;
  const isWhole = size > 0 && Number.isInteger(size) && !/[^\da-f]/i.test(written);
  if (type === null || !isWhole || size > LARGEST) return null;
  const bytes = new Uint8Array(size);
  for (let place = 0; place < size; place += 1)
    bytes[place] = figure(written, place * 2) * 16 + figure(written, place * 2 + 1);
  return new File([bytes], name, { type });
}

// Millions of them: 0 to 9 and a to f by the codes of their characters.
function figure(written: string, place: number): number {
  const code = written.charCodeAt(place);
  return (code & 15) + (code > 57 ? 9 : 0);
}

function readWord(word: string, group: Group, pictures: RtfPicture[]): void {
  if (SKIPPED.has(word)) group.isSkipped = true;
  if (group.isSkipped) return;
  if (word === 'pict') {
    group.picture = { type: null, figures: '' };
    pictures.push(group.picture);
  } else if (group.picture && TYPES[word]) group.picture.type = TYPES[word];
}
