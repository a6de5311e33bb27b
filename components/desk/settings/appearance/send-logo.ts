import type { LogoPaper } from '@/newsroom/paper/appearance';
import { sendPicture } from '../../send-picture';

/** Gives the paper another logo, or takes it away; answers with why that was refused, or null. Never throws. */
export function sendLogo(paper: LogoPaper, file: File | null): Promise<string | null> {
  const otherwise = 'The logo could not be changed. Try again in a moment.';
  return sendPicture(`/api/logo/${paper}`, { file, otherwise });
}
