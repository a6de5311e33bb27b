import type { PostView } from '@/content/views-of-media';
import { type Outcome, refuse } from '@/newsroom/refusal';
import { capturePostByHandAction } from '@/server/actions/posts';
import type { Capture } from '@/server/posts/capture-post';
import { uploadPhoto } from './upload-photo';

/**
 * Has a post fetched and archived. A request of its own and no action: a browser sends actions one after the other, and
 * a platform that takes its time would hold up saving and everything else. `signal` calls it off, at the server too.
 */
export async function askForPost(url: string, signal: AbortSignal): Promise<Outcome<Capture>> {
  try {
    const response = await fetch('/api/posts', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ url }),
      signal,
    });
    // Our own route: what it answers is an outcome in either case.
    return (await response.json()) as Outcome<Capture>;
  } catch {
    return refuse('unavailable', 'The newsroom could not be reached. Check the connection and try again.');
  }
}

/** Archives a post from the fields of the form, with the screenshot that was chosen there, if any. */
export async function keepTypedPost(form: FormData, url: string): Promise<Outcome<PostView>> {
  const { screenshot, ...words } = Object.fromEntries(form);
  if (!(screenshot instanceof File) || screenshot.size === 0) {
    return capturePostByHandAction({ ...words, url });
  }
  const upload = await sentBefore(screenshot);
  if (!upload.ok) return { ...upload, message: `Screenshot: ${upload.message}` };
  return capturePostByHandAction({ ...words, url, screenshot: upload.value.id });
}

const sent = new WeakMap<File, ReturnType<typeof uploadPhoto>>();

/** The same file is sent once, however often the rest of the form is refused and mended. */
async function sentBefore(file: File): ReturnType<typeof uploadPhoto> {
  const upload = sent.get(file) ?? uploadPhoto(file, () => undefined);
  sent.set(file, upload);
  const outcome = await upload;
  if (!outcome.ok) sent.delete(file);
  return outcome;
}
