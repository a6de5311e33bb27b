import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser, DOMSerializer } from '@tiptap/pm/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tries } from '@/content/testing/tries';
import { arbitraryCopy } from './arbitrary-copy';
import { copy, divider, h2, h3, ol, p, quote } from './builder';
import { readField } from './check-structure';
import { hostileTexts } from './corpora';
import type { DocNode } from './document';
import { schemas } from './schemas';

// A document without a window: nothing that is put into it can run.
const inert = document.implementation.createHTMLDocument('');
const parser = DOMParser.fromSchema(schemas.body);
const serializer = DOMSerializer.fromSchema(schemas.body);

describe('what is pasted', () => {
  it.each<[string, string, DocNode]>([
    ['a first-level heading', '<h1>Tides</h1>', h2('Tides')],
    ['a deep heading', '<h5>Tides</h5>', h3('Tides')],
    ['a heading that claims a level', '<h2 level="9">Tides</h2>', h2('Tides')],
    ['a list with a senseless start', '<ol start="soon"><li>A</li></ol>', ol(['A'])],
    ['a list with a style', '<ol start="3" type="a"><li>A</li></ol>', ol(['A'], 3)],
    ['a link to a script', '<p><a href="javascript:alert(1)">A</a></p>', p('A')],
    ['a rule', '<hr class="x">', divider()],
    ['a script', '<p>A<script>alert(1)</script></p>', p('A')],
    ['a quotation', '<blockquote><p>Late</p><footer>Ada</footer></blockquote>', quote(['Late'], 'Ada')],
    ['a quotation without a name', '<blockquote>Late</blockquote>', quote(['Late'])],
  ])('becomes what a story can hold: %s', (_, html, block) => {
    expect(read(html)).toEqual(copy({ body: [{ ...block, attrs: { ...block.attrs, id: null } }] }).body);
  });

  it('cannot bring a post or photo with senseless attributes', () => {
    const html =
      '<figure data-block="social-post" data-url="javascript:alert(1)" data-record=""></figure>' +
      `<figure data-block="photo" data-photo="${'a'.repeat(500)}" data-id="${'b'.repeat(500)}"></figure>`;
    expect(read(html).content?.map((node) => node.attrs)).toEqual([
      { id: null, recordId: null, url: '' },
      { id: null, photoId: null, decorative: false },
    ]);
  });

  it('never makes the editor throw or the story invalid, whatever the hostile lists try', () => {
    expect(hostileTexts().filter((html) => !isReadable(html))).toEqual([]);
  });

  const folder = join(process.cwd(), '..', 'shared', 'corpora', 'pasted-html');
  it.runIf(existsSync(folder))('is valid when it comes from other programs', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.html'),
    );
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((name) => !isReadable(readFileSync(join(folder, name), 'utf8')))).toEqual([]);
  });
});

it('copying and pasting within a story changes nothing', () => {
  fc.assert(
    fc.property(arbitraryCopy, ({ body }) => {
      const box = inert.createElement('div');
      serializer.serializeFragment(schemas.body.nodeFromJSON(body).content, { document: inert }, box);
      const pasted = parser.parse(box, { preserveWhitespace: 'full' });
      expect(readField('body', pasted.toJSON())).toEqual({ ok: true, doc: body });
    }),
    tries(100),
  );
});

function read(html: string): DocNode {
  const box = inert.createElement('div');
  box.innerHTML = html;
  const field = readField('body', parser.parse(box).toJSON());
  if (!field.ok) throw new Error(field.problems.join(' '));
  return field.doc;
}

function isReadable(html: string): boolean {
  try {
    return read(html).type === 'doc';
  } catch {
    return false;
  }
}
