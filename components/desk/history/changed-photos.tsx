import type { BlockDifference } from '@/content/difference/compare-copies';
import { photosExchanged } from '@/content/difference/photos-exchanged';
import type { DocNode } from '@/content/document';
import { photosOfBlock } from '@/content/uses';
import type { RenderContext } from '@/content/views-of-media';
import styles from './changed-photos.module.css';

interface ChangedPhotosProps {
  block: BlockDifference;
  context: RenderContext;
}

/** The photos of a block as pictures: what was there and what is there now, or the one whose words have changed. */
export function ChangedPhotos({ block, context }: ChangedPhotosProps) {
  const { kind, photoIds, before, after } = block;
  const { gone, come } = photosExchanged(photoIds);
  const [was, is] = gone.length > 0 && come.length > 0 ? ['Before', 'After'] : ['Removed', 'Added'];
  const stayed = gone.length + come.length === 0 ? photoIds.after : [];
  const shown = [
    ...gone.map((id) => ({ id, label: was, alt: altOf(before, id) })),
    ...come.map((id) => ({ id, label: is, alt: altOf(after, id) })),
    ...stayed.map((id) => ({ id, label: '', alt: altOf(after, id) })),
  ];
  if (shown.length === 0) return null;
  return (
    <div className={styles.photos}>
      {shown.map(({ id, label, alt }) => (
        <figure key={`${label} ${id}`} className={styles.photo} data-label={label || undefined}>
          {label && kind === 'changed' ? <figcaption>{label}</figcaption> : null}
          <Picture {...{ id, alt, context }} />
        </figure>
      ))}
    </div>
  );
}

function Picture({ id, alt, context }: { id: string; alt: string; context: RenderContext }) {
  const view = context.photo(id);
  if (!view) return <p className={styles.plate}>This photo may not be shown, or has left the library.</p>;
  return (
    <picture>
      {view.sources.map(({ type, srcset }) => (
        <source key={type} type={type} srcSet={srcset} sizes="20rem" />
      ))}
      <img src={view.src} alt={alt} width={view.width} height={view.height} loading="lazy" decoding="async" />
    </picture>
  );
}

function altOf(block: DocNode | null, photoId: string): string {
  const photos = block ? photosOfBlock(block) : [];
  return photos.find((photo) => photo.photoId === photoId)?.alt ?? '';
}
