import { setTimeout as wait } from 'node:timers/promises';
import * as Y from 'yjs';
import { BATCH, LINE } from '../components/editor/line-settings';
import { openReadyTab, type Tab } from '../server/live/testing/tab';

/** Where the crowd meets. */
export interface CrowdAddress {
  /** Of the websocket. */
  address: string;
  storyId: string;
}

/** A letter of a writer: when it was typed, by its place in the writer's paragraph. */
export type Typed = Map<string, number[]>;

/** At this pace somebody types well: milliseconds between two letters. */
const PACE = 200;

/** Takes a seat at a story. */
export function takeSeat({ address, storyId }: CrowdAddress, cookie: string): Promise<Tab> {
  return openReadyTab({ address, storyId, person: null, cookie, line: { ...LINE, flushDelay: BATCH } });
}

/** A writer with a paragraph of their own, and how long each of their saves took. */
export class Writer {
  readonly saves: number[] = [];
  private readonly text: Y.XmlText;
  private typedAt: number | null = null;

  constructor(
    readonly tab: Tab,
    readonly name: string,
    private readonly typed: Typed,
  ) {
    this.text = new Y.XmlText();
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.setAttribute('id', name);
    paragraph.insert(0, [this.text]);
    tab.doc.getXmlFragment('body').push([paragraph]);
    typed.set(name, []);
    tab.provider.on('unsyncedChanges', () => {
      if (this.typedAt === null || !tab.isSaved()) return;
      this.saves.push(performance.now() - this.typedAt);
      this.typedAt = null;
    });
  }

  /** Types letter after letter, and tells where the caret is. */
  async typeFor(milliseconds: number): Promise<void> {
    const until = performance.now() + milliseconds;
    // Not all at the same beat.
    await wait(Math.random() * PACE);
    while (performance.now() < until) {
      this.typed.get(this.name)?.push(performance.now());
      this.typedAt ??= performance.now();
      this.text.insert(this.text.length, 'x');
      const head = Y.createRelativePositionFromTypeIndex(this.text, this.text.length, -1);
      this.tab.provider.setAwarenessField('cursor', { anchor: head, head });
      await wait(PACE);
    }
  }
}

/** Watches every writer's paragraph at somebody else's seat: how long each letter took to get there. */
export function watchEchoes({ doc }: Tab, typed: Typed): number[] {
  const seen = new Map<string, number>();
  const waits: number[] = [];
  doc.getXmlFragment('body').observeDeep((events) => {
    for (const { target } of events) {
      const paragraph = target.parent;
      if (!(target instanceof Y.XmlText) || !(paragraph instanceof Y.XmlElement)) continue;
      const name = paragraph.getAttribute('id') ?? '';
      const times = typed.get(name) ?? [];
      for (const at of times.slice(seen.get(name) ?? 0, target.length)) waits.push(performance.now() - at);
      seen.set(name, target.length);
    }
  });
  return waits;
}
