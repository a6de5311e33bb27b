import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { copy, post } from '../../builder';
import { CopyBody } from '../../render';
import { sampleContext, samplePost } from '../../sample-media';
import { bodyToHtml } from '../../to-html';
import type { PostStanding, PostView } from '../../views-of-media';

const LABEL = 'The author has <deleted> this post.';
const HIDDEN: PostView = { ...samplePost, url: '', authorName: '', handle: '', text: '', postedOn: '' };

function drawn(view: PostView, shown: PostStanding['shown']): { page: string; feed: string } {
  const standing = { shown, label: LABEL };
  const context = { ...sampleContext, post: () => ({ ...view, standing }) };
  const story = copy({ body: [post({ recordId: 'post-1' })] });
  return {
    page: renderToStaticMarkup(<CopyBody copy={story} context={context} />),
    feed: bodyToHtml(story, context),
  };
}

describe('a post about which the desk has decided', () => {
  it.each(['labelled', 'text_only'] as const)('says so above its words when it is %s', (shown) => {
    const { page, feed } = drawn(samplePost, shown);
    for (const markup of [page, feed]) {
      expect(markup).toMatch(/The author has &lt;deleted(>|&gt;) this post\..*The ferry is late\./s);
    }
  });

  it('is a sentence when it is removed', () => {
    const { page, feed } = drawn(HIDDEN, 'removed');
    expect(page).toContain('<p class="copy-missing">The author has &lt;deleted&gt; this post.</p>');
    expect(page).not.toContain('<figure');
    expect(feed).toBe('<p>The author has &lt;deleted&gt; this post.</p>');
  });

  it('is a drawn blur with a sentence when it is blurred, and the sentence alone in a feed', () => {
    const { page, feed } = drawn(HIDDEN, 'blurred');
    expect(page).toContain(
      '<div class="copy-post-blur" aria-hidden="true"><span></span><span></span><span></span></div>',
    );
    expect(page).toContain(
      '<figcaption class="copy-post-label">The author has &lt;deleted&gt; this post.</figcaption>',
    );
    expect(feed).toBe('<p>The author has &lt;deleted&gt; this post.</p>');
  });

  it.each(['blurred', 'removed'] as const)(
    'gives nothing away when it is %s, even with its words at hand',
    (shown) => {
      const { page, feed } = drawn(samplePost, shown);
      for (const markup of [page, feed]) expect(markup).not.toMatch(/ferry|Harbour|harbour|x\.com/);
    },
  );
});
