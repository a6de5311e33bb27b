import type { DetailedError, Upload } from 'tus-js-client';
import type { PhotoCard } from '@/newsroom/photo-card';
import { grant, type Outcome, type Refusal, refuse } from '@/newsroom/refusal';
import type { RightsChoice } from '@/newsroom/rights-choice';
import { refuseUnsent } from './refuse-unsent';
import { storyOfPage } from './story-of-page';

/** How somebody follows a photo on its way, and stops it. */
export interface Sending {
  rights: RightsChoice;
  signal: AbortSignal;
  /** The share that has left this device, 0 to 1. */
  onProgress(share: number): void;
  /** The line has broken; it goes on by itself when `onProgress` is called again. */
  onBreak(): void;
}

const ADDRESS = '/api/photos/uploads';

/** So much in one request: a proxy on the way may keep a request back until it is whole, and lose it with the line. */
const PART = 8 * 1024 * 1024;

/** When a broken line is tried again, in milliseconds; each part that arrives begins anew. About a minute in all. */
const PATIENCE = [0, 500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000, 8_000, 8_000, 8_000];

/** Said when the line stayed away; trying again goes on where it stopped. */
export const LINE_IS_DOWN =
  'The connection broke off. What has arrived is kept for a day: retry to go on from there.';

// The same file may be chosen twice at once: then it is sent twice.
const underway = new Set<string>();

/**
 * Sends one photo to the newsroom in parts and has it taken into the library. A break of the line is waited out; after
 * that, and after a reload of the page, sending the same file again goes on where it stopped.
 */
export async function sendPhoto(file: File, sending: Sending): Promise<Outcome<PhotoCard>> {
  const refusal = await refuseUnsent(file);
  if (refusal) return refusal;
  try {
    const { Upload } = await import('tus-js-client');
    const address = await sendParts(Upload, file, sending);
    return address.ok ? await takeIn(address.value, sending) : address;
  } catch {
    // The part of the page that sends could not be fetched.
    return refuse('unavailable', LINE_IS_DOWN);
  }
}

type UploadClass = new (...given: ConstructorParameters<typeof Upload>) => Upload;

async function sendParts(
  Parts: UploadClass,
  file: File,
  { rights, signal, onProgress, onBreak }: Sending,
): Promise<Outcome<string>> {
  const metadata = { name: file.name, rights: rights ?? '', story: storyOfPage(window.location.pathname) };
  let begun: string | undefined;
  const outcome = await new Promise<Outcome<string>>((resolve) => {
    const upload = new Parts(file, {
      endpoint: ADDRESS,
      chunkSize: PART,
      retryDelays: PATIENCE,
      removeFingerprintOnSuccess: true,
      metadata,
      onProgress: (sent, all) => onProgress(all > 0 ? sent / all : 0),
      onShouldRetry: (failure) => {
        const isBroken = refusalIn(failure) === null;
        if (isBroken) onBreak();
        return isBroken;
      },
      onUploadUrlAvailable: () => {
        begun = upload.url ?? undefined;
        if (begun) underway.add(begun);
      },
      onSuccess: () => resolve(upload.url ? grant(upload.url) : refuse('unavailable', LINE_IS_DOWN)),
      onError: (failure) => resolve(refusalIn(failure) ?? refuse('unavailable', LINE_IS_DOWN)),
    });
    signal.addEventListener('abort', () => {
      // Swept within a day when the newsroom cannot be told now.
      void upload.abort(true).catch(() => undefined);
      resolve(refuse('conflict', 'The upload was stopped.'));
    });
    void upload.findPreviousUploads().then((earlier) => {
      const [same] = earlier.filter(
        ({ uploadUrl, metadata: said }) =>
          uploadUrl &&
          !underway.has(uploadUrl) &&
          said.rights === metadata.rights &&
          (said.story ?? '') === metadata.story,
      );
      if (same) upload.resumeFromPreviousUpload(same);
      if (!signal.aborted) upload.start();
    });
  });
  if (begun) underway.delete(begun);
  return outcome;
}

/** What the newsroom itself says no with; null when the failure is one of the line, which passes. */
function refusalIn(failure: Error | DetailedError): Refusal | null {
  const response = 'originalResponse' in failure ? failure.originalResponse : null;
  if (!response) return null;
  return asRefusal(readJson(response.getBody())) ?? ofStatus(response.getStatus());
}

// 409 and 423: another request of ours, which broke off, is not over yet for the newsroom.
function ofStatus(status: number): Refusal | null {
  const passes = status >= 500 || status === 409 || status === 423;
  return passes ? null : refuse('invalid', 'The photo could not be taken in. Choose it again.');
}

async function takeIn(
  address: string,
  { signal, onProgress, onBreak }: Sending,
): Promise<Outcome<PhotoCard>> {
  onProgress(1);
  for (const wait of PATIENCE) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    const answer = await fetch(address, { method: 'PUT', signal })
      .then((response) => response.json())
      .catch(() => null);
    if (signal.aborted) return refuse('conflict', 'The upload was stopped.');
    // Our own route: what it answers is an outcome in either case.
    if (answer) return answer as Outcome<PhotoCard>;
    onBreak();
  }
  return refuse('unavailable', LINE_IS_DOWN);
}

function readJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

function asRefusal(value: unknown): Refusal | null {
  const isOne = typeof value === 'object' && value !== null && 'ok' in value && value.ok === false;
  // Our own route: what is not granted is a refusal with its sentence.
  return isOne && 'message' in value ? (value as unknown as Refusal) : null;
}
