import { describe, expect, it } from 'vitest';
import { b, copy, i, link, p } from './builder';
import { checkBlockNode, checkField } from './check-structure';
import { hostileTexts } from './corpora';
import { type DocNode, emptyCopy, parseCopy, SCHEMA_VERSION } from './document';
import { FIELDS } from './fields';
import { isSafeHref } from './links';
import { schemas } from './schemas';

const empty = emptyCopy();

describe('reading a copy', () => {
  it('starts with an empty paragraph in each field', () => {
    expect(empty.headline).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] });
    expect(empty.body).toEqual({ type: 'doc', content: [{ type: 'paragraph', attrs: { id: null } }] });
  });

  it('reads an older format as the present one', () => {
    expect(parseCopy({ ...empty, schemaVersion: 1 })).toEqual({ ok: true, copy: empty });
  });

  it('gives plain objects, which may travel to the browser', () => {
    const attrs = empty.body.content?.[0]?.attrs;
    expect(attrs && Object.getPrototypeOf(attrs)).toBe(Object.prototype);
  });

  it('takes a story of an older format as one of this format', () => {
    expect(parseCopy({ ...empty, schemaVersion: 1 })).toEqual({ ok: true, copy: empty });
  });

  it.each([
    ['nothing', undefined, 'This is not a story.'],
    [
      'a format before the first',
      { ...empty, schemaVersion: 0 },
      'This is not a story: it does not say which format it has.',
    ],
    ['a text', 'story', 'This is not a story.'],
    ['an object without a format', {}, 'This is not a story: it does not say which format it has.'],
    [
      'a format that is no number',
      { ...empty, schemaVersion: '2' },
      'This is not a story: it does not say which format it has.',
    ],
    [
      'a format before the first',
      { ...empty, schemaVersion: 0 },
      'This is not a story: it does not say which format it has.',
    ],
    [
      'a part nobody knows',
      { ...empty, sidebar: empty.body },
      'The story has parts that this version does not know: sidebar.',
    ],
    ['a missing field', { ...empty, body: undefined }, 'In the body: there is no document.'],
    ['a field that is a list', { ...empty, headline: [] }, 'In the headline: there is no document.'],
    [
      'a field that is no document',
      { ...empty, standfirst: p('A') },
      'In the standfirst: there is no document.',
    ],
  ])('refuses %s', (_, input, problem) =>
    expect(parseCopy(input)).toEqual({ ok: false, problems: [problem] }),
  );

  it.each([
    ['an older format, as one of this', 1, SCHEMA_VERSION],
    ['a newer format, which it stays', 9, 9],
  ])('reads %s', (_, schemaVersion, read) => {
    expect(parseCopy({ ...empty, schemaVersion })).toEqual({
      ok: true,
      copy: { ...empty, schemaVersion: read },
    });
  });

  it('keeps the blocks of a newer format in their places, with clean text', () => {
    const box = {
      type: 'livePoll',
      attrs: { id: 'x', ends: null },
      content: [paragraph({ type: 'text', text: 'Yes\0' })],
    };
    const parsed = parseCopy({ ...empty, body: doc(box, p('A'), box, box, p('B')) });
    const kept = {
      type: 'livePoll',
      attrs: { id: 'x' },
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Yes' }] }],
    };
    const types = parsed.ok && parsed.copy.body.content?.map(({ type }) => type);
    expect(types).toEqual(['livePoll', 'paragraph', 'livePoll', 'livePoll', 'paragraph']);
    expect(parsed.ok && parsed.copy.body.content?.[2]).toEqual(kept);
  });

  it.each<[string, unknown]>([
    ['has a name that is no name', { type: 'foreign data' }],
    ['carries marks', { type: 'livePoll', marks: [{ type: 'bold' }] }],
    ['has settings that are no object', { type: 'livePoll', attrs: [] }],
    ['holds something that is no node', { type: 'livePoll', content: ['A'] }],
    ['holds text that is no text', { type: 'livePoll', content: [{ type: 'text', text: 7 }] }],
    ['is too long', { type: 'livePoll', attrs: { data: 'x'.repeat(2_000_001) } }],
    ['is nested too deeply', JSON.parse('{"type":"livePoll","content":['.repeat(40) + ']}'.repeat(40))],
  ])('refuses a newer block that %s', (_, block) => {
    expect(parseCopy({ ...empty, body: doc(p('A'), block) }).ok).toBe(false);
  });

  it('tells the problems of every field at once', () => {
    const parsed = parseCopy({ ...empty, headline: doc({ type: 'photo' }), body: doc({ type: 'a table' }) });
    expect(parsed).toEqual({
      ok: false,
      problems: [
        'In the headline: this version does not know the block “photo”.',
        'In the body: this version does not know the block “a table”.',
      ],
    });
  });
});

