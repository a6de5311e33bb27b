import type { CSSProperties } from 'react';
import type { PhotoView } from '@/content/views-of-media';

interface PhotoPictureProps {
  view: PhotoView;
  /** How wide it is drawn, as an `img` says it. */
  sizes: string;
  style?: CSSProperties;
}

/** A photo that is worked on. Without alt text: what stands beside it says what it is. */
export function PhotoPicture({ view, sizes, style }: PhotoPictureProps) {
  return (
    <picture>
      {view.sources.map(({ type, srcset }) => (
        <source key={type} type={type} srcSet={srcset} sizes={sizes} />
      ))}
      <img src={view.src} alt="" width={view.width} height={view.height} draggable={false} style={style} />
    </picture>
  );
}
