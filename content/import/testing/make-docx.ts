import { crc32, deflateRawSync } from 'node:zlib';

export interface DocxParts {
  /** The inside of `w:body`. */
  body: string;
  /** Further files, by their path in the document. */
  files?: Record<string, string | Uint8Array>;
}

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
].join(' ');

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const KINDS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A small Word document, as Word would write it. For tests. */
export function makeDocx({ body, files = {} }: DocxParts): Uint8Array<ArrayBuffer> {
  return makeZip({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/></Types>',
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${KINDS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': styles(),
    ...files,
  });
}

/** A paragraph of a document, in a style when one is named. */
export function paragraph(runs: string, style = ''): string {
  const set = style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${set}${runs}</w:p>`;
}

/** Words of a document. */
export function words(text: string, set = ''): string {
  return `<w:r>${set === '' ? '' : `<w:rPr>${set}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** Links and pictures that the document's text names by their ids. */
export function relations(
  entries: { id: string; kind: string; target: string; isOutside?: boolean }[],
): string {
  const lines = entries.map(
    ({ id, kind, target, isOutside }) =>
      `<Relationship Id="${id}" Type="${KINDS}/${kind}" Target="${target}"${isOutside ? ' TargetMode="External"' : ''}/>`,
  );
  return `<Relationships xmlns="${RELATIONS}">${lines.join('')}</Relationships>`;
}

/** A zip file of these files, packed as office programs pack them. */
export function makeZip(files: Record<string, string | Uint8Array>): Uint8Array<ArrayBuffer> {
  const pieces: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(Buffer.byteLength(name), 22);
    pieces.push(Buffer.from('PK\x03\x04', 'latin1'), facts, Buffer.from(name), packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    list.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, rest, Buffer.from(name));
    at += 30 + Buffer.byteLength(name) + packed.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(files).length, 4);
  end.writeUInt16LE(Object.keys(files).length, 6);
  end.writeUInt32LE(Buffer.concat(list).length, 8);
  end.writeUInt32LE(at, 12);
  return Uint8Array.from(Buffer.concat([...pieces, ...list, Buffer.from('PK\x05\x06', 'latin1'), end]));
}

function styles(): string {
  const style = (id: string, name: string) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  const known = [
    style('Title', 'Title'),
    style('Heading1', 'heading 1'),
    style('Heading3', 'heading 3'),
    style('Quote', 'Quote'),
    style('HouseBox', 'House Box'),
  ];
  return `<w:styles ${NAMESPACES}>${known.join('')}</w:styles>`;
}
