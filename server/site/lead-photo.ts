import type { Copy } from '@/content/document';
import { photoUses } from '@/content/uses';
import type { PhotoFile, PublicPhoto } from './photos';

/** The photo that stands for a story elsewhere, with the words it has in this story. */
export interface LeadPhoto extends PhotoFile {
  caption: string;
  credit: string;
  alt: string;
  /** What readers are told of how it was made; null where there is nothing to tell. */
  label: string | null;
  /** Who made it. */
  creator: string | null;
  copyright: string | null;
  /** The address of the licence under which it is shown. */
  licence: string | null;
  /** How it was made, as a code of the IPTC's vocabulary. */
  sourceType: string | null;
}

/** The lead photo of a live story; null when it has none that can be shown. */
export function leadPhotoOf(
  { leadPhotoId }: { leadPhotoId: string | null },
  { copy, photos }: { copy: Copy; photos: ReadonlyMap<string, PublicPhoto> },
): LeadPhoto | null {
  const use = photoUses(copy).find(({ photoId }) => photoId !== null && photoId === leadPhotoId);
  const photo = photos.get(use?.photoId ?? '');
  if (!use || !photo?.file) return null;
  const { caption, credit, alt } = use;
  const { file, view, creator, copyright, licence, sourceType } = photo;
  const label = view.label ?? null;
  return { ...file, caption, credit, alt, label, creator, copyright, licence, sourceType };
}
