import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Block } from './block';
import { copy, withId } from './builder';
import { checkCopy } from './check';
import { checkBlockNode } from './check-structure';
import { cleanText } from './clean-text';
import { hostileTexts } from './corpora';
import type { DocNode } from './document';
import { dangersIn, textIn } from './markup-dangers';
import { CopyBody } from './render';
import { sampleContext } from './sample-media';
import { bodyToHtml } from './to-html';
import { blockText, fieldText } from './to-text';
import type { RenderContext } from './views-of-media';

export interface BlockExample {
  block: Block;
  /** A finished block, and what becomes of it. */
  whole: DocNode;
  /** What the rest of the story must say for it to be finished. */
  beside?: DocNode[];
  text: string;
  html: string;
  /** The least a person can leave: just inserted, nothing typed. */
  empty: DocNode;
  problemsWhenEmpty: string[];
  /** The block with this text in every place that takes text. */
  holding(text: string, place: number): DocNode;
  /** Records that bring these texts from outside, for a block that shows records. */
  hostileContext?(texts: string[]): RenderContext;
}

/** The promises that every block makes, whatever it is for. Called once in each block's test. */
export function describeBlock(example: BlockExample): void {
  describe(`the block “${example.block.name}”`, () => {
    keepsWhatIsWritten(example);
    standsEmpty(example);
    withstandsHostileText(example);
  });
}

function keepsWhatIsWritten({ block, whole, beside = [], text, html }: BlockExample): void {
  it('is valid and stays as it is when it is read again', () => {
    expect(checkBlockNode(whole)).toEqual([]);
    const once = copy({ body: [whole] });
    expect(copy({ body: once.body.content ?? [] })).toEqual(once);
  });
  it('keeps its id', () => {
    expect(copy({ body: [withId('here', whole)] }).body.content?.[0]?.attrs?.id).toBe('here');
  });
  it('is claimed by its block in the registry', () => {
    expect(block.types).toContain(whole.type);
  });
  it('gives its text', () => expect(fieldText(copy({ body: [whole] }).body)).toBe(text));
  it('gives its markup', () => expect(bodyToHtml(copy({ body: [whole] }), sampleContext)).toBe(html));
  it('has no problem when it is finished', () =>
    expect(checkCopy(copy({ body: [whole, ...beside] }))).toEqual([]));
  it('draws the same words for readers as it gives in markup', () => {
    expect(wordsIn(draw(whole))).toEqual(wordsIn(bodyToHtml(copy({ body: [whole] }), sampleContext)));
  });
  it('refuses an attribute nobody has declared', () => {
    expect(checkBlockNode({ ...whole, attrs: { ...whole.attrs, onclick: 'x' } })).toHaveLength(1);
  });
}

function standsEmpty({ empty, problemsWhenEmpty }: BlockExample): void {
  it('is valid when it is empty', () => expect(checkBlockNode(empty)).toEqual([]));
  it('says what is missing when it is empty, and where', () => {
    const problems = checkCopy(copy({ body: [withId('here', empty)] }));
    expect(problems.map((problem) => problem.message)).toEqual(problemsWhenEmpty);
    expect(problems.every((problem) => problem.blockId === 'here')).toBe(true);
  });
  it('draws when it is empty', () => {
    expect(dangersIn(draw(empty))).toEqual([]);
    expect(dangersIn(bodyToHtml(copy({ body: [empty] }), sampleContext))).toEqual([]);
    expect(blockText(empty)).toBe('');
  });
}

function withstandsHostileText({ holding, hostileContext }: BlockExample): void {
  const outcomes = inBatches(hostileTexts()).map((texts) => ({ texts, markup: '', drawn: '' }));
  beforeAll(() => {
    for (const outcome of outcomes) {
      const hostile = copy({ body: outcome.texts.map(holding) });
      const context = hostileContext?.(outcome.texts) ?? sampleContext;
      outcome.markup = bodyToHtml(hostile, context);
      outcome.drawn = renderToStaticMarkup(<CopyBody copy={hostile} context={context} />);
    }
  });
  it('lets no hostile text become markup', () => {
    expect(outcomes.flatMap(({ markup, drawn }) => [...dangersIn(markup), ...dangersIn(drawn)])).toEqual([]);
  });
  it('shows hostile text as the text it is', () => {
    expect(outcomes.flatMap(({ texts, drawn }) => lostIn(textIn(drawn), texts))).toEqual([]);
  });
}

/** The words of a piece of markup in alphabetical order: where furniture stands may differ. */
function wordsIn(markup: string): string[] {
  const spaced = markup.replace(/<(?!\/?(a|em|strong)\b)/g, ' <');
  return textIn(spaced).replaceAll('·', ' ').trim().split(/\s+/).sort();
}

function inBatches(texts: string[], size = 1000): string[][] {
  return texts.length === 0 ? [] : [texts.slice(0, size), ...inBatches(texts.slice(size), size)];
}

/** The texts that do not stand in the whole one after the other, spaces aside. */
function lostIn(whole: string, texts: string[]): string[] {
  const bare = (text: string) => cleanText(text).replace(/\s+/g, '');
  const shown = bare(whole);
  let from = 0;
  return texts.filter((text) => {
    const at = shown.indexOf(bare(text), from);
    if (at >= 0) from = at + bare(text).length;
    return at < 0;
  });
}

function draw(node: DocNode): string {
  return renderToStaticMarkup(<CopyBody copy={copy({ body: [node] })} context={sampleContext} />);
}
