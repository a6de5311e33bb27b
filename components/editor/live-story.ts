import type { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import {
  type CommentsMessage,
  type GradeMessage,
  isFinalReason,
  isLiveReason,
  type LiveGrade,
  parseCommentsMessage,
  parseGrade,
  parseMediaMessage,
  parseStoryMessage,
  type StoryMessage,
} from '@/content/live-protocol';
import { answerWatch } from './answer-watch';
import { calmAwareness } from './calm-awareness';
import { calmSave } from './calm-save';
import { countedSockets } from './counted-socket';
import { LastingUndo } from './lasting-undo';
import { ALONE, BATCH, BATCH_UNKEPT, steadily } from './line-settings';
import { isAboutText, refusalSentence } from './live-refusals';
import { isSameSnapshot, type LiveSnapshot, OPENING } from './live-snapshot';
import { LocalCopy } from './local-copies';
import { MediaNews } from './media-news';
import { Presence } from './presence/presence';
import { type KeptHere, type SaveState, saveState } from './save-state';
import { storyLine } from './story-line';
import { Suggesting } from './suggestions/suggesting';
import { type Pace, WaitingLetters } from './waiting-letters';

export interface StoryToOpen {
  storyId: string;
  personId: string;
  /** What to begin with, as an update of the live document. */
  text: Uint8Array | null;
  /** Which live document that is. */
  epoch: string;
  /** What it is written in; the local copy remembers it. */
  language: string;
  /** The name of who opens it: what that person suggests carries it. */
  personName: string;
  /** What who opens it may do, as far as is known before the newsroom says so. */
  may: LiveGrade;
}

/** What the newsroom tells of the story's standing. The first grade on a line says nothing of what was missed before it. */
export type News = (GradeMessage & { isFirst: boolean }) | StoryMessage | CommentsMessage;

/** One story, open in this tab: its live document, the connection, and whether what is on the screen is saved. */
export class LiveStory {
  readonly doc = new Y.Doc();
  readonly provider: HocuspocusProvider;
  /** Where everybody's caret is, ours told at a calm pace. */
  readonly carets: Awareness;
  readonly presence: Presence;
  readonly mediaNews = new MediaNews();
  /** What was typed a moment ago and is not in the document yet. */
  readonly letters = new WaitingLetters(
    () => this.pace(),
    () => {
      // What has just been written has waited long enough.
      if (!this.letters.areWaiting) this.provider.flushPendingUpdates();
      this.update();
    },
  );
  private readonly receipts = countedSockets(() => this.update());
  private readonly socket: HocuspocusProviderWebsocket;
  private readonly localCopy: LocalCopy;
  private readonly listeners = new Set<() => void>();
  private isOpen = false;
  private wasOpen = false;
  private isGraded = false;
  private refusal: string | null = null;
  private refusesText = false;
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

  /** Whether what is typed here becomes suggestions. */
  readonly suggesting: Suggesting;

  /** What this person can undo, over a reload. */
  readonly undo: LastingUndo;

  constructor(
    { storyId, personId, personName, epoch, text, language, may }: StoryToOpen,
    private readonly onNews: (news: News, colleagues: number) => void,
  ) {
    const owner = { storyId, personId, epoch };
    // Before anything else looks at the document for the last time.
    window.addEventListener('pagehide', this.letters.write);
    this.undo = new LastingUndo(owner, this.doc);
    // What the page brought has let go of text that was taken out, and so has what the newsroom sends: what can still be
    // undone is in the local copy, which is then read first.
    if (text && !this.undo.isExpected) Y.applyUpdate(this.doc, text);
    // The page that brought the text asked who may write it. Waiting for the line to say so again would only draw the
    // text a second time; what is typed meanwhile is told with the first words over the line.
    this.suggesting = new Suggesting({ personId, name: personName }, () => this.update());
    this.suggesting.allow(may);
    this.snapshot = { ...OPENING, isReady: this.holdsText(), may, isSuggesting: this.suggesting.isOn };
    this.localCopy = new LocalCopy({
      owner,
      doc: this.doc,
      pageText: text,
      facts: () => ({ language, personName, may: this.snapshot.may }),
      beforeReading: this.letters.write,
      onChange: () => this.copyChanged(),
    });
    const line = storyLine(owner, {
      doc: this.doc,
      Socket: this.receipts.Socket,
      onAccepted: (isOpenToText) => this.accepted(isOpenToText),
      onEnded: (reason) => this.ended(reason),
      onSynced: () => this.synced(),
      onOpen: (isOpen) => this.lineIs(isOpen),
      beforeText: this.letters.write,
      onTold: (payload) => this.told(payload),
    });
    this.socket = line.socket;
    this.provider = line.provider;
    this.carets = calmAwareness(this.provider.awareness ?? new Awareness(this.doc));
    this.presence = new Presence(this.doc, this.carets);
    this.doc.on('update', this.changed);
    if (this.undo.isExpected) void this.localCopy.isRead.then(() => this.hasClosed || line.attach());
    else line.attach();
    window.addEventListener('offline', this.wentOffline);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): LiveSnapshot => this.snapshot;

  /** Whether what is on the screen is saved. */
  readonly save = (): SaveState => this.saved;

  /** Whether this device holds the text too. */
  get keptHere(): KeptHere {
    const { state } = this.localCopy;
    return state === 'whole' && this.letters.areWaiting ? 'soon' : state;
  }

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
    this.update({ ended: null, isSignedOut: false });
    void this.socket.connect();
  }

  destroy(): void {
    this.letters.write();
    this.hasClosed = true;
    this.undo.close();
    window.removeEventListener('pagehide', this.letters.write);
    this.presence.destroy();
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
    this.isGraded &&= isOpen;
    this.update();
  }

  private pace(): Pace {
    if (this.localCopy.state === 'never') return steadily(BATCH_UNKEPT);
    return this.carets.getStates().size < 2 ? ALONE : steadily(BATCH);
  }

  private copyChanged(): void {
    this.provider.configuration.flushDelay = this.localCopy.state === 'never' ? BATCH_UNKEPT : BATCH;
    this.update({ isReady: this.snapshot.isReady || this.holdsText() });
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

  // The handshake says no more; the grade that follows it says whether to write or to suggest.
  private accepted(isOpenToText: boolean): void {
    if (!this.refusesText) this.refusal = null;
    if (!isOpenToText) this.suggesting.allow('read');
    this.update({ isSignedOut: false });
  }

  // A reason is final when connecting again by itself would only be refused again; after any other, and after a line
  // that just broke, the socket comes back by itself.
  private ended(reason: string | undefined): void {
    if (isLiveReason(reason)) {
      this.refusal = refusalSentence(reason);
      this.refusesText = isAboutText(reason);
      this.hasEnded = isFinalReason(reason);
      if (this.hasEnded) this.socket.disconnect();
      if (reason === 'not_allowed') this.localCopy.forget();
    }
    // Who has to sign in again goes on typing meanwhile: the text waits on this page.
    const isSignedOut = reason === 'signed_out';
    const isOver = this.hasEnded && !isSignedOut && isLiveReason(reason);
    if (isOver) this.suggesting.allow('read');
    this.update({ isSignedOut, ...(isOver ? { ended: reason } : {}) });
  }

  private told(payload: string): void {
    const grade = parseGrade(payload);
    const media = parseMediaMessage(payload);
    if (grade) this.graded(grade);
    if (media) this.mediaNews.tell(media.ids);
    const news = parseStoryMessage(payload) ?? parseCommentsMessage(payload);
    if (news) this.onNews(news, this.presence.current().length);
  }

  private graded(grade: GradeMessage): void {
    // What was typed before is told as what it was.
    this.letters.write();
    this.suggesting.allow(grade.may);
    this.update();
    this.onNews({ ...grade, isFirst: !this.isGraded }, this.presence.current().length);
    this.isGraded = true;
  }

  private update(change: Partial<LiveSnapshot> = {}): void {
    const { areComplete: isConfirmed, isRefused, answers } = this.receipts.current();
    const isConnected = this.isOpen && !this.hasEnded;
    if (isConfirmed && this.refusesText) {
      this.refusesText = false;
      this.refusal = null;
    }
    const refusal = this.refusal ?? (isRefused ? refusalSentence('moved') : null);
    const isWhole = isConfirmed && !this.awaitsPhotos && !this.letters.areWaiting;
    this.say(saveState({ isConnected, isConfirmed: isWhole, refusal, keptHere: this.keptHere }));
    this.watch({ isWaiting: isConnected && !isConfirmed && !isRefused, answers });
    if (isConfirmed) this.localCopy.mark(true);
    const { hasBroughtBack } = this.localCopy;
    const hasNoCopy = this.localCopy.state === 'never';
    const { may, isOn: isSuggesting } = this.suggesting;
    const next = { ...this.snapshot, ...change, may, isSuggesting, refusal, hasBroughtBack, hasNoCopy };
    if (isSameSnapshot(next, this.snapshot)) return;
    this.snapshot = next;
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
