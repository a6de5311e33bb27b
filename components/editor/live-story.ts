import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { SCHEMA_VERSION } from '@/content/document';
import {
  documentName,
  type GradeMessage,
  isFinalReason,
  isLiveReason,
  LIVE_PATH,
  type LiveUser,
  parseGrade,
} from '@/content/live-protocol';
import { refusalSentence } from './live-refusals';
import { localCopyName } from './local-copies';
import { type SaveState, saveState } from './save-state';

/** What the screen shows of the connection. A new object whenever something of it changes, and only then. */
export interface LiveSnapshot {
  save: SaveState;
  /** Why the text is not taken, or why editing ended; null when all is well. */
  refusal: string | null;
  isSignedOut: boolean;
  /** True once the story's text has arrived; editors must not be opened before. */
  isReady: boolean;
  mayWrite: boolean;
  people: LiveUser[];
}

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
  private snapshot: LiveSnapshot;

  constructor(
    readonly storyId: string,
    private readonly onGrade: (grade: GradeMessage) => void,
  ) {
    this.snapshot = {
      save: 'saving',
      refusal: null,
      isSignedOut: false,
      isReady: false,
      mayWrite: false,
      people: [],
    };
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
      onAuthenticationFailed: ({ reason }) => this.ended(reason),
      onSynced: () => this.update({ isReady: true }),
      onUnsyncedChanges: () => this.update(),
      onStatus: ({ status }) => {
        this.isOpen = status === 'connected';
        this.update();
      },
      onClose: ({ event }) => this.ended(event.reason),
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
    void this.socket.connect();
  }

  /** Throws away what only this device holds, for a text that the newsroom no longer takes. */
  async dropLocalCopy(): Promise<void> {
    await this.localCopy?.clearData();
  }

  destroy(): void {
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

  // A reason is final when connecting again by itself would only be refused again; after any other, and after a line
  // that just broke, the socket comes back by itself.
  private ended(reason: string | undefined): void {
    if (isLiveReason(reason)) {
      this.refusal = refusalSentence(reason);
      this.hasEnded = isFinalReason(reason);
      if (this.hasEnded) this.socket.disconnect();
    }
    this.update({ isSignedOut: reason === 'signed_out', ...(this.hasEnded ? { mayWrite: false } : {}) });
  }

  private graded(grade: GradeMessage | null): void {
    if (!grade) return;
    this.update({ mayWrite: grade.mayWrite });
    this.onGrade(grade);
  }

  private peopleHere(): LiveUser[] {
    const byId = new Map<string, LiveUser>();
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
