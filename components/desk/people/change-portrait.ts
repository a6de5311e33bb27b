import { sendPicture } from '../send-picture';

/** Gives an author another portrait, or takes it away; answers with why that was refused, or null. Never throws. */
export function changePortrait(authorId: string, file: File | null): Promise<string | null> {
  const otherwise = 'The picture could not be changed. Try again in a moment.';
  return sendPicture(`/api/authors/${encodeURIComponent(authorId)}/picture`, { file, otherwise });
}
