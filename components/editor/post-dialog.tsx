'use client';

import { type FormEvent, useCallback, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogButtons } from '@/components/ui/dialog';
import { TextArea, TextField } from '@/components/ui/field';
import { RefusalNotice } from '@/components/ui/refusal-notice';
import { asRenderContext } from '@/content/as-render-context';
import { SocialPostBlock } from '@/content/blocks/social-post/render';
import type { PostView } from '@/content/views-of-media';
import { capturePostAction, capturePostByHandAction } from '@/server/actions/posts';
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
  const [isByHand, setIsByHand] = useState(false);

  const fetchPost = useCallback(async (address: string) => {
    setIsBusy(true);
    setRefusal(null);
    setPost(null);
    const outcome = await capturePostAction({ url: address });
    setIsBusy(false);
    if (outcome.ok) {
      setIsByHand(false);
      setPost(outcome.value);
      return outcome.value;
    }
    setRefusal(outcome.message);
    // An address that is not a post's cannot be typed by hand either; a post that cannot be fetched can.
    setIsByHand(outcome.code === 'unavailable');
    return null;
  }, []);

  useEffect(() => {
    if (given) void fetchPost(given).then((found) => found && onChoose(found));
  }, [given, fetchPost, onChoose]);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    event.stopPropagation();
    if (post) return onChoose(post);
    if (!isByHand) return void fetchPost(url);
    const form = Object.fromEntries(new FormData(event.currentTarget));
    setIsBusy(true);
    const outcome = await capturePostByHandAction({ ...form, url });
    setIsBusy(false);
    if (outcome.ok) onChoose(outcome.value);
    else setRefusal(outcome.message);
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
              setPost(null);
            }}
          />
          <Button onClick={() => void fetchPost(url)} disabled={isBusy || url.trim() === ''}>
            Fetch
          </Button>
        </div>
        {isBusy ? <p className={styles.note}>Asking the platform …</p> : null}
        {refusal ? <RefusalNotice message={refusal} /> : null}
        {isByHand ? <ByHandFields /> : null}
        {post ? <PostPreview post={post} /> : null}
        <DialogButtons>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="filled" type="submit" disabled={isBusy || !(post || isByHand)}>
            Insert post
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}

function ByHandFields() {
  return (
    <fieldset className={styles.byHand}>
      <legend>Type what the post says</legend>
      <TextField label="Author" name="author" autoComplete="off" />
      <TextField label="Handle" name="handle" autoComplete="off" placeholder="@name" />
      <TextArea label="Text" name="text" rows={5} />
      <TextField label="Posted on" name="postedOn" autoComplete="off" placeholder="2018-04-11" />
    </fieldset>
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
