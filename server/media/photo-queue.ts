import { type Outcome, refuse } from '@/newsroom/refusal';

/** Runs tasks one at a time in the order they came; refuses when too many already wait. */
export interface PhotoQueue {
  run<Value>(task: () => Promise<Outcome<Value>>): Promise<Outcome<Value>>;
}

/** A photo of 100 megapixels may take 300 MB while it is decoded, so one at a time; each that waits holds its file. */
export function makePhotoQueue(mayWait = 8): PhotoQueue {
  let last: Promise<unknown> = Promise.resolve();
  let unfinished = 0;
  return {
    async run(task) {
      if (unfinished > mayWait) {
        return refuse(
          'too_many',
          'Many photos are being taken in right now. Try this one again in a minute.',
        );
      }
      unfinished += 1;
      const done = last.then(task).finally(() => {
        unfinished -= 1;
      });
      // A task that throws must not stop those behind it; its caller gets the error through `done`.
      last = done.catch(() => undefined);
      return done;
    },
  };
}

const holder = globalThis as typeof globalThis & { galleyPhotoQueue?: PhotoQueue };

/** The one queue of this process, on `globalThis` because Next bundles its own copy of every module. */
export function photoQueue(): PhotoQueue {
  holder.galleyPhotoQueue ??= makePhotoQueue();
  return holder.galleyPhotoQueue;
}
