import type { PhotoArrival, PhotoArrivals } from '@/content/photo-arrivals';
import type { LiveStory } from '../live-story';
import { isUnderway, type PhotoUpload, PhotoUploads } from '../uploads/photo-uploads';

/** What colleagues are told, as a field of the state that carries our caret: it goes when this page goes. */
const FIELD = 'sending';

/** More blocks than these nobody looks at together; the state of a caret must stay small. */
const TOLD = 40;

/**
 * The pictures on their way into the blocks of one open story. Those of this device are shown at once, as addresses that
 * only this page knows; colleagues are told which blocks wait for us, and we hear which wait for them.
 */
export class PhotosUnderway implements PhotoArrivals {
  readonly uploads = new PhotoUploads();
  private readonly pictures = new Map<string, { file: File; address: string }>();
  private readonly said = new WeakMap<PhotoUpload, PhotoArrival>();
  private readonly listeners = new Set<() => void>();
  private colleagues = new Map<string, PhotoArrival>();
  private told = '';

  constructor(private readonly live: Pick<LiveStory, 'carets' | 'awaitPhotos'>) {}

  /** Begins to listen; to be called again after `close`. */
  open(): void {
    this.uploads.subscribe(this.changed);
    this.live.carets.on('change', this.heard);
    this.heard();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  of(blockId: string): PhotoArrival | null {
    const upload = this.uploads.of(blockId);
    if (!upload) return this.colleagues.get(blockId) ?? null;
    const arrival = this.said.get(upload) ?? this.arrivalOf(upload);
    this.said.set(upload, arrival);
    return arrival;
  }

  retry(blockId: string): void {
    this.uploads.retry(blockId);
  }

  shown(blockId: string): void {
    const picture = this.pictures.get(blockId);
    if (picture) URL.revokeObjectURL(picture.address);
    this.pictures.delete(blockId);
    this.uploads.drop(blockId);
  }

  close(): void {
    this.live.carets.off('change', this.heard);
    this.uploads.close();
    for (const { address } of this.pictures.values()) URL.revokeObjectURL(address);
    this.pictures.clear();
  }

  private arrivalOf(upload: PhotoUpload): PhotoArrival {
    const { name, state, share } = upload;
    return {
      picture: this.pictureOf(upload),
      name,
      share: state === 'sending' || state === 'held' ? share : null,
      sentence: sentenceOf(upload),
      hasFailed: state === 'failed',
    };
  }

  private pictureOf({ key, file }: PhotoUpload): string | null {
    const known = this.pictures.get(key);
    if (!file || known?.file === file) return known?.address ?? null;
    if (known) URL.revokeObjectURL(known.address);
    const address = URL.createObjectURL(file);
    this.pictures.set(key, { file, address });
    return address;
  }

  private readonly changed = () => {
    const keys = this.uploads.current().filter(isUnderway).slice(0, TOLD);
    const told = keys.map(({ key }) => key).join(' ');
    if (told !== this.told) this.live.carets.setLocalStateField(FIELD, told);
    this.told = told;
    this.live.awaitPhotos(keys.length > 0);
    this.tell();
  };

  private readonly heard = () => {
    const colleagues = this.blocksOfOthers();
    if ([...colleagues].join() === [...this.colleagues].map(([id, { sentence }]) => [id, sentence]).join())
      return;
    this.colleagues = new Map([...colleagues].map(([id, sentence]) => [id, ofColleague(sentence)]));
    this.tell();
  };

  private blocksOfOthers(): Map<string, string> {
    const found = new Map<string, string>();
    for (const [client, state] of this.live.carets.getStates()) {
      const told: unknown = state[FIELD];
      if (client === this.live.carets.clientID || typeof told !== 'string' || told === '') continue;
      const name = typeof state.user?.name === 'string' ? state.user.name : 'a colleague';
      for (const id of told.split(' ').slice(0, TOLD)) found.set(id, `Being uploaded by ${name} …`);
    }
    return found;
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

function sentenceOf({ state, problem, name }: PhotoUpload): string {
  switch (state) {
    case 'waiting':
      return 'Waiting for its turn …';
    case 'sending':
      return 'Sending the photo …';
    case 'held':
      return 'The connection is gone; the photo waits for it.';
    case 'reading':
      return 'Reading what the photo says …';
    case 'failed':
      return `${name} could not be taken in. ${problem ?? ''}`.trim();
    case 'done':
      return 'The photo is in the library; it comes here when the story can be changed.';
  }
}

function ofColleague(sentence: string): PhotoArrival {
  return { picture: null, name: '', share: null, sentence, hasFailed: false };
}
