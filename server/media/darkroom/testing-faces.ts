import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CARD_FACES } from './card-faces';
import { makeCardFaces } from './make-card-faces';

/** Every letter that a face of the share card holds, by its code, as the files themselves say. */
export async function lettersInFaces(): Promise<Set<number>> {
  await makeCardFaces();
  const folder = join(process.cwd(), CARD_FACES);
  const files = (await readdir(folder)).filter((name) => name.endsWith('.ttf'));
  const faces = await Promise.all(files.map((name) => readFile(join(folder, name))));
  return new Set(faces.flatMap(lettersOf));
}

function lettersOf(face: Buffer): number[] {
  const start = startOfTable(face, 'cmap');
  return Array.from({ length: face.readUInt16BE(start + 2) }, (_, place) =>
    segmentsOf(face, start + face.readUInt32BE(start + 8 + 8 * place)),
  ).flat();
}

function startOfTable(face: Buffer, name: string): number {
  for (let place = 0; place < face.readUInt16BE(4); place += 1) {
    const entry = 12 + 16 * place;
    if (face.toString('latin1', entry, entry + 4) === name) return face.readUInt32BE(entry + 8);
  }
  throw new Error(`The face has no table ${name}`);
}

/** The letters of a table of the fourth format, which all of these faces have. */
function segmentsOf(face: Buffer, table: number): number[] {
  if (face.readUInt16BE(table) !== 4) return [];
  const count = face.readUInt16BE(table + 6) / 2;
  return Array.from({ length: count }, (_, place) => {
    const last = face.readUInt16BE(table + 14 + 2 * place);
    const first = face.readUInt16BE(table + 16 + 2 * count + 2 * place);
    return first === 0xffff ? [] : Array.from({ length: last - first + 1 }, (_, step) => first + step);
  }).flat();
}
