'use client';

import { type FormEvent, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogButtons } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { asRenderContext } from '@/content/as-render-context';
import { SocialPostBlock } from '@/content/blocks/social-post/render';
import type { PostView } from '@/content/views-of-media';
import { PostByHand } from './post-by-hand';
import styles from './post-dialog.module.css';
import { usePostCapture } from './use-post-capture';

interface PostDialogProps {
  /** An address that was pasted: it is fetched at once, and inserted when that succeeds. */
  given?: string;
  onChoose(post: PostView): void;
  onClose(): void;
}

/** A social post by its address: fetched and archived by the newsroom, or typed by hand when it cannot be fetched. */
export function PostDialog({ given, onChoose, onClose }: PostDialogProps) {
  const [url, setUrl] = useState(given ?? '');
  const { isBusy, post, refusal, known, ask, keepTyped, forget } = usePostCapture();

  const isReady = post !== null || known !== null;

  useEffect(() => {
    if (given) void ask(given).then((found) => found && onChoose(found));
  }, [given, ask, onChoose]);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    event.stopPropagation();
    if (post) return onChoose(post);
    if (!known) return void ask(url);
    const kept = await keepTyped(new FormData(event.currentTarget), url);
    if (kept) onChoose(kept);
  }

  return (
    <Dialog title="Social post" isOpen onClose={onClose}>
      <form onSubmit={submit} className={styles.form}>
        <div className={styles.address}>
          <TextField
            label="Post URL"
            value={url}
            inputMode="url"
            autoComplete="off"
            placeholder="https://x.com/name/status/123"
            onChange={(event) => {
              setUrl(event.target.value);
              forget();
            }}
          />
          {/* Enter does the next thing: it fetches, and then it inserts. */}
          <Button
            type={isReady ? 'button' : 'submit'}
            onClick={isReady ? () => void ask(url) : undefined}
            disabled={isBusy || url.trim() === ''}
          >
            Fetch
          </Button>
        </div>
        <p className={styles.note} role="status">
          {isBusy ? 'Asking the platform, eight seconds at most …' : ''}
        </p>
        {refusal ? <RefusalNotice message={refusal} /> : null}
        {known ? <PostByHand known={known} /> : null}
        {post ? <PostPreview post={post} /> : null}
        <DialogButtons>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="filled" type="submit" disabled={isBusy || !isReady}>
            Insert post
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}

function PostPreview({ post }: { post: PostView }) {
  const node = { type: 'socialPost', attrs: { recordId: post.id, url: post.url } };
  return (
    <div className={`copy ${styles.preview}`}>
      <SocialPostBlock node={node} context={asRenderContext({ post })} isFirst={false} />
    </div>
  );
}
