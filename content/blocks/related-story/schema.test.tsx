import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { describeBlock } from '../../block-contract';
import { copy, related } from '../../builder';
import { checkBlockNode } from '../../check-structure';
import { CopyBody } from '../../render';
import { sampleContext, sampleStory } from '../../sample-media';
import { bodyToHtml } from '../../to-html';
import type { RenderContext } from '../../views-of-media';
import { relatedStory } from './schema';

const toBarrier = related('story-1');

describeBlock({
  block: relatedStory,
  whole: toBarrier,
  text: '',
  html: '<p>Related Politics · <a href="https://ledger.example/politics/barrier-vote">Barrier vote passes by one</a></p>',
  empty: related(null),
  problemsWhenEmpty: ['Choose the related story, or remove the block.'],
  holding: (_, place) => related(String(place)),
  hostileContext: (texts) => ({
    ...sampleContext,
    story: (place) => ({ ...sampleStory, id: place, headline: texts[Number(place)] ?? '' }),
  }),
});

describe('a related story', () => {
  it.each([[7], [''], ['x'.repeat(200)]])('refuses the id %s', (storyId) =>
    expect(checkBlockNode({ type: 'relatedStory', attrs: { storyId } })).toHaveLength(1),
  );
  it('leaves no trace of a story that readers do not have', () => {
    const body = copy({ body: [related('withdrawn')] });
    expect(renderToStaticMarkup(<CopyBody copy={body} context={sampleContext} />)).toBe('');
    expect(bodyToHtml(body, sampleContext)).toBe('');
  });
  it('says what the story is called and where it stands now, not when it was chosen', () => {
    const moved = { ...sampleStory, headline: 'Barrier vote stands', path: '/world/barrier-stands' };
    const context: RenderContext = { ...sampleContext, story: () => moved };
    const drawn = renderToStaticMarkup(<CopyBody copy={copy({ body: [toBarrier] })} context={context} />);
    expect(drawn).toContain(
      '<a class="copy-related-headline" href="/world/barrier-stands">Barrier vote stands</a>',
    );
  });
});
