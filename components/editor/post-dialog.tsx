'use client';

import { asRenderContext } from '@/content/as-render-context';
import { SocialPostBlock } from '@/content/blocks/social-post/render';
import type { PostView } from '@/content/views-of-media';
import type { KnownPart } from '@/server/embeds/post-draft';
import { CaptureDialog, type Capturing } from './capture-dialog';
import styles from './capture-dialog.module.css';
import { askForPost, keepTypedPost } from './capture-post';
import { PostByHand } from './post-by-hand';

interface PostDialogProps {
  /** An address that was pasted: it is fetched at once, and inserted when that succeeds. */
  given?: string;
  onChoose(post: PostView): void;
  onClose(): void;
}

/** A social post by its address: fetched and archived by the newsroom, or typed by hand when it cannot be fetched. */
export function PostDialog(props: PostDialogProps) {
  return (
    <CaptureDialog
      {...props}
      title="Social post"
      label="Post URL"
      placeholder="https://x.com/name/status/123"
      insertion="Insert post"
      capturing={POSTS}
      hint={({ isBusy, found }) => (isBusy ? 'Asking the platform, eight seconds at most …' : hintFor(found))}
    >
      {({ found, known }) => (
        <>
          {known ? <PostByHand known={known} /> : null}
          {found ? <PostPreview post={found} /> : null}
        </>
      )}
    </CaptureDialog>
  );
}

const POSTS: Capturing<PostView, KnownPart> = {
  async fetch(url, signal) {
    const outcome = await askForPost(url, signal);
    // An address that is not a post's cannot be typed by hand either; a post that cannot be fetched can.
    if (!outcome.ok) return { found: null, known: null, refusal: outcome.message };
    const capture = outcome.value;
    return capture.how === 'fetched'
      ? { found: capture.post, known: null, refusal: null }
      : { found: null, known: capture.known, refusal: capture.message };
  },
  async keepTyped(url, form) {
    const outcome = await keepTypedPost(form, url);
    return outcome.ok ? { found: outcome.value, refusal: null } : { found: null, refusal: outcome.message };
  },
};

function hintFor(post: PostView | null): string {
  return post
    ? 'Found and archived. Readers get it as it stands here.'
    : 'The newsroom keeps the post as its own record; readers load nothing from the platform.';
}

function PostPreview({ post }: { post: PostView }) {
  const node = { type: 'socialPost', attrs: { recordId: post.id, url: post.url } };
  return (
    <div className={`copy ${styles.preview}`}>
      <SocialPostBlock node={node} context={asRenderContext({ post })} isFirst={false} />
    </div>
  );
}
