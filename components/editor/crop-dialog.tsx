'use client';

import { type FormEvent, useState } from 'react';
import { CropPreview } from '@/components/photo-focus/crop-preview';
import { FocusPad } from '@/components/photo-focus/focus-pad';
import { Button } from '@/components/ui/button';
import { Dialog, DialogButtons } from '@/components/ui/dialog';
import { PHOTO_SHAPES, type PhotoShape } from '@/content/blocks/photo/placement';
import { focusInWords, type PhotoFocus, USUAL_FOCUS } from '@/content/focus';
import type { MediaReader } from '@/content/media-reader';
import { useMedia } from '@/content/use-media';
import type { PhotoView } from '@/content/views-of-media';
import styles from './crop-dialog.module.css';
import type { Crop } from './crop-layer';

interface CropDialogProps {
  photoId: string;
  crop: Crop;
  media: MediaReader;
  onChoose(crop: Crop): void;
  onClose(): void;
}

/** The shape of a photo in this story, with what each shows of it, and a focal point for this story alone. */
export function CropDialog({ photoId, crop, media, onChoose, onClose }: CropDialogProps) {
  const view = useMedia(photoId, media.photo);
  return (
    <Dialog
      title="Crop"
      description="For this story only. The photo itself stays as it is."
      isOpen
      onClose={onClose}
      width="wide"
    >
      {view === null ? <p>The picture cannot be shown, so it cannot be cropped now.</p> : null}
      {view ? <CropForm {...{ photoId, crop, view, onChoose, onClose }} /> : null}
    </Dialog>
  );
}

type CropFormProps = Omit<CropDialogProps, 'media'> & { view: PhotoView };

function CropForm({ photoId, crop, view, onChoose, onClose }: CropFormProps) {
  const [shape, setShape] = useState(crop.shape);
  // In the place of a replaced photo stands another picture: a point set on the first says nothing of it.
  const [own, setOwn] = useState(view.id === photoId ? crop.focus : null);
  const focus = own ?? view.focus ?? USUAL_FOCUS;
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    onChoose({ shape, focus: own });
  }
  return (
    <form onSubmit={submit} className={styles.form}>
      <ShapeChoice {...{ view, focus, shape }} onChoose={setShape} />
      {view.id === photoId ? (
        <div className={styles.point}>
          <FocusPad view={view} focus={focus} onMove={setOwn} />
          <Whose {...{ focus, own }} onReset={() => setOwn(null)} />
        </div>
      ) : null}
      <div className={styles.foot}>
        <DialogButtons>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="filled" type="submit">
            Crop photo
          </Button>
        </DialogButtons>
      </div>
    </form>
  );
}

interface ShapeChoiceProps {
  view: PhotoView;
  focus: PhotoFocus;
  shape: PhotoShape | null;
  onChoose(shape: PhotoShape | null): void;
}

// The keys of a record are texts to the compiler.
const SHAPES: readonly (PhotoShape | null)[] = [null, ...(Object.keys(PHOTO_SHAPES) as PhotoShape[])];

function ShapeChoice({ view, focus, shape, onChoose }: ShapeChoiceProps) {
  return (
    <fieldset className={styles.shapes}>
      <legend>Shape</legend>
      {SHAPES.map((each) => (
        <label key={each} className={styles.shape}>
          <CropPreview view={view} shape={each} focus={focus} />
          <span>
            <input type="radio" name="shape" checked={each === shape} onChange={() => onChoose(each)} />
            {each ?? 'Original'}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface WhoseProps {
  focus: PhotoFocus;
  own: PhotoFocus | null;
  onReset(): void;
}

function Whose({ focus, own, onReset }: WhoseProps) {
  return (
    <div className={styles.whose}>
      <p>{focusInWords(focus)}</p>
      <p>
        {own
          ? 'For this story'
          : 'The photo’s own. Press the picture or use the arrow keys to change it here.'}
      </p>
      {own ? (
        <Button size="small" onClick={onReset}>
          Use the photo’s own
        </Button>
      ) : null}
    </div>
  );
}
