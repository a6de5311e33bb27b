import { type Connection, OutgoingMessage, type WebSocketLike } from '@hocuspocus/server';
import type { WebSocket } from 'ws';
import {
  type CommentsMessage,
  type GradeMessage,
  LIVE_REFUSED,
  type LiveGrade,
  type LiveReason,
  type MediaMessage,
  type StoryMessage,
} from '@/content/live-protocol';
import type { Actor } from '@/newsroom/actor';
import type { WorkingState } from '@/newsroom/states';

/** What Hocuspocus hands to every hook. */
export interface LiveContext {
  session: Session;
}

/** What somebody may do with a story at this moment. */
export interface Grade {
  may: LiveGrade;
  workingState: WorkingState;
}

/** One socket of one browser: it shakes hands once, for one story, and any refusal ends it. */
export class Session {
  /** The document that the handshake named. */
  address: string | null = null;
  framesBeforeJoining = 0;
  /** Null until it is known that this person may read it. */
  storyId: string | null = null;
  actor: Actor | null = null;
  grade: Grade | null = null;
  /** The epoch of the text that the browser holds. */
  epoch: string | null = null;
  /** True once the browser has told all it holds that the server lacks; until then its single changes are passed over. */
  hasToldAll = false;
  isEnded = false;
  /** Heartbeats since anything was heard. */
  silentBeats = 0;
  /** What Hocuspocus takes for the socket. */
  readonly line: WebSocketLike;
  private isBeingHeard = false;
  private connection: Connection<LiveContext> | null = null;
  private onEnd: () => void = () => undefined;

  constructor(
    readonly socket: WebSocket,
    readonly cookie: string | null,
    readonly openedAt: number,
  ) {
    const isBeingHeard = () => this.isBeingHeard;
    const isOver = () => this.isEnded;
    this.line = {
      get readyState() {
        return socket.readyState;
      },
      close: (code, reason) => socket.close(code, reason),
      // Hocuspocus tells everybody of a change, the one who made it included.
      send: (frame) => isBeingHeard() || isOver() || socket.send(frame as Buffer), // it sends bytes, whatever its type allows
    };
  }

  /** What the next frame may do. */
  get may(): LiveGrade {
    return this.grade?.may ?? 'read';
  }

  /** Hands over what the browser has said, without saying it back to it. */
  hear(apply: () => void): void {
    this.isBeingHeard = true;
    try {
      apply();
    } finally {
      this.isBeingHeard = false;
    }
  }

  whenEnded(onEnd: () => void): void {
    this.onEnd = onEnd;
  }

  /** The story is open; from now on grades reach the browser. */
  join(connection: Connection<LiveContext>): void {
    this.connection = connection;
    this.tellGrade();
  }

  /** Takes effect with the next frame; the browser is told when something has changed. */
  regrade(grade: Grade): void {
    const before = this.grade;
    this.grade = grade;
    if (!this.connection || !before) return;
    if (before.may === grade.may && before.workingState === grade.workingState) return;
    if (before.may !== grade.may) this.askForAll();
    this.tellGrade();
  }

  /**
   * Asks the browser for all it holds that is not here. What was typed while it was refused, or stored while that
   * changed, is settled by going through all of it once.
   */
  askForAll(): void {
    if (!this.connection) return;
    this.hasToldAll = false;
    const question = new OutgoingMessage(this.connection.messageAddress)
      .createSyncMessage()
      .writeFirstSyncStepFor(this.connection.document);
    this.connection.send(question.toUint8Array());
  }

  /** Ends everything: nothing that still arrives on this socket is looked at. */
  end(reason: LiveReason): void {
    this.finish(LIVE_REFUSED, reason);
  }

  /** The browser is done with the story. */
  leave(): void {
    this.finish(1000, '');
  }

  private finish(code: number, reason: string): void {
    if (this.isEnded) return;
    this.isEnded = true;
    this.socket.close(code, reason);
    this.onEnd();
  }

  /** Reaches a browser that has the story open, and nobody else. */
  tell(message: CommentsMessage | GradeMessage | MediaMessage | StoryMessage): void {
    this.connection?.sendStateless(JSON.stringify(message));
  }

  private tellGrade(): void {
    if (this.grade) this.tell({ type: 'grade', ...this.grade });
  }
}
