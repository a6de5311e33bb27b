import { Hocuspocus } from '@hocuspocus/server';
import { documentName, storyIdOf } from '@/content/live-protocol';
import { makeAuthenticate } from './authenticate';
import { beforeHandleAwareness } from './awareness';
import { makeCompact } from './compact';
import { makeTellCursors, shareCursors } from './cursors';
import { keepInStep } from './keep-in-step';
import { makeLoad } from './load';
import { OpenStories } from './open-stories';
import type { LivePorts } from './ports';
import type { LiveContext, Session } from './session';
import type { Sessions } from './sessions';
import { makeTurns } from './turns';
import { makeWriteAhead } from './write-ahead';

const MERGE_AFTER = 2_000;
const MERGE_AT_THE_LATEST = 10_000;
/** Twenty writers would else be as many messages to everybody for each letter that all of them type. */
const CARETS_TOGETHER = 80;
/** Our heartbeat finds dead lines much sooner; a browser in the background may be silent for minutes. */
const SILENCE = 600_000;
/** Frames that wait for the handshake to be judged are bounded at the gate. */
const WAITING = 1_000_000;

/** The documents' end of one socket. */
export interface LiveClient {
  handleMessage(frame: Uint8Array): void;
  handleClose(): void;
}

/** The live documents of this process: Hocuspocus, with every hook that is ours. */
export class LiveDocuments {
  private readonly hocuspocus: Hocuspocus<LiveContext>;
  private readonly stopSharing: () => void;
  private onUnload: () => void = () => undefined;

  constructor(ports: LivePorts, sessions: Sessions) {
    const turns = makeTurns();
    const stories = new OpenStories();
    const stopKeepingInStep = keepInStep(ports, { turns, stories });
    const stopSharingCursors = shareCursors(ports.instances, stories);
    this.stopSharing = () => {
      stopKeepingInStep();
      stopSharingCursors();
    };
    this.hocuspocus = new Hocuspocus<LiveContext>({
      quiet: true,
      debounce: MERGE_AFTER,
      maxDebounce: MERGE_AT_THE_LATEST,
      timeout: SILENCE,
      maxUnauthenticatedQueueMessages: WAITING,
      maxPendingDocuments: 1,
      // Of carets the last place within this time is told. What is typed does not wait: see `applyStored`.
      flushDelay: CARETS_TOGETHER,
      onAuthenticate: makeAuthenticate(ports, { sessions, stories }),
      onLoadDocument: makeLoad(ports, { sessions, turns, stories }),
      connected: async ({ connection, context }) => context.session.join(connection),
      beforeSync: makeWriteAhead(ports, { turns, stories }),
      beforeHandleAwareness,
      onAwarenessUpdate: makeTellCursors(ports.instances),
      onStoreDocument: makeCompact(ports),
      afterUnloadDocument: async ({ documentName }) => {
        if (!stories.of(documentName)) ports.instances.letGo(storyIdOf(documentName) ?? '');
        this.onUnload();
      },
    });
  }

  /** Lets a socket talk to the documents. Identity comes from the session, so the request says nothing. */
  connect(session: Session): LiveClient {
    return this.hocuspocus.handleConnection(session.line, new Request('http://live.invalid/'), { session });
  }

  isOpen(storyId: string): boolean {
    return this.hocuspocus.documents.has(documentName(storyId));
  }

  count(): number {
    return this.hocuspocus.getDocumentsCount();
  }

  /** Resolves when every document has been merged and closed; nobody may be connected any more. */
  allStored(): Promise<void> {
    this.stopSharing();
    this.hocuspocus.flushPendingStores();
    return new Promise((resolve) => {
      this.onUnload = () => {
        if (this.count() === 0) resolve();
      };
      this.onUnload();
    });
  }
}
