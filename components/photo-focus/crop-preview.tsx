import { PHOTO_SHAPES, type PhotoShape } from '@/content/blocks/photo/placement';
import { objectPosition, type PhotoFocus } from '@/content/focus';
import type { PhotoView } from '@/content/views-of-media';
import styles from './crop-preview.module.css';
import { PhotoPicture } from './photo-picture';

interface CropPreviewProps {
  view: PhotoView;
  /** Null: the whole picture. */
  shape: PhotoShape | null;
  focus: PhotoFocus;
}

/** How a photo looks when it is cut to one shape; all of them are as high as each other. */
export function CropPreview({ view, shape, focus }: CropPreviewProps) {
  const aspectRatio = shape ? PHOTO_SHAPES[shape].ratio : view.width / view.height;
  return (
    <span className={styles.crop} style={{ aspectRatio }}>
      <PhotoPicture view={view} sizes="12rem" style={{ objectPosition: objectPosition(focus) }} />
    </span>
  );
}
