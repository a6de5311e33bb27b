'use client';

import { useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/button';
import { isUnderway, type PhotoUpload, type PhotoUploads } from './photo-uploads';
import styles from './upload-list.module.css';

/** More lines than these would push the page away; the count says the rest. */
const SHOWN = 6;

/** Photos on their way: how far each is, what failed and why. Draws nothing while there is nothing to say. */
export function UploadList({ uploads }: { uploads: PhotoUploads }) {
  const all = useSyncExternalStore(uploads.subscribe, uploads.current, none);
  const open = all.filter((each) => each.state !== 'done');
  // What is sent now or needs a person comes before what only waits.
  const shown = open.toSorted((a, b) => Number(a.state === 'waiting') - Number(b.state === 'waiting'));
  return (
    <>
      <p className="visually-hidden" aria-live="polite">
        {spoken(all)}
      </p>
      {open.length > 0 ? (
        <div className={styles.uploads}>
          {open.some(isUnderway) ? <Count all={all} /> : null}
          <ul className={styles.list} aria-label="Uploads">
            {shown.slice(0, SHOWN).map((upload) => (
              <Line key={upload.key} upload={upload} uploads={uploads} />
            ))}
          </ul>
        </div>
      ) : null}
    </>
  );
}

const NOTHING: readonly PhotoUpload[] = [];
const none = () => NOTHING;

function Count({ all }: { all: readonly PhotoUpload[] }) {
  const done = all.filter((each) => !isUnderway(each)).length;
  return (
    <p className={styles.count}>
      {all.length === 1 ? 'Taking in the picture …' : `Taking in the pictures: ${done} of ${all.length} …`}
    </p>
  );
}

function Line({ upload, uploads }: { upload: PhotoUpload; uploads: PhotoUploads }) {
  const { key, name, state, share, problem } = upload;
  return (
    <li className={styles.line} data-state={state}>
      <span className={styles.name} title={name}>
        {name}
      </span>
      {state === 'failed' ? (
        <span role="alert" className={styles.problem}>
          <span className="visually-hidden">{name}: </span>
          {problem}
        </span>
      ) : (
        <>
          <progress
            aria-label={`${name}: ${SAID[state]}`}
            value={state === 'reading' ? undefined : share}
            max={1}
          />
          <span className={styles.said}>{SAID[state]}</span>
        </>
      )}
      <span className={styles.ways}>
        {state === 'failed' ? (
          <Button size="small" aria-label={`Retry ${name}`} onClick={() => uploads.retry(key)}>
            Retry
          </Button>
        ) : null}
        <Button size="small" look="bare" aria-label={`Cancel ${name}`} onClick={() => uploads.cancel(key)}>
          Cancel
        </Button>
      </span>
    </li>
  );
}

const SAID = {
  waiting: 'Waiting for its turn',
  sending: 'Sending',
  held: 'Waiting for the connection',
  reading: 'Reading what it says',
  done: 'Taken in',
} as const;

// Said when it changes, and not each time a bar grows.
function spoken(all: readonly PhotoUpload[]): string {
  const one = all.length === 1;
  const failed = all.filter(({ state }) => state === 'failed').length;
  if (all.some(({ state }) => state === 'held')) return 'The connection is gone. The pictures wait for it.';
  if (all.some(isUnderway)) return one ? 'The picture is being taken in.' : 'Pictures are being taken in.';
  if (failed > 0)
    return failed === 1 ? '1 picture was not taken in.' : `${failed} pictures were not taken in.`;
  if (all.length === 0) return '';
  return one ? 'The picture is in its place.' : 'The pictures are in their places.';
}