describe('reading a block', () => {
  it.each<[string, unknown, string]>([
    ['a block nobody knows', { type: 'livePoll' }, 'this version does not know the block “live poll”.'],
    [
      'a block named like an object’s insides',
      { type: '__proto__' },
      'this version does not know the block “proto”.',
    ],
    ['a list in place of a block', [], 'something is neither a block nor text.'],
    ['null in place of a block', null, 'something is neither a block nor text.'],
    ['content that is no list', { type: 'paragraph', content: 'text' }, 'a list of parts is not a list.'],
    [
      'settings that are no object',
      { type: 'paragraph', attrs: [] },
      'the settings of the paragraph cannot be read.',
    ],
    ['text without text', paragraph({ type: 'text' }), 'a piece of text has no text.'],
    ['text that is a number', paragraph({ type: 'text', text: 7 }), 'a piece of text has no text.'],
    ['a mark nobody knows', marked({ type: 'underline' }), 'text cannot be set as “underline” here.'],
    ['a mark that is a text', marked('bold'), 'the setting of a text cannot be read.'],
    [
      'a link with a target',
      marked({ type: 'link', attrs: { href: 'https://example.org', target: '_blank' } }),
      'the link has a setting “target” that this version does not know.',
    ],
    [
      'a link to a script',
      marked({ type: 'link', attrs: { href: 'javascript:alert(1)' } }),
      'a link may only lead to a whole http, https or mail address.',
    ],
    [
      'a link to nowhere',
      marked({ type: 'link' }),
      'a link may only lead to a whole http, https or mail address.',
    ],
    ['a block with a mark', { ...p('A'), marks: [{ type: 'bold' }] }, 'a paragraph cannot carry “marks”.'],
    [
      'an attribute that hides in the prototype',
      JSON.parse('{"type":"paragraph","attrs":{"__proto__":{"id":7}}}'),
      'the paragraph has a setting “proto” that this version does not know.',
    ],
    [
      'an id that is a number',
      { ...p('A'), attrs: { id: 7 } },
      'a block has an id that is not a short text.',
    ],
    [
      'a list item outside a list',
      { type: 'listItem', content: [p('A')] },
      'something in the doc does not belong there (list item).',
    ],
    [
      'text outside a block',
      { type: 'text', text: 'A' },
      'something in the doc does not belong there (text).',
    ],
    ['a document inside a document', { type: 'doc' }, 'something in the doc does not belong there (doc).'],
  ])('refuses %s', (_, json, problem) => expect(checkBlockNode(json)).toEqual([`In the body: ${problem}`]));

  it('refuses marks in a headline', () => {
    expect(checkField('headline', doc(p(b('Tides'))))).toEqual([
      'In the headline: text cannot be set as “bold” here.',
    ]);
  });

  it('refuses what is nested too deeply, however deep it is', () => {
    const json = JSON.parse('{"type":"bulletList","content":['.repeat(3000) + ']}'.repeat(3000));
    expect(checkBlockNode(json)).toEqual(['In the body: it is nested more than 32 levels deep.']);
  });

  it('refuses what is too long or has too many parts', () => {
    expect(checkBlockNode(p('a'.repeat(2_000_001)))).toEqual([
      'In the body: it is longer than 2,000,000 characters.',
    ]);
    const many = doc(...Array.from({ length: 50_000 }, () => p()));
    expect(checkField('body', many)).toEqual(['In the body: it has more than 50,000 parts.']);
  });

  it('tells at most twenty problems', () => {
    const strange = Array.from({ length: 100 }, (_, index) => ({ type: `strange${index}` }));
    expect(checkField('body', doc(...strange))).toHaveLength(20);
  });

  it('accepts a link only when its address is safe, whatever the hostile lists try', () => {
    const disagreements = hostileTexts().filter((href) => {
      const refused = checkBlockNode(marked({ type: 'link', attrs: { href } })).length > 0;
      return refused === isSafeHref(href);
    });
    expect(disagreements).toEqual([]);
  });
});

