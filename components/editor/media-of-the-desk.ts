import type { PhotoSizes } from '@/content/blocks/photo/waiting';
import type { MediaReader } from '@/content/media-reader';
import type { PhotoArrivals } from '@/content/photo-arrivals';
import type { EmbedView, PhotoNotice, PostView, StoryLink } from '@/content/views-of-media';
import type { PhotoCard } from '@/newsroom/photo-card';
import { rightsEntry } from '@/newsroom/photo-rights';
import { plateSentence } from '@/newsroom/photo-standing';
import type { MediaNews } from './media-news';

/**
 * Reads photos and records from the newsroom, each once until there is news of it. What readers have of another story is
 * asked for each time.
 */
export function mediaOfTheDesk(
  news: MediaNews,
  arrivals: PhotoArrivals,
  photoSizes: PhotoSizes = {},
): MediaReader {
  const photos = new Map<string, Promise<PhotoCard | null>>();
  const posts = new Map<string, Promise<PostView | null>>();
  const embeds = new Map<string, Promise<EmbedView | null>>();
  // The first to hear of it: who asks again afterwards gets a new answer.
  news.subscribe((ids) => {
    for (const known of [photos, posts]) {
      for (const id of ids === 'all' ? [...known.keys()] : ids) known.delete(id);
    }
  });
  return {
    whenChanged: (id, tell) => news.subscribe((ids) => (ids === 'all' || ids.includes(id)) && tell()),
    arrivals,
    photoSizes,
    async photo(id) {
      const view = (await once(photos, id, photoAddress(id)))?.view ?? null;
      // A photo that is still drawn is another one when it is asked for again.
      if (view?.drawing) photos.delete(id);
      return view;
    },
    async photoNotice(id, when) {
      if (when === 'again') photos.delete(id);
      const card = await once(photos, id, photoAddress(id));
      return card && noticeOf(card);
    },
    post: (recordId) => once(posts, recordId, `/api/posts/${encodeURIComponent(recordId)}`),
    embed: (recordId) => once(embeds, recordId, `/api/embeds/${encodeURIComponent(recordId)}`),
    story: (storyId) => read<StoryLink>(`/api/published/${encodeURIComponent(storyId)}`),
  };
}

function photoAddress(id: string): string {
  return `/api/photos/${encodeURIComponent(id)}`;
}

function noticeOf({ id, standing, view }: PhotoCard): PhotoNotice {
  const entry = rightsEntry(standing.rights);
  return {
    rights: entry?.name ?? null,
    plate: plateSentence(standing, new Date()),
    label: view.label ?? null,
    href: `/desk/photos/${encodeURIComponent(id)}`,
  };
}

function once<Found>(
  known: Map<string, Promise<Found | null>>,
  id: string,
  address: string,
): Promise<Found | null> {
  const asked = known.get(id) ?? read<Found>(address);
  known.set(id, asked);
  // What could not be read is asked for again next time.
  void asked.then((found) => found === null && known.delete(id));
  return asked;
}

async function read<Found>(address: string): Promise<Found | null> {
  try {
    const response = await fetch(address);
    return response.ok ? ((await response.json()) as Found) : null;
  } catch {
    return null;
  }
}
