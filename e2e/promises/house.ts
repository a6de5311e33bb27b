import { storedWords } from '@/server/live/testing/stored';
import type { openTab, Tab } from '@/server/live/testing/tab';
import { createStory } from '@/server/stories/create';
import { granted, type Newsroom, openNewsroom } from '@/server/stories/testing-newsroom';
import { LiveProcess } from '../faults/live-process';

type Seat = Parameters<typeof openTab>[0];

/** A newsroom with live editing in a process of its own, where what is promised is tried. */
export class House {
  readonly tabs = new Set<Tab>();

  private constructor(
    readonly newsroom: Newsroom,
    readonly live: LiveProcess,
  ) {}

  /** Opens one; `reach` says by what address live editing gets to the database, the database's own unless told. */
  static async open(reach = async (databaseUrl: string) => databaseUrl): Promise<House> {
    const newsroom = await openNewsroom();
    return new House(newsroom, await LiveProcess.open(await reach(newsroom.database.url)));
  }

  /** A new story by the reporter. */
  async story(): Promise<string> {
    const { newsroom } = this;
    return granted(await createStory({ actor: newsroom.reporter }, newsroom)).storyId;
  }

  /** Where the reporter sits down to a story, unless told otherwise. */
  seat(storyId: string, other: Partial<Seat> = {}): Seat {
    return { address: this.live.address, storyId, person: this.newsroom.reporter, ...other };
  }

  /** The tab is closed with the house, if not before. */
  keep(tab: Tab): Tab {
    this.tabs.add(tab);
    return tab;
  }

  leave(tab: Tab): void {
    this.tabs.delete(tab);
    tab.close();
  }

  /** The words of a story in the database, read by nobody that live editing knows of. */
  stored(storyId: string): Promise<string> {
    return storedWords(this.newsroom.database.url, storyId);
  }

  async close(): Promise<void> {
    for (const tab of this.tabs) tab.close();
    await this.live.close();
    await this.newsroom.database.close();
  }
}
