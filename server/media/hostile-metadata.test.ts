import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tries } from '@/content/testing/tries';
import { iimBlock, xmpPacket } from './photo-builder';
import { readMetadata } from './read-metadata';

async function factsOfXmp(properties: string) {
  return (await readMetadata({ xmp: Buffer.from(xmpPacket(properties)) })).facts;
}

async function factsOfIim(datasets: [number, Uint8Array | string][], charset?: string) {
  return (await readMetadata({ iptc: iimBlock(datasets, charset) })).facts;
}

describe('hostile metadata', () => {
  it('loses what is not text and keeps what is only ugly', async () => {
    const facts = await factsOfIim(
      [[120, 'A\0B\x07C\u202eD\u2066<script>alert(1)</script>\ud83d']],
      '\x1b%G',
    );
    expect(facts.caption).toBe('ABCD<script>alert(1)</script>\ufffd');
  });

  it('is cut to length between characters', async () => {
    const facts = await factsOfXmp(`<photoshop:Credit>${'😀'.repeat(5000)}</photoshop:Credit>`);
    expect(facts.credit).toBe('😀'.repeat(150));
  });

  it('changes no object of the program', async () => {
    await factsOfXmp(
      '<__proto__:polluted xmlns:__proto__="__proto__">1</__proto__:polluted><constructor:x>1</constructor:x>',
    );
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('declares no entities', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${xmpPacket('<photoshop:Credit>&b;</photoshop:Credit>')}`;
    expect((await readMetadata({ xmp: Buffer.from(bomb) })).facts.credit).toBeNull();
  });

  it.each([
    ['open tags', '<a>'.repeat(300_000)],
    ['unclosed lists', '<rdf:li><rdf:Bag>'.repeat(50_000)],
    ['empty tags', '<a/>'.repeat(240_000)],
    ['attributes', `<a ${'b="c" '.repeat(160_000)}`],
    [
      'prefixes',
      `<a ${Array.from({ length: 30_000 }, (_, n) => `xmlns:p${n}="u"`).join(' ')}>${'<b:c/>'.repeat(40_000)}`,
    ],
    ['spaces', `<a ${' '.repeat(900_000)}`],
    ['quotes', `<a b="${'x'.repeat(900_000)}`],
    ['comments', '<!--'.repeat(240_000)],
    ['ampersands', `<a>${'&'.repeat(900_000)}</a>`],
  ])('of a million %s takes no time', async (_, packet) => {
    const started = performance.now();
    await readMetadata({ xmp: Buffer.from(packet) });
    await factsOfXmp(packet);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('never throws and stays plain JSON, whatever the bytes', async () => {
    const bytes = fc.uint8Array({ maxLength: 400 });
    const behind = (prefix: string) =>
      bytes.map((rest) => Buffer.concat([Buffer.from(prefix, 'latin1'), rest]));
    const exif = fc.oneof(bytes, behind('Exif\0\0MM\0*\0\0\0\x08\0\x07'), behind('II*\0\x08\0\0\0\x05\0'));
    const iptc = fc.oneof(
      bytes,
      behind('Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\x01\0'),
      behind('\x1c\x02\x78\0\x10'),
    );
    const xmp = fc.oneof(
      bytes,
      fc.string().map((text) => Buffer.from(xmpPacket(text))),
      behind('<rdf:RDF><'),
    );
    await fc.assert(
      fc.asyncProperty(exif, iptc, xmp, async (...blocks) => {
        const read = await readMetadata({ exif: blocks[0], iptc: blocks[1], xmp: blocks[2] });
        expect(JSON.parse(JSON.stringify(read))).toEqual(read);
        expect(JSON.stringify(read)).not.toContain('\\u0000');
      }),
      tries(100),
    );
  });

  it('is kept within bounds in the private record', async () => {
    const blocks = {
      xmp: Buffer.from(`<a>${'x'.repeat(900_000)}</a>`),
      iptc: iimBlock(Array.from({ length: 500 }, (_, n): [number, string] => [n % 250, 'x'.repeat(30_000)])),
    };
    const { privateMetadata } = await readMetadata(blocks);
    expect(JSON.stringify(privateMetadata).length).toBeLessThan(250_000);
  });
});
