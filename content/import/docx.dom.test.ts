import { describe, expect, it } from 'vitest';
import { readDocx } from './docx';
import { leftOutSentences } from './left-out';
import { readHtml } from './read-document';
import { makeDocx, makeZip, paragraph, relations, words } from './testing/make-docx';
import { writeBlocks } from './write-html';

async function read(bytes: Uint8Array<ArrayBuffer>) {
  const document = await readDocx(bytes);
  if (!document.ok) throw new Error(document.message);
  const { pieces } = readHtml(document.html);
  const { html } = writeBlocks(pieces, () => 'new');
  return { html, pictures: document.pictures, sentences: leftOutSentences(document.out) };
}

async function refusal(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const document = await readDocx(bytes);
  return document.ok ? null : document.message;
}

describe('a Word document', () => {
  it.each([
    ['the title is a heading', paragraph(words('Tides'), 'Title'), '<h2>Tides</h2>'],
    [
      'headings keep their level',
      paragraph(words('A'), 'Heading1') + paragraph(words('B'), 'Heading3'),
      '<h2>A</h2><h3>B</h3>',
    ],
    [
      'bold and italic stay',
      paragraph(words('A', '<w:b/>') + words(' B', '<w:i/>')),
      '<p><strong>A</strong><em> B</em></p>',
    ],
    [
      'quoted paragraphs are one quote',
      paragraph(words('A'), 'Quote') + paragraph(words('B'), 'Quote'),
      '<blockquote><p>A</p><p>B</p></blockquote>',
    ],
    ['a style of the house is a paragraph', paragraph(words('A'), 'HouseBox'), '<p>A</p>'],
    [
      'what was inserted stays, what was deleted goes',
      paragraph(
        `<w:ins w:id="1" w:author="Ada">${words('rain')}</w:ins><w:del w:id="2" w:author="Ada"><w:r><w:delText>sun</w:delText></w:r></w:del>`,
      ),
      '<p>rain</p>',
    ],
    [
      'a table is a table',
      `<w:tbl><w:tr><w:tc>${paragraph(words('A'))}</w:tc><w:tc>${paragraph(words('B'))}</w:tc></w:tr></w:tbl>`,
      '<table><tbody><tr><td><p>A</p></td><td><p>B</p></td></tr></tbody></table>',
    ],
  ])('%s', async (_, body, html) => expect((await read(makeDocx({ body }))).html).toBe(html));

  it('gives its pictures in order, each with its place in the text', async () => {
    const drawing =
      '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="a" descr="A tram"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="p1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
    const { html, pictures, sentences } = await read(
      makeDocx({
        body: paragraph(words('A')) + paragraph(drawing),
        files: {
          'word/_rels/document.xml.rels': relations([{ id: 'p1', kind: 'image', target: 'media/a.png' }]),
          'word/media/a.png': Uint8Array.of(1, 2, 3),
        },
      }),
    );
    expect(html).toContain('<p>A</p><figure data-block="photo"');
    expect(html).toContain('<div data-part="photo-alt">A tram</div>');
    expect(pictures.map(({ type, bytes }) => [type, [...new Uint8Array(bytes)]])).toEqual([
      ['image/png', [1, 2, 3]],
    ]);
    expect(sentences).toEqual([]);
  });

  it('says what was left out', async () => {
    const { sentences } = await read(
      makeDocx({
        body:
          paragraph(`${words('A')}<w:r><w:commentReference w:id="0"/></w:r>`) +
          paragraph(
            `<w:del w:id="2" w:author="Ada"><w:r><w:delText>B</w:delText></w:r></w:del>${words('C')}`,
            'HouseBox',
          ) +
          paragraph('<w:r><w:drawing></w:drawing></w:r>'),
      }),
    );
    expect(sentences).toEqual([
      '1 comment was left out.',
      '1 tracked deletion was left out.',
      '1 drawing, chart or formula was left out.',
      '1 style was not known: House Box.',
    ]);
  });

  it('brings no link to a script', async () => {
    const { html } = await read(
      makeDocx({
        body: paragraph(`<w:hyperlink r:id="l1">${words('A')}</w:hyperlink>`),
        files: {
          'word/_rels/document.xml.rels': relations([
            { id: 'l1', kind: 'hyperlink', target: 'javascript:alert(1)', isOutside: true },
          ]),
        },
      }),
    );
    expect(html).toBe('<p>A</p>');
  });
});

describe('a file that is no Word document', () => {
  const broken = makeDocx({ body: paragraph(words('A')) }).slice(0, 300);
  const damaged = makeZip({ 'word/document.xml': '<w:document' });
  it.each([
    [
      'text',
      new TextEncoder().encode('Only words.'),
      'This is not a Word document (.docx), or it is damaged.',
    ],
    ['nothing', new Uint8Array(), 'This is not a Word document (.docx), or it is damaged.'],
    ['half a document', broken, 'This is not a Word document (.docx), or it is damaged.'],
    [
      'another zip file',
      makeZip({ 'a.txt': 'A' }),
      'This file holds no Word document. Only .docx files of Word and programs like it can be read.',
    ],
    [
      'an old or encrypted one',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0),
      'This document is protected by a password or is of the old .doc kind. Save it in Word as .docx without a password.',
    ],
    [
      'a damaged one',
      damaged,
      'This Word document is damaged, so nothing was taken from it. Open it in Word, save it again and try once more.',
    ],
  ])('is refused with a sentence: %s', async (_, bytes, sentence) =>
    expect(await refusal(Uint8Array.from(bytes))).toBe(sentence),
  );

  it('is refused when it swells beyond all measure, though it says that it is small', async () => {
    const zeros = Buffer.alloc(64_000_000);
    const bomb = makeZip(
      Object.fromEntries(['word/document.xml', 'a', 'b', 'c', 'd'].map((name) => [name, zeros])),
    );
    lieAboutSizes(bomb);
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await refusal(bomb)).toBe(
      'This document is damaged, or unpacks to more than 300 MB. Nothing was taken from it.',
    );
  });
});

// Where the list at the end tells how large each file is.
function lieAboutSizes(zip: Uint8Array): void {
  const view = new DataView(zip.buffer);
  for (let at = 0; at + 46 < zip.length; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
}
