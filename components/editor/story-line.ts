import { HocuspocusProvider, HocuspocusProviderWebsocket, WebSocketStatus } from '@hocuspocus/provider';
import type * as Y from 'yjs';
import { SCHEMA_VERSION } from '@/content/document';
import { FRAME, readFrame } from '@/content/live-frame';
import { documentName, LIVE_PATH } from '@/content/live-protocol';
import { BATCH, LINE } from './line-settings';

interface Story {
  storyId: string;
  personId: string;
  /** Which live document the browser holds. */
  epoch: string;
}

interface LineHooks {
  doc: Y.Doc;
  /** The socket that counts what is acknowledged. */
  Socket: unknown;
  /** The newsroom has let us in. */
  onAccepted(isOpenToText: boolean): void;
  /** It has not, or not any more; the reason is one of the protocol or nobody's. */
  onEnded(reason: string | undefined): void;
  onSynced(): void;
  onOpen(isOpen: boolean): void;
  /** A message comes that changes or asks for the document: letters that wait have to be in it. */
  beforeText(): void;
  /** Something is told beside the document. */
  onTold(payload: string): void;
}

interface StoryLine {
  socket: HocuspocusProviderWebsocket;
  provider: HocuspocusProvider;
  /** Begins to speak. */
  attach(): void;
}

/** The line to one story, silent as yet: a socket of its own, and what speaks over it. */
export function storyLine({ storyId, personId, epoch }: Story, hooks: LineHooks): StoryLine {
  const socket = new HocuspocusProviderWebsocket({
    url: liveAddress(),
    WebSocketPolyfill: hooks.Socket,
    ...LINE,
  });
  const provider = new HocuspocusProvider({
    websocketProvider: socket,
    name: documentName(storyId),
    document: hooks.doc,
    token: JSON.stringify({ schemaVersion: SCHEMA_VERSION, epoch, personId }),
    flushDelay: BATCH,
    onAuthenticated: ({ scope }) => hooks.onAccepted(scope === 'read-write'),
    onAuthenticationFailed: ({ reason }) => hooks.onEnded(reason),
    onSynced: () => hooks.onSynced(),
    onStatus: ({ status }) => hooks.onOpen(status === 'connected'),
    onMessage: ({ event }) => carriesText(event.data) && hooks.beforeText(),
    onClose: ({ event }) => hooks.onEnded(event.reason),
    onStateless: ({ payload }) => hooks.onTold(payload),
  });
  return {
    socket,
    provider,
    attach() {
      provider.attach();
      // The socket may have opened, and been spoken to, before anybody listened: it does not say so a second time.
      if (socket.status === WebSocketStatus.Connected) hooks.onOpen(true);
    },
  };
}

// What arrives is applied to the whole document, and what is asked for is answered from it.
function carriesText(frame: unknown): boolean {
  return frame instanceof ArrayBuffer && readFrame(new Uint8Array(frame))?.kind === FRAME.sync;
}

function liveAddress(): string {
  const { protocol, host } = window.location;
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}${LIVE_PATH}`;
}
