import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { Awareness } from 'y-protocols/awareness';
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
  parseMediaMessage,
} from '@/content/live-protocol';
import { answerWatch } from './answer-watch';
import { calmAwareness } from './calm-awareness';
import { calmSave } from './calm-save';
import { countedSockets } from './counted-socket';
import { LastingUndo } from './lasting-undo';
import { refusalSentence } from './live-refusals';
import { isSameSnapshot, type LiveSnapshot, OPENING } from './live-snapshot';
import { LocalCopy } from './local-copies';
import { MediaNews } from './media-news';
import { type SaveState, saveState } from './save-state';

/** In milliseconds. */
const BATCH = 100;
/** The same where this device keeps no copy: until the newsroom has a letter, it is on the screen only. */
const EAGER = 20;

export interface StoryToOpen {
  storyId: string;
  personId: string;
  /** What to begin with, as an update of the live document. */
  text: Uint8Array | null;
  /** What it is written in; the local copy remembers it. */
  language: string;
  /** Whether who opens it may write, as far as is known before the newsroom says so. */
  mayWrite: boolean;
}

/** One story, open in this tab: its live document, the connection, and whether what is on the screen is saved. */
export class LiveStory {
  readonly doc = new Y.Doc();
  readonly provider: HocuspocusProvider;
  /** Where everybody's caret is, ours told at a calm pace. */
  readonly carets: Awareness;
  readonly mediaNews = new MediaNews();
  private readonly receipts = countedSockets(() => this.update());
  private readonly socket: HocuspocusProviderWebsocket;
  private readonly localCopy: LocalCopy;
  private readonly listeners = new Set<() => void>();
  private isOpen = false;
  private wasOpen = false;
  private refusal: string | null = null;
  private hasEnded = false;
  private hasClosed = false;
  private awaitsPhotos = false;
  private snapshot = OPENING;
  private saved: SaveState = 'saving';
  private readonly say = calmSave((state) => {
    if (state === this.saved) return;
    this.saved = state;
    this.tell();
  });

  private readonly watch = answerWatch(() => this.socket.webSocket?.close());

  /** What this person can undo, over a reload. */
  readonly undo: LastingUndo;

  constructor(
    { storyId, personId, text, language, mayWrite }: StoryToOpen,
    private readonly onGrade: (grade: GradeMessage) => void,
  ) {
    this.undo = new LastingUndo(storyId, personId, this.doc);
    // What the page brought has let go of text that was taken out, and so has what the newsroom sends: what can still be
    // undone is in the local copy, which is then read first.
    if (text && !this.undo.isExpected) Y.applyUpdate(this.doc, text);
    // The page that brought the text asked who may write it. Waiting for the line to say so again would only draw the
    // text a second time; what is typed meanwhile is told with the first words over the line.
    this.snapshot = { ...OPENING, isReady: this.holdsText(), mayWrite };
    const facts = () => ({ language, mayWrite: this.snapshot.mayWrite });
    const copy = { owner: { storyId, personId }, doc: this.doc, pageText: text, facts };
    this.localCopy = new LocalCopy(copy, () => {
      this.provider.configuration.flushDelay = this.localCopy.state === 'never' ? EAGER : BATCH;
      this.update({ isReady: this.snapshot.isReady || this.holdsText() });
    });
    this.socket = new HocuspocusProviderWebsocket({
      url: liveAddress(),
      WebSocketPolyfill: this.receipts.Socket,
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
      token: JSON.stringify({ schemaVersion: SCHEMA_VERSION, personId }),
      // Letters typed within this time travel together; a message for each would cost more than the letter.
      flushDelay: BATCH,
      onAuthenticated: ({ scope }) => this.accepted(scope === 'read-write'),
      onAuthenticationFailed: ({ reason }) => this.ended(reason),
      onSynced: () => this.synced(),
      onStatus: ({ status }) => this.lineIs(status === 'connected'),
      onClose: ({ event }) => this.ended(event.reason),
      onStateless: ({ payload }) => this.told(payload),
      onAwarenessChange: () => this.update({ people: this.peopleHere() }),
    });
    this.carets = calmAwareness(this.provider.awareness ?? new Awareness(this.doc));
    this.doc.on('update', this.changed);
    if (this.undo.isExpected) void this.localCopy.isRead.then(() => this.hasClosed || this.provider.attach());
    else this.provider.attach();
    window.addEventListener('offline', this.wentOffline);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): LiveSnapshot => this.snapshot;

