import type { PhotoCard } from '@/newsroom/photo-card';
import { type Outcome, refuse } from '@/newsroom/refusal';
import { RIGHTS_HEADER, type RightsChoice } from '@/newsroom/rights-choice';

const FIFTY_MEGABYTES = 50 * 1024 * 1024;

/**
 * Sends one photo to the newsroom, with what is said of its rights; `onProgress` is told the share that has left this device, 0 to 1. A file that is
 * too large is refused here, before a minute of somebody's phone contract is spent on it; the server judges again.
 */
export function uploadPhoto(
  file: File,
  onProgress: (share: number) => void,
  rights: RightsChoice = null,
): Promise<Outcome<PhotoCard>> {
  if (file.size > FIFTY_MEGABYTES) {
    const size = Math.round(file.size / 1024 / 1024);
    return Promise.resolve(refuse('too_large', `Photos may be at most 50 MB; this one is ${size} MB.`));
  }
  // XMLHttpRequest because fetch cannot tell how much of a request has been sent.
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/photos');
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    if (rights) request.setRequestHeader(RIGHTS_HEADER, rights);
    request.responseType = 'json';
    request.upload.onprogress = (event) =>
      onProgress(event.lengthComputable ? event.loaded / event.total : 0);
    request.onerror = () =>
      resolve(refuse('unavailable', 'The photo could not be sent. Check the connection and try again.'));
    request.onload = () =>
      resolve(request.response ?? refuse('unavailable', 'Galley did not answer. Try again.'));
    request.send(file);
  });
}
