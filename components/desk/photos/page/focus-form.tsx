'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useCallback, useState } from 'react';
import { CropPreview } from '@/components/photo-focus/crop-preview';
import { FocusPad } from '@/components/photo-focus/focus-pad';
import { PHOTO_SHAPES, type PhotoShape } from '@/content/blocks/photo/placement';
import { focusInWords, focusText, type PhotoFocus, USUAL_FOCUS } from '@/content/focus';
import type { PhotoView } from '@/content/views-of-media';
import { setFocusAction } from '@/server/actions/photo-rights';
import { FormFoot } from '../../form-foot';
import { useAction } from '../../use-action';
import styles from './focus-form.module.css';
import pageStyles from './photo-page.module.css';

// Told apart from data by hand: the keys of a record are texts to the compiler.
const SHAPES = Object.keys(PHOTO_SHAPES) as PhotoShape[];

/** The point of a photo that every crop keeps, with what each shape shows of the photo. */
export function FocusForm({ photoId, view }: { photoId: string; view: PhotoView }) {
  const router = useRouter();
  const [chosen, setChosen] = useState<PhotoFocus | null>(view.focus ?? null);
  const onDone = useCallback(() => router.refresh(), [router]);
  const { run, isBusy, refusal, isDone } = useAction(setFocusAction, onDone);
  const focus = chosen ?? USUAL_FOCUS;
  const isChanged = (chosen && focusText(chosen)) !== (view.focus ? focusText(view.focus) : null);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    run({ photoId, focus: chosen });
  }

  return (
    <form onSubmit={submit} className={pageStyles.form}>
      <p className={pageStyles.sentence}>
        Every crop keeps this point, on fronts and wherever a story has not chosen its own. Press the picture,
        or move the point with the arrow keys; with Shift it goes further.
      </p>
      <div className={styles.both}>
        <div className={styles.picture}>
          <FocusPad view={view} focus={focus} onMove={setChosen} />
          <p className={styles.where}>
            <span>
              {focusInWords(focus)}
              {chosen ? '' : ', as usual'}
            </span>
            {chosen ? (
              <button type="button" onClick={() => setChosen(null)}>
                Use the usual point
              </button>
            ) : null}
          </p>
        </div>
        <ul className={styles.crops} aria-label="Crops">
          {SHAPES.map((shape) => (
            <li key={shape}>
              <CropPreview view={view} shape={shape} focus={focus} />
              {shape}
            </li>
          ))}
        </ul>
      </div>
      <FormFoot
        deed="Save focal point"
        isBusy={isBusy || !isChanged}
        refusal={refusal}
        done={isDone && !isChanged ? 'Saved' : null}
      />
    </form>
  );
}
