import { refusalOfKind, sniff } from '@/newsroom/photo-kind';
import { type Refusal, refuse } from '@/newsroom/refusal';

const FIFTY_MEGABYTES = 50 * 1024 * 1024;

/**
 * Why a file need not be sent at all, before a minute of somebody's phone contract is spent on it: too large, empty, or
 * no photo by its first bytes. Null when it is worth sending; the server judges again.
 */
export async function refuseUnsent(file: File): Promise<Refusal | null> {
  if (file.size > FIFTY_MEGABYTES) {
    const size = Math.round(file.size / 1024 / 1024);
    return refuse('too_large', `Photos may be at most 50 MB; this one is ${size} MB.`);
  }
  if (file.size === 0) return refuse('invalid', 'The file is empty. Choose the photo again.');
  try {
    return refusalOfKind(sniff(new Uint8Array(await file.slice(0, 1024).arrayBuffer())));
  } catch {
    return refuse('invalid', 'The file cannot be read any more: it was moved or changed. Choose it again.');
  }
}

/** Files that are worth sending, and a sentence for each other one, which names it where there are several. */
export async function apart(files: readonly File[]): Promise<{ photos: File[]; refusals: string[] }> {
  const judged = await Promise.all(files.map(async (file) => ({ file, refusal: await refuseUnsent(file) })));
  const named = ({ name }: File, message: string) => (files.length > 1 ? `${name}: ${message}` : message);
  return {
    photos: judged.filter(({ refusal }) => !refusal).map(({ file }) => file),
    refusals: judged.flatMap(({ file, refusal }) => (refusal ? [named(file, refusal.message)] : [])),
  };
}
