'use client';

import { type FormEvent, useCallback, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogButtons } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { asRenderContext } from '@/content/as-render-context';
import { SocialPostBlock } from '@/content/blocks/social-post/render';
import type { PostView } from '@/content/views-of-media';
import { capturePostAction, capturePostByHandAction } from '@/server/actions/posts';
import type { KnownPart } from '@/server/embeds/post-draft';
import { PostByHand } from './post-by-hand';
import styles from './post-dialog.module.css';

interface PostDialogProps {
  /** An address that was pasted: it is fetched at once, and inserted when that succeeds. */
  given?: string;
  onChoose(post: PostView): void;
  onClose(): void;
}

/** A social post by its address: fetched and archived by the newsroom, or typed by hand when it cannot be fetched. */
export function PostDialog({ given, onChoose, onClose }: PostDialogProps) {
  const [url, setUrl] = useState(given ?? '');
  const [isBusy, setIsBusy] = useState(false);
  const [post, setPost] = useState<PostView | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  /** What the platform told of a post that it did not give whole. */
  const [known, setKnown] = useState<KnownPart | null>(null);

  const fetchPost = useCallback(async (address: string) => {
    setIsBusy(true);
    setRefusal(null);
    setPost(null);
    const outcome = await capturePostAction({ url: address });
    setIsBusy(false);
    if (!outcome.ok) {
      // An address that is not a post's cannot be typed by hand either; a post that cannot be fetched can.
      setKnown(null);
      setRefusal(outcome.message);
      return null;
    }
    if (outcome.value.how === 'fetched') {
      setKnown(null);
      setPost(outcome.value.post);
      return outcome.value.post;
    }
    setKnown(outcome.value.known);
    setRefusal(outcome.value.message);
    return null;
  }, []);

  useEffect(() => {
    if (given) void fetchPost(given).then((found) => found && onChoose(found));
  }, [given, fetchPost, onChoose]);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    event.stopPropagation();
    if (post) return onChoose(post);
    if (!known) return void fetchPost(url);
    const form = Object.fromEntries(new FormData(event.currentTarget));
    setIsBusy(true);
    const outcome = await capturePostByHandAction({ ...form, url });
    setIsBusy(false);
    if (outcome.ok) onChoose(outcome.value);
    else setRefusal(outcome.message);
  }

  const isReady = post !== null || known !== null;

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
              setPost(null);
            }}
          />
          {/* Enter does the next thing: it fetches, and then it inserts. */}
          <Button
            type={isReady ? 'button' : 'submit'}
            onClick={isReady ? () => void fetchPost(url) : undefined}
            disabled={isBusy || url.trim() === ''}
          >
            Fetch
          </Button>
        </div>
        {isBusy ? <p className={styles.note}>Asking the platform …</p> : null}
        {refusal ? <RefusalNotice message={refusal} /> : null}
        {known ? <PostByHand known={known} /> : null}
        {post ? <PostPreview post={post} /> : null}
        <DialogButtons>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="filled" type={isReady ? 'submit' : 'button'} disabled={isBusy || !isReady}>
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
    <div className="copy">
      <SocialPostBlock node={node} context={asRenderContext({ post })} isFirst={false} />
    </div>
  );
}
