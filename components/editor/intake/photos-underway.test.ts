// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { PhotosUnderway } from './photos-underway';

vi.mock('../uploads/send-photo', () => ({
  LINE_IS_DOWN: 'The line is down.',
  sendPhoto: () => new Promise(() => undefined),
}));

const addresses = { made: 0, open: new Set<string>() };
beforeEach(() => {
  addresses.open.clear();
  URL.createObjectURL = () => {
    addresses.made += 1;
    const address = `blob:${addresses.made}`;
    addresses.open.add(address);
    return address;
  };
  URL.revokeObjectURL = (address) => void addresses.open.delete(address);
});
afterEach(() => vi.restoreAllMocks());

it('a photo is shown from this device, to this page alone, and let go when the story closes', () => {
  const { underway, carets, awaited } = open();
  send(underway, 'block-1');
  const picture = underway.of('block-1')?.picture ?? '';
  expect(addresses.open.has(picture)).toBe(true);
  expect(JSON.stringify(carets.getLocalState())).not.toContain('blob:');
  expect(awaited()).toBe(true);
  underway.close();
  expect(addresses.open.size).toBe(0);
});

it('colleagues are told which blocks wait, with the name that the newsroom wrote, and until the page is gone', () => {
  const mine = open();
  const theirs = open();
  send(mine.underway, 'block-1');
  mine.carets.setLocalStateField('user', { name: 'Rae' });
  tell(mine.carets, theirs.carets);
  expect(theirs.underway.of('block-1')).toMatchObject({
    picture: null,
    sentence: 'Being uploaded by Rae …',
    hasFailed: false,
  });
  mine.carets.setLocalState(null);
  tell(mine.carets, theirs.carets);
  expect(theirs.underway.of('block-1')).toBeNull();
});

it('of a hundred that wait, so few are told of that a caret stays small', () => {
  const { underway, carets } = open();
  send(underway, ...Array.from({ length: 100 }, (_, place) => `0190aaaa-bbbb-7ccc-8ddd-00000000${place}`));
  expect(JSON.stringify(carets.getLocalState()).length).toBeLessThan(2_500);
});

it.each([[7], [{ id: 'block-1' }], [null], ['']])('is not misled by what a browser says: %j', (said) => {
  const mine = open();
  const theirs = open();
  mine.carets.setLocalStateField('sending', said);
  tell(mine.carets, theirs.carets);
  expect(theirs.underway.of('block-1')).toBeNull();
});

function open() {
  const carets = new Awareness(new Y.Doc());
  let awaits = false;
  const underway = new PhotosUnderway({
    carets,
    awaitPhotos: (are) => {
      awaits = are;
    },
  });
  underway.open();
  return { underway, carets, awaited: () => awaits };
}

function send({ uploads }: PhotosUnderway, ...keys: string[]): void {
  uploads.add(
    keys.map((key) => ({
      key,
      rights: null,
      open: () => new File(['a'], 'a.jpg'),
      onEnd: () => undefined,
    })),
  );
}

function tell(from: Awareness, to: Awareness): void {
  applyAwarenessUpdate(to, encodeAwarenessUpdate(from, [from.clientID]), 'line');
}
