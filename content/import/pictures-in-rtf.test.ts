import { describe, expect, it } from 'vitest';
import { fileOfRtf, picturesInRtf } from './pictures-in-rtf';

/** A picture as Word writes it: once for itself, once more for old programs. */
function picture(type: string, figures: string): string {
  return (
    `{\\*\\shppict{\\pict{\\*\\picprop\\shplid1025{\\sp{\\sn shapeType}{\\sv 75}}}\\picscalex100\\picscaley100` +
    `\\picw100\\pich100\\${type}\\bliptag-20{\\*\\blipuid 00112233445566778899aabbccddeeff}${figures}}}` +
    `{\\nonshppict{\\pict\\picscalex100\\wmetafile8\\bliptag-20 0100ff}}`
  );
}

const page = (inside: string) =>
  `{\\rtf1\\ansi{\\fonttbl{\\f0 Times;}}{\\*\\listpicttable{\\*\\listpicture{\\pict\\pngblip 00}}}${inside}\\par }`;

describe('the pictures of a page of Rich Text', () => {
  it.each<[string, string, [string | null, string][]]>([
    ['of a page without any', page('Ten boats \\{sank\\}'), []],
    [
      'in the order of reading, once each, without their names and settings',
      page(`One ${picture('pngblip', '89504e47\r\n0d0a')} two ${picture('jpegblip', 'FFD8ff')}`),
      [
        ['image/png', '89504e470d0a'],
        ['image/jpeg', 'FFD8ff'],
      ],
    ],
    [
      'one that no reader could see keeps its place',
      page(picture('emfblip', '0100') + picture('pngblip', '89')),
      [
        [null, '0100'],
        ['image/png', '89'],
      ],
    ],
    [
      'not those of the head of the page',
      page(`{\\header {\\pict\\pngblip 89}}${picture('pngblip', '90')}`),
      [['image/png', '90']],
    ],
    ['of what is no Rich Text', '<img>{\\pict\\pngblip 89}', []],
    ['of what is broken off', '{\\rtf1{\\pict\\pngblip 8950', [['image/png', '8950']]],
    ['of what closes more than it opens', '{\\rtf1}}}}{\\pict\\pngblip 89}', [['image/png', '89']]],
    ['of groups without end', `{\\rtf1${'{'.repeat(100_000)}\\pict\\pngblip 89`, []],
    ['of more than anybody copies', page('{\\pict\\pngblip 89}'.repeat(2_001)), []],
  ])('%s', (_, rtf, pictures) =>
    expect(picturesInRtf(rtf).map(({ type, figures }) => [type, figures.replace(/\s/g, '')])).toEqual(
      pictures,
    ),
  );
});

describe('a picture as a file', () => {
  it('has every byte', async () => {
    const all = Array.from({ length: 256 }, (_, byte) => byte);
    const figures = all.map((byte) => byte.toString(16).padStart(2, '0')).join('');
    for (const written of [figures, figures.toUpperCase(), figures.replace(/.{60}/g, '$&\r\n')]) {
      const file = fileOfRtf({ type: 'image/png', figures: written }, 'A');
      expect(file?.type).toBe('image/png');
      expect([...new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer())]).toEqual(all);
    }
  });
  it.each<[string, 'image/png' | null, string]>([
    ['no figures', 'image/png', ' '],
    ['half a byte', 'image/png', '895'],
    ['words', 'image/png', '89zz'],
    ['no kind that readers could see', null, '89'],
    ['more than a photo may have', 'image/png', '00'.repeat(50 * 1024 * 1024 + 1)],
  ])('is none of %s', (_, type, figures) => expect(fileOfRtf({ type, figures }, 'A')).toBeNull());
});
