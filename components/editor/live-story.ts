import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { SCHEMA_VERSION } from '@/content/document';
import { documentName, type GradeMessage, LIVE_PATH, parseGrade } from '@/content/live-protocol';
import { localCopyName } from './local-copies';
import { endsEditing, refusalSentence } from './live-refusals';
import { type SaveState, saveState } from './save-state';

/** Someone else, or oneself, in the story at this moment. */
export interface Presence {
  personId: string;
  name: string;
  colour: string;
}

/** What the screen shows of the connection. A new object whenever something of it changes, and only then. */
export interface LiveSnapshot {
  save: SaveState;
  /** Why the text is not taken, or why editing ended; null when all is well. */
  refusal: string | null;
  isSignedOut: boolean;
  /** True once the story's text has arrived; editors must not be opened before. */
  isReady: boolean;
  mayWrite: boolean;
  people: Presence[];
}

const RETRY_AFTER = 2_000;

/** One story, open in this tab: its live document, the connection, and whether what is on the screen is saved. */
export class LiveStory {
  readonly doc = new Y.Doc();
  readonly provider: HocuspocusProvider;
  private readonly socket: HocuspocusProviderWebsocket;
  private readonly localCopy: IndexeddbPersistence | null;
  private readonly listeners = new Set<() => void>();
  private isKeptHere = false;
  private isOpen = false;
  private refusal: string | null = null;
  private hasEnded = false;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private snapshot: LiveSnapshot;

  constructor(
    readonly storyId: string,
    private readonly onGrade: (grade: GradeMessage) => void,
  ) {
    this.snapshot = { save: 'saving', refusal: null, isSignedOut: false, isReady: false, mayWrite: false, people: [] };
    this.localCopy = this.openLocalCopy();
    const { protocol, host } = window.location;
    this.socket = new HocuspocusProviderWebsocket({
      url: `${protocol === 'https:' ? 'wss' : 'ws'}://${host}${LIVE_PATH}`,
      delay: 500,
      minDelay: 500,
      maxDelay: 5_000,
      // A line that went dead without a word is noticed within fifteen seconds.
      messageReconnectTimeout: 12_000,
    });
    this.provider = new HocuspocusProvider({
      websocketProvider: this.socket,
      name: documentName(storyId),
      document: this.doc,
      token: JSON.stringify({ schemaVersion: SCHEMA_VERSION }),
      onAuthenticated: ({ scope }) => this.accepted(scope === 'read-write'),
      onAuthenticationFailed: ({ reason }) => this.refused(reason),
      onSynced: () => this.update({ isReady: true }),
      onUnsyncedChanges: () => this.update(),
      onStatus: ({ status }) => {
        this.isOpen = status === 'connected';
        this.update();
      },
      onClose: ({ event }) => this.closed(event.reason),
      onStateless: ({ payload }) => this.graded(parseGrade(payload)),
      onAwarenessChange: () => this.update({ people: this.peopleHere() }),
    });
    this.provider.attach();
    window.addEventListener('offline', this.wentOffline);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): LiveSnapshot => this.snapshot;

  /** Tries at once, for instance after signing in again. */
  reconnect(): void {
    this.hasEnded = false;
    this.refusal = null;
    this.update({ isSignedOut: false });
    this.provider.detach();
    this.provider.attach();
    void this.socket.connect();
  }

  /** Throws away what only this device holds, for a text that the newsroom no longer takes. */
  async dropLocalCopy(): Promise<void> {
    await this.localCopy?.clearData();
  }

  destroy(): void {
    clearTimeout(this.retry);
    window.removeEventListener('offline', this.wentOffline);
    this.provider.destroy();
    this.socket.destroy();
    void this.localCopy?.destroy();
    this.doc.destroy();
  }

  private readonly wentOffline = () => {
    this.isOpen = false;
    this.update();
  };

  private openLocalCopy(): IndexeddbPersistence | null {
    try {
      const copy = new IndexeddbPersistence(localCopyName(this.storyId), this.doc);
      void copy.whenSynced.then(() => {
        this.isKeptHere = true;
        this.update({ isReady: this.snapshot.isReady || this.holdsText() });
      });
      return copy;
    } catch {
      // Storage that is switched off: the status line then never says "kept on this device".
      return null;
    }
  }

  private holdsText(): boolean {
    return this.doc.getXmlFragment('body').length > 0;
  }

  private accepted(mayWrite: boolean): void {
    this.refusal = null;
    this.update({ mayWrite, isSignedOut: false });
  }

  private refused(reason: string): void {
    this.refusal = refusalSentence(reason);
    this.hasEnded = endsEditing(reason);
    this.update({ mayWrite: false, isSignedOut: reason === 'signed_out' });
    if (!this.hasEnded) this.tryAgainSoon();
  }

  // The server closed the story, not the line: the stock provider would stay silent for ever.
  private closed(reason: string | undefined): void {
    const sentence = refusalSentence(reason);
    if (!sentence) return this.update();
    this.refusal = sentence;
    this.hasEnded = endsEditing(reason);
    this.update({ isSignedOut: reason === 'signed_out' });
    if (!this.hasEnded) this.tryAgainSoon();
  }

  private tryAgainSoon(): void {
    clearTimeout(this.retry);
    this.retry = setTimeout(() => {
      this.provider.detach();
      this.provider.attach();
    }, RETRY_AFTER);
  }

  private graded(grade: GradeMessage | null): void {
    if (!grade) return;
    this.update({ mayWrite: grade.mayWrite });
    this.onGrade(grade);
  }

  private peopleHere(): Presence[] {
    const byId = new Map<string, Presence>();
    for (const { user } of this.provider.awareness?.getStates().values() ?? []) {
      if (typeof user?.personId === 'string') byId.set(user.personId, user);
    }
    return [...byId.values()];
  }

  private update(change: Partial<LiveSnapshot> = {}): void {
    const save = saveState({
      isConnected: this.isOpen && !this.hasEnded,
      unconfirmed: this.provider?.unsyncedChanges ?? 1,
      refusal: this.refusal,
      isKeptHere: this.isKeptHere,
    });
    const next = { ...this.snapshot, ...change, save, refusal: this.refusal };
    if (isSame(next, this.snapshot)) return;
    this.snapshot = next;
    for (const listener of this.listeners) listener();
  }
}

function isSame(a: LiveSnapshot, b: LiveSnapshot): boolean {
  const { people, ...rest } = a;
  const sameRest = Object.entries(rest).every(([key, value]) => b[key as keyof LiveSnapshot] === value);
  return sameRest && JSON.stringify(people) === JSON.stringify(b.people);
}
