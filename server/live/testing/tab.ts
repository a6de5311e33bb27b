import { HocuspocusProvider, HocuspocusProviderWebsocket, WebSocketStatus } from '@hocuspocus/provider';
import WebSocket from 'ws';
import * as Y from 'yjs';
import { SCHEMA_VERSION } from '@/content/document';
import { FIRST_EPOCH } from '@/content/epoch';
import {
  documentName,
  type GradeMessage,
  parseCommentsMessage,
  parseGrade,
  parseMediaMessage,
  parseStoryMessage,
  type StoryMessage,
} from '@/content/live-protocol';
import { LiveReceipts } from '@/content/live-receipts';
import type { Actor } from '@/newsroom/actor';
import { cookieOf } from './door';
import { until } from './until';

/** A browser tab with a story open, without the browser. */
export interface Tab {
  doc: Y.Doc;
  provider: HocuspocusProvider;
  /** The reasons with which the server ended connections, in order. */
  reasons: string[];
  grades: GradeMessage[];
  /** The photos and records that were told to have changed, one list for each message. */
  media: (string[] | 'all')[];
  /** What was told of the story itself. */
  news: StoryMessage[];
  /** How often it was told that comments have changed. */
  commentNews(): number;
  /** What "Saved" means: everything in the document is in the database. */
  isSaved(): boolean;
  /** Loses the line and does not look for another one. */
  disconnect(): void;
  connect(): void;
  /** Everything that is sent from now on, byte by byte as given. */
  sendRaw(frame: Uint8Array): void;
  close(): void;
}

interface TabSettings {
  address: string;
  storyId: string;
  person: Pick<Actor, 'personId'> | null;
  token?: string;
  /** In place of the person's, for a server that knows the real ones. */
  cookie?: string;
  /** Of the text that the tab holds. */
  epoch?: string;
  origin?: string;
  doc?: Y.Doc;
  /** How the line is kept; quicker than a browser unless told. */
  line?: LineSettings;
  /** Makes the class that opens lines from the one that knows who is at the other end. */
  socket?: (Base: new (url: string) => WebSocket) => unknown;
}

interface LineSettings {
  delay: number;
  minDelay: number;
  maxDelay: number;
  messageReconnectTimeout?: number;
  /** Changes made within this time travel together. */
  flushDelay?: number;
}

const QUICK: LineSettings = { delay: 50, minDelay: 50, maxDelay: 200 };

/** Opens a tab; it connects by itself, and again whenever it loses its line. */
export function openTab(settings: TabSettings): Tab {
  const { address, storyId, person, token, origin, cookie, doc = new Y.Doc(), line = QUICK } = settings;
  const { epoch = FIRST_EPOCH } = settings;
  const { flushDelay = false, ...kept } = line;
  const reasons: string[] = [];
  const grades: GradeMessage[] = [];
  const media: Tab['media'] = [];
  const news: StoryMessage[] = [];
  let commentNews = 0;
  let receipts = new LiveReceipts();
  const headers = { ...(person && { cookie: cookieOf(person) }), ...(cookie && { cookie }) };
  class CountedSocket extends WebSocket {
    // Not by name: a class that is made from this one may count as well.
    readonly #receipts = new LiveReceipts();

    constructor(url: string) {
      super(url, { headers, origin: origin ?? address.replace(/^ws/, 'http').replace(/\/live$/, '') });
      receipts = this.#receipts;
      this.on('error', () => undefined);
      // What a lost line had confirmed says nothing of what is typed after it.
      this.on('close', () => {
        if (receipts === this.#receipts) receipts = new LiveReceipts();
      });
      this.on('message', (frame: ArrayBuffer) => this.#receipts.received(new Uint8Array(frame)));
    }

    override send(frame: Uint8Array): void {
      this.#receipts.sent(frame);
      super.send(frame);
    }
  }
  const socket = new HocuspocusProviderWebsocket({
    url: address,
    WebSocketPolyfill: settings.socket?.(CountedSocket) ?? CountedSocket,
    ...kept,
  });
  // Before the provider hears of it and sends it: what waits to travel together has not been sent, and is not saved.
  doc.on('update', (_update: Uint8Array, from: unknown) => {
    if (from !== provider) receipts.changed();
  });
  const provider = new HocuspocusProvider({
    websocketProvider: socket,
    name: documentName(storyId),
    document: doc,
    flushDelay,
    token: token ?? JSON.stringify({ schemaVersion: SCHEMA_VERSION, epoch }),
    onClose: ({ event }) => {
      if (event.reason) reasons.push(event.reason);
    },
    onStateless: ({ payload }) => {
      const grade = parseGrade(payload);
      if (grade) grades.push(grade);
      const changed = parseMediaMessage(payload);
      if (changed) media.push(changed.ids);
      const story = parseStoryMessage(payload);
      if (story) news.push(story);
      if (parseCommentsMessage(payload)) commentNews += 1;
    },
  });
  provider.attach();
  return {
    doc,
    provider,
    reasons,
    commentNews: () => commentNews,
    grades,
    media,
    news,
    isSaved: () => receipts.areComplete,
    disconnect: () => socket.disconnect(),
    connect: () => void connectAgain(socket),
    sendRaw: (frame) => void (socket.webSocket as unknown as WebSocket).send(frame), // it is our class above
    close() {
      provider.destroy();
      socket.destroy();
    },
  };
}

/** The library passes over a wish to connect while the line it gave up is still closing. */
async function connectAgain(socket: HocuspocusProviderWebsocket): Promise<void> {
  await until(() => socket.status !== WebSocketStatus.Connected, 'the line is down');
  await socket.connect();
}

/** A tab whose story has arrived. */
export async function openReadyTab(settings: TabSettings): Promise<Tab> {
  const tab = openTab(settings);
  await until(() => tab.provider.isSynced && tab.isSaved(), 'the tab has its story');
  return tab;
}

/** Types a paragraph at the end of the body. */
export function typeInto(doc: Y.Doc, text: string, id = Math.random().toString(36).slice(2)): void {
  doc.transact(() => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.setAttribute('id', id);
    paragraph.insert(0, [new Y.XmlText(text)]);
    doc.getXmlFragment('body').push([paragraph]);
  });
}

/** The words of a document, a line for each block of its body. */
export function wordsOf(doc: Y.Doc): string {
  return doc
    .getXmlFragment('body')
    .toArray()
    .map((block) => String(block).replace(/<[^>]+>/g, ''))
    .filter((line) => line !== '')
    .join('\n');
}