  /** Whether what is on the screen is saved. */
  readonly save = (): SaveState => this.saved;

  /** Whether photos of this story are on their way: until they are in their places it is not saved. */
  awaitPhotos(areUnderway: boolean): void {
    if (this.hasClosed || this.awaitsPhotos === areUnderway) return;
    this.awaitsPhotos = areUnderway;
    this.update();
  }

  /** Tries at once, for instance after signing in again. */
  reconnect(): void {
    this.hasEnded = false;
    this.refusal = null;
    this.update({ isSignedOut: false });
    void this.socket.connect();
  }

  destroy(): void {
    this.hasClosed = true;
    this.undo.close();
    window.removeEventListener('offline', this.wentOffline);
    this.listeners.clear();
    this.watch({ isWaiting: false, answers: 0 });
    this.provider.destroy();
    this.socket.destroy();
    this.localCopy.close();
    this.doc.destroy();
  }

  private readonly changed = (_update: Uint8Array, origin: unknown) => {
    const wasConfirmed = this.receipts.current().areComplete;
    if (origin !== this.provider) {
      this.receipts.changed();
      if (origin !== this.localCopy) this.localCopy.mark(false);
    }
    // While a letter is on its way, one more says nothing new of the line.
    if (wasConfirmed || !this.isOpen) this.update();
  };

  // The line may hang on without a word, and then come back or not: a new one is made as soon as there is a network.
  private readonly wentOffline = () => {
    this.lineIs(false);
    this.socket.webSocket?.close();
  };

  private lineIs(isOpen: boolean): void {
    if (isOpen && this.wasOpen && !this.isOpen) this.mediaNews.tell('all');
    this.wasOpen ||= isOpen;
    this.isOpen = isOpen;
    this.update();
  }

  private holdsText(): boolean {
    return this.doc.getXmlFragment('body').length > 0;
  }

  private synced(): void {
    // What was said of our caret before the newsroom had let us in did not reach anybody; the next would be told in fifteen seconds.
    const { awareness } = this.provider;
    awareness?.setLocalState(awareness.getLocalState());
    this.update({ isReady: true });
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
      if (reason === 'not_allowed') this.localCopy.forget();
    }
    // Who has to sign in again goes on typing meanwhile: the text waits on this page.
    const isSignedOut = reason === 'signed_out';
    this.update({ isSignedOut, ...(this.hasEnded && !isSignedOut ? { mayWrite: false } : {}) });
  }

  private told(payload: string): void {
    const grade = parseGrade(payload);
    const media = parseMediaMessage(payload);
    if (grade) this.graded(grade);
    if (media) this.mediaNews.tell(media.ids);
  }

  private graded(grade: GradeMessage): void {
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
    const { areComplete: isConfirmed, isRefused, answers } = this.receipts.current();
    const isConnected = this.isOpen && !this.hasEnded;
    const refusal = this.refusal ?? (isRefused ? refusalSentence('moved') : null);
    const isWhole = isConfirmed && !this.awaitsPhotos;
    this.say(saveState({ isConnected, isConfirmed: isWhole, refusal, keptHere: this.localCopy.state }));
    this.watch({ isWaiting: isConnected && !isConfirmed && !isRefused, answers });
    if (isConfirmed) this.localCopy.mark(true);
    const { hasBroughtBack } = this.localCopy;
    const hasNoCopy = this.localCopy.state === 'never';
    const next = { ...this.snapshot, ...change, refusal, hasBroughtBack, hasNoCopy };
    if (isSameSnapshot(next, this.snapshot)) return;
    this.snapshot = next;
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

function liveAddress(): string {
  const { protocol, host } = window.location;
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}${LIVE_PATH}`;
}
