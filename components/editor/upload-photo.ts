import type { PhotoCard } from '@/newsroom/photo-card';
import type { Outcome } from '@/newsroom/refusal';
import type { RightsChoice } from '@/newsroom/rights-choice';
import { sendPhoto } from './uploads/send-photo';

/**
 * Sends one photo to the newsroom, with what is said of its rights; `onProgress` is told the share that has left this
 * device, 0 to 1. For a place that sends one and shows it itself; `PhotoUploads` sends several and can be followed.
 */
export function uploadPhoto(
  file: File,
  onProgress: (share: number) => void,
  rights: RightsChoice = null,
): Promise<Outcome<PhotoCard>> {
  const { signal } = new AbortController();
  return sendPhoto(file, { rights, signal, onProgress, onBreak: () => undefined });
}
