import { asRenderContext } from '@/content/as-render-context';
import { SocialPostBlock } from '@/content/blocks/social-post/render';
import type { PostView } from '@/content/views-of-media';
import '@/components/reader/copy.css';
import styles from './drawn-record.module.css';

/** A record as a story draws it. */
export function DrawnRecord({ view, label }: { view: PostView; label: string }) {
  const node = { type: 'socialPost', attrs: { recordId: view.id, url: view.url } };
  return (
    <section aria-label={label} className={`copy ${styles.drawn}`}>
      <SocialPostBlock node={node} context={asRenderContext({ post: view })} isFirst />
    </section>
  );
}
