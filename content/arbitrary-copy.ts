import fc from 'fast-check';
import {
  b,
  copy,
  divider,
  factBox,
  gallery,
  h2,
  h3,
  type Inline,
  i,
  li,
  link,
  note,
  ol,
  p,
  photo,
  post,
  pullQuote,
  quote,
  table,
  ul,
} from './builder';
import type { Copy, DocNode } from './document';

const text = fc.string({ unit: 'grapheme', maxLength: 30 });

const inline: fc.Arbitrary<Inline> = fc.oneof(
  text,
  text.map((words) => b(words)),
  text.map((words) => i(b(words))),
  text.map((words) => link(i(words), 'https://example.org/tides?a=1&b=2')),
  text.map((words) => note(b(words))),
);

const line = fc.array(inline, { maxLength: 4 });

const photoParts = fc.record(
  {
    photoId: fc.option(fc.uuid()),
    caption: line,
    credit: line,
    alt: text,
    decorative: fc.boolean(),
    size: fc.constantFrom('column', 'wide', 'full'),
    shape: fc.constantFrom('16:9', '1:1', '4:5', '21:9'),
    focus: fc.constantFrom('0 100', '37 52', 'nowhere'),
  },
  { requiredKeys: ['photoId'] },
);

const row = fc.array(line, { maxLength: 3 });

const block: fc.Arbitrary<DocNode> = fc.oneof(
  line.map((words) => p(...words)),
  line.map((words) => h2(...words)),
  line.map((words) => h3(...words)),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((items) => ul(items)),
  fc.tuple(line, line, fc.nat(9)).map(([outer, inner, start]) => ol([li(outer, ul([inner]), p('x'))], start)),
  fc.tuple(fc.array(line, { minLength: 1, maxLength: 4 }), text).map(([words, name]) => quote(words, name)),
  fc.tuple(text, text).map(([name, words]) => quote(['x'], name, { role: words, source: words })),
  text.map(pullQuote),
  fc.tuple(text, line).map(([title, words]) => factBox(title, p(...words), ul([words]))),
  fc.constant(divider()),
  photoParts.map(photo),
  fc.array(photoParts, { maxLength: 3 }).map((photos) => gallery(...photos)),
  fc
    .record({
      caption: line,
      head: row,
      rows: fc.array(row, { maxLength: 3 }),
      source: line,
      align: fc.array(fc.constantFrom('centre', 'end', null), { maxLength: 3 }),
    })
    .map(table),
  fc
    .record({ recordId: fc.option(fc.uuid()), url: fc.constantFrom('', 'https://x.com/a/status/1') })
    .map(post),
);

/** Any copy that people could write. For tests that must hold for all of them. */
export const arbitraryCopy: fc.Arbitrary<Copy> = fc
  .record({ headline: text, standfirst: text, body: fc.array(block, { maxLength: 6 }) })
  .map(copy);
