import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { describeBlock } from '../../block-contract';
import { copy, embed } from '../../builder';
import { checkBlockNode } from '../../check-structure';
import { textIn } from '../../markup-dangers';
import { CopyBody } from '../../render';
import { sampleContext, sampleEmbed } from '../../sample-media';
import { bodyToHtml } from '../../to-html';
import type { EmbedView } from '../../views-of-media';
import { coverPage } from './cover';
import { embed as embedBlock } from './schema';

const gates = embed({ recordId: 'embed-1', url: 'https://www.youtube.com/watch?v=abcDEF_-123' });
const card: EmbedView = {
  ...sampleEmbed,
  kind: 'card',
  provider: 'Kelmouth Port',
  url: 'https://port.example/gates',
  title: 'How the gates work',
  authorName: '',
  description: 'Four of them, each as wide as a street.',
};

describeBlock({
  block: embedBlock,
  whole: gates,
  text: 'https://www.youtube.com/watch?v=abcDEF_-123',
  html:
    '<figure><a href="https://www.youtube.com/watch?v=abcDEF_-123">' +
    '<img src="https://ledger.example/photos/photo-1/1200.jpg" alt="" width="1200" height="800"></a>' +
    '<figcaption>The gates close · Harbour Office · YouTube · ' +
    '<a href="https://www.youtube.com/watch?v=abcDEF_-123">Open on YouTube</a></figcaption></figure>',
  empty: embed({ recordId: null }),
  problemsWhenEmpty: ['The embed has no archived record.'],
  holding: (_, place) => embed({ recordId: String(place) }),
  hostileContext: (texts) => ({
    ...sampleContext,
    embed(place) {
      const text = texts[Number(place)] ?? '';
      return { ...sampleEmbed, id: place, title: text, provider: text };
    },
  }),
});

describe('an embed', () => {
  it.each([['javascript:alert(1)'], ['mailto:a@example.org'], ['youtube.com/1'], [7], [null]])(
    'refuses the address %s',
    (url) => expect(checkBlockNode({ type: 'embed', attrs: { url } })).toHaveLength(1),
  );
  it('says so when its record is gone', () => {
    const gone = copy({ body: [embed({ recordId: 'gone' })] });
    expect(renderToStaticMarkup(<CopyBody copy={gone} context={sampleContext} />)).toContain(
      'This embed is not available.',
    );
    expect(bodyToHtml(gone, sampleContext)).toBe('<p>This embed is not available.</p>');
  });
  it('names no other site in anything that a browser loads by itself', () => {
    const loaded = draw(sampleEmbed).matchAll(/(?:src|srcset|poster|data|action)="([^"]*)"/g);
    expect([...loaded].flatMap(([, address = '']) => address.match(/https?:[^ ]*/g) ?? [])).toEqual([]);
    expect(draw(sampleEmbed)).not.toMatch(/<(script|object|embed|link|video|audio)/);
  });
  it('has a frame with a name, whose page leads to our own player page only', () => {
    expect(draw(sampleEmbed)).toContain('title="The gates close – YouTube"');
    const addresses = [...coverPage(sampleEmbed).matchAll(/(?:href|src)="([^"]*)"/g)];
    expect(addresses.map(([, address]) => address)).toEqual(['/embed/embed-1']);
  });
  it('says on its poster what a press does', () => {
    expect(coverPage(sampleEmbed)).toContain('aria-label="Load from YouTube: The gates close"');
    expect(textIn(coverPage(sampleEmbed))).toContain('Load from YouTube');
  });
  it('has no link when the stored address is not a web address', () => {
    expect(draw({ ...sampleEmbed, url: 'javascript:alert(1)' })).not.toContain('<a');
    expect(
      bodyToHtml(copy({ body: [gates] }), {
        ...sampleContext,
        embed: () => ({ ...sampleEmbed, url: 'javascript:x' }),
      }),
    ).not.toContain('<a');
  });
  it('stands in the shape of what it plays', () => {
    expect(draw({ ...sampleEmbed, shape: 'tall' })).toContain('class="copy-embed copy-embed-tall"');
  });
});

describe('a link card', () => {
  it('has title, description, site and a link, and no frame', () => {
    expect(textIn(draw(card))).toBe(
      'How the gates work Four of them, each as wide as a street. Kelmouth Port Open on Kelmouth Port',
    );
    expect(draw(card)).toContain('href="https://port.example/gates"');
    expect(draw(card)).not.toContain('<iframe');
  });
  it('does without a picture', () => {
    expect(draw({ ...card, poster: null })).not.toContain('<img');
  });
});

describe('the page over a poster', () => {
  it.each([['../desk'], ['a/b'], ['?x'], ['//evil.test'], ['javascript:alert(1)']])(
    'leads below /embed/ for a record called %s',
    (id) => {
      const [, address = ''] = /href="([^"]*)"/.exec(coverPage({ ...sampleEmbed, id })) ?? [];
      const url = new URL(address, 'https://ledger.example');
      expect([url.origin, url.pathname.split('/').length]).toEqual(['https://ledger.example', 3]);
      expect(url.pathname.startsWith('/embed/')).toBe(true);
    },
  );
});

function draw(view: EmbedView): string {
  return renderToStaticMarkup(
    <CopyBody copy={copy({ body: [gates] })} context={{ ...sampleContext, embed: () => view }} />,
  );
}
