import { describe, expect, it } from 'vitest';
import { picturesIn } from '@/content/import/place-pictures';
import { readHtml } from '@/content/import/read-document';
import { storedPlace } from '@/content/import/stored-pictures';
import { type PictureSources, withPictures } from './pasted-pictures';

const WORD =
  '<p>A</p><img src="file:///C:/Temp/clip_image001.png" alt="Boat"><p>B</p><img src="file:///C:/Temp/clip_image002.jpg">';
const PNG = '{\\*\\shppict{\\pict\\pngblip 8950}}{\\nonshppict{\\pict\\wmetafile8 01}}';
const JPEG = '{\\*\\shppict{\\pict\\jpegblip ffd8ff}}{\\nonshppict{\\pict\\wmetafile8 01}}';

describe('the pictures that Word puts beside its markup', () => {
  it('are taken out of its Rich Text, each to its place', () => {
    expect(taken(WORD, { rtf: `{\\rtf1 A ${PNG} B ${JPEG}}` })).toEqual({
      files: ['image/png 2', 'image/jpeg 3'],
      leftOut: 0,
    });
  });
  it('stay behind when there are not as many as in the markup: none may stand in the wrong place', () => {
    expect(taken(WORD, { rtf: `{\\rtf1 ${PNG}}` })).toEqual({ files: [], leftOut: 2 });
    expect(taken(WORD, {})).toEqual({ files: [], leftOut: 2 });
  });
  it('stay behind one by one when no reader could see them', () => {
    const drawing = '{\\*\\shppict{\\pict\\emfblip 01}}';
    expect(taken(WORD, { rtf: `{\\rtf1 ${drawing} ${JPEG}}` })).toEqual({
      files: ['image/jpeg 3'],
      leftOut: 1,
    });
  });
  it('are the files of the clipboard where it has one for each', () => {
    const files = ['a', 'bcd'].map((words) => new File([words], words, { type: 'image/webp' }));
    expect(taken(WORD, { files, rtf: `{\\rtf1 ${PNG} ${JPEG}}` }).files).toEqual([
      'image/webp 1',
      'image/webp 3',
    ]);
  });
});

it('a picture that is copied out of a page is the file beside its address', () => {
  const files = [new File(['abc'], 'a.png', { type: 'image/png' })];
  const { pieces, open } = withPictures(readHtml('<img src="https://pictures.example/a.png">'), { files });
  expect(pieces.map(({ kind }) => kind)).toEqual(['picture']);
  expect(open?.(0)).toBe(files[0]);
});

function taken(html: string, sources: PictureSources): { files: string[]; leftOut: number | undefined } {
  const { pieces, open, out } = withPictures(readHtml(html), sources);
  const files = picturesIn(pieces).map(({ source }) => open?.(storedPlace(source) ?? -1));
  return { files: files.map((file) => `${file?.type} ${file?.size}`), leftOut: out?.pictures };
}
