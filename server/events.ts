import { EventEmitter } from 'node:events';

/** What the house tells itself after a commit. In process; other instances hear of it with a later release. */
export interface Events {
  /** A transition was committed. */
  storyMoved: { storyId: string };
  /** Somebody changed details of a story. */
  detailsChanged: { storyId: string };
  /** A person's roles, password or standing changed: their sessions and live connections must be judged again. */
  personChanged: { personId: string };
  /** A photo was taken in and waits for its renditions. */
  photoTakenIn: { photoId: string };
  /** What stories show of these photos or records is another thing now; the ids are those that stories name. */
  mediaChanged: { ids: readonly string[] };
}

export interface EventBus {
  emit<Name extends keyof Events>(name: Name, event: Events[Name]): void;
  /** Returns the function that stops listening. */
  on<Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void): () => void;
}

/** An event bus of this process; a listener that throws is the listener's bug and is not swallowed. */
export function makeEventBus(): EventBus {
  const emitter = new EventEmitter();
  return {
    emit(name, event) {
      emitter.emit(name, event);
    },
    on(name, listener) {
      emitter.on(name, listener);
      return () => emitter.off(name, listener);
    },
  };
}