describe('the canonical form', () => {
  it('joins neighbouring runs that are set alike', () => {
    expect(body(p('The ', 'ferry', b(' is'), b(' late')))).toEqual(body(p('The ferry', b(' is late'))));
  });
  it('puts marks in one order', () => {
    expect(body(p(b(i('late'))))).toEqual(body(p(i(b('late')))));
  });
  it('keeps one link where two lie on the same text', () => {
    const twice = p(link(link('A', 'https://one.example'), 'https://two.example'));
    expect(body(twice)).toEqual(body(p(link('A', 'https://two.example'))));
  });
  it('drops characters that nobody can see or store, and runs that are left empty', () => {
    expect(body(p('a\0\u000b\ud800b\r\nc\td', b('\0')))).toEqual(body(p('ab\nc\td')));
  });
  it('puts back a required part that is missing', () => {
    expect(body({ type: 'bulletList' })).toEqual([
      {
        type: 'bulletList',
        attrs: { id: 'b1' },
        content: [{ type: 'listItem', content: [{ type: 'paragraph', attrs: { id: null } }] }],
      },
    ]);
    const photo = body({ type: 'photo', content: [{ type: 'photoCredit' }] });
    expect(photo[0]?.content?.map((part) => part.type)).toEqual(['photoCaption', 'photoCredit', 'photoAlt']);
  });
});

describe('the schema', () => {
  it('checks the value of every attribute', () => {
    const unchecked = FIELDS.flatMap((field) => {
      const { nodes, marks } = schemas[field].spec;
      const specs = { ...nodes.toObject(), ...marks.toObject() };
      return Object.entries(specs).flatMap(([owner, spec]) =>
        Object.entries(spec.attrs ?? {})
          .filter(([, attribute]) => typeof attribute.validate !== 'function')
          .map(([name]) => `${owner}.${name}`),
      );
    });
    expect(unchecked).toEqual([]);
  });
  it('has exactly the nodes and marks that are written down', () => {
    expect(Object.keys(schemas.body.nodes).sort()).toEqual(
      'bulletList divider doc embed factBox factBoxBody factBoxTitle gallery heading listItem orderedList paragraph photo photoAlt photoCaption photoCredit pullQuote quote quoteAttribution quoteOccasion quoteRole quoteSource quoteText quoteTranslator relatedStory socialPost table tableCaption tableCell tableGrid tableHeader tableRow tableSource text'.split(
        ' ',
      ),
    );
    expect(Object.keys(schemas.body.marks).sort()).toEqual([
      'bold',
      'deletion',
      'insertion',
      'italic',
      'link',
      'modification',
      'note',
    ]);
    expect(Object.keys(schemas.headline.nodes).sort()).toEqual(['doc', 'paragraph', 'text']);
    expect(Object.keys(schemas.headline.marks).sort()).toEqual(['deletion', 'insertion']);
    expect(SCHEMA_VERSION).toBe(3);
  });
  it('fills an empty place with a paragraph', () => {
    expect(schemas.body.topNodeType.contentMatch.defaultType?.name).toBe('paragraph');
  });
});

function body(block: DocNode): DocNode[] {
  return copy({ body: [block] }).body.content ?? [];
}

function doc(...content: unknown[]) {
  return { type: 'doc', content };
}

function paragraph(...content: unknown[]) {
  return { type: 'paragraph', content };
}

function marked(mark: unknown) {
  return paragraph({ type: 'text', text: 'A', marks: [mark] });
}
