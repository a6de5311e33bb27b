import type { Session } from './session';

/** The open sessions of this process. */
export class Sessions {
  private readonly open = new Set<Session>();

  add(session: Session): void {
    this.open.add(session);
  }

  remove(session: Session): void {
    this.open.delete(session);
  }

  all(): Session[] {
    return [...this.open];
  }

  ofStory(storyId: string): Session[] {
    return this.all().filter((session) => session.storyId === storyId);
  }

  ofPerson(personId: string): Session[] {
    return this.all().filter((session) => session.actor?.personId === personId);
  }
}
