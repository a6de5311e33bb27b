import { findStory, type StoryRow, type StoryStand } from '@/db/queries/story';
import type { Actor } from '@/newsroom/actor';
import { may } from '@/newsroom/permissions';
import type { Outcome } from '@/newsroom/refusal';
import type { TransitionName } from '@/newsroom/workflow';
import { releaseDue } from '@/server/jobs/release-due';
import { makeLog } from '@/server/log';
import { subjectOf } from '@/server/stories/facts';
import { move } from '@/server/stories/move';
import { quickFix } from '@/server/stories/quick-fix';
import { readForDesk } from '@/server/stories/read-for-desk';
import { reopenAfterEdit } from '@/server/stories/reopen-after-edit';
import type { Press } from '@/server/stories/step';
import { granted, hashOf, type Newsroom } from '@/server/stories/testing-newsroom';
import { typeParagraph } from '@/server/stories/testing-typing';
import type { Deed } from './deeds';
import { MortalDatabase } from './mortal-database';
import { slipOf } from './slip';

interface Sight {
  revision: number;
  hash: string;
}

/** The people of a newsroom at work on one story, over a process that may die. */
export class Desk {
  now: Date;
  /** The hour for which each revision was scheduled. */
  readonly hours = new Map<number, Date>();
  private readonly mortal: MortalDatabase;
  private readonly seen: Sight[] = [];

  constructor(
    private readonly newsroom: Newsroom,
    private readonly people: readonly Actor[],
    readonly storyId: string,
  ) {
    this.now = newsroom.now;
    this.mortal = new MortalDatabase(newsroom.database);
  }

  /** Does it, and tells whether it was to change anything: not when the process died or the step was refused. */
  async do(deed: Deed): Promise<boolean> {
    this.now = new Date(this.now.getTime() + deed.minutes * 60_000);
    switch (deed.kind) {
      case 'type':
        return this.type(this.personOf(deed));
      case 'clock':
        return this.release();
      case 'press':
        return this.press(deed, [this.personOf(deed)]);
      case 'press_two':
        return this.press(deed, [this.personOf(deed), this.personOf({ who: deed.who + 1 })]);
    }
  }

  /** Nothing is left that the clock would do in the middle of another life. */
  async end(): Promise<void> {
    const { workingState, revision } = await this.story();
    if (workingState !== 'scheduled') return;
    const { editor: actor } = this.newsroom;
    const press = { storyId: this.storyId, action: 'unschedule', actor, seenRevision: revision } as const;
    granted(await move(press, { ...this.newsroom, now: this.now }));
  }

  async story(): Promise<StoryRow> {
    const row = await findStory(this.newsroom.database.read, this.storyId);
    if (!row) throw new Error('the story has gone');
    return row;
  }

  private personOf({ who }: Pick<Deed, 'who'>): Actor {
    const person = this.people[who % this.people.length];
    if (!person) throw new Error('nobody works here');
    return person;
  }

  private async type(actor: Actor): Promise<boolean> {
    const { storyId, newsroom } = this;
    const subject = await subjectOf(newsroom.database.read, await this.story());
    if (!may(actor, 'story.write', subject)) return false;
    await typeParagraph(newsroom, storyId, actor, `Words of ${actor.name}.`);
    await reopenAfterEdit({ storyId, actor }, { ...newsroom, now: this.now });
    return true;
  }

  private async release(): Promise<boolean> {
    const { database, events } = this.newsroom;
    const before = (await this.story()).revision;
    await releaseDue({ database, events, log: makeLog('silent') }, async () => this.now);
    return (await this.story()).revision !== before;
  }

  private async press(deed: Deed, actors: readonly Actor[]): Promise<boolean> {
    const sight = await this.look(deed.isFresh);
    const wishes = await Promise.all(actors.map((actor) => this.wish(deed, actor, sight)));
    this.mortal.dies = deed.dies;
    const pressed = await Promise.allSettled(wishes.flatMap((wish) => (wish ? [this.send(wish)] : [])));
    this.mortal.dies = false;
    const done = pressed.filter((one) => one.status === 'fulfilled' && one.value.ok);
    if (done.length > 1 && wishes.every((wish) => wish?.action === wishes[0]?.action))
      throw new Error(`two made the same step: ${wishes[0]?.action}`);
    const row = await this.story();
    if (row.workingState === 'scheduled' && row.releaseAt) this.hours.set(row.revision, row.releaseAt);
    return done.length > 0;
  }

  /** By its own door: a quick fix comes with its words, every other step with nothing but the press. */
  private async send(wish: Press): Promise<Outcome<StoryStand>> {
    const { events } = this.newsroom;
    const context = { database: this.mortal.database, events, now: this.now };
    if (wish.action !== 'quick_fix') return move(wish, context);
    return quickFix(await slipOf(this.newsroom, wish), context);
  }

  private async look(isFresh: boolean): Promise<Sight> {
    const { revision } = await this.story();
    const sight = { revision, hash: await hashOf(this.newsroom, this.storyId) };
    const earlier = this.seen.at(-2);
    this.seen.push(sight);
    return isFresh || !earlier ? sight : earlier;
  }

  private async wish(deed: Deed, actor: Actor, { revision, hash }: Sight): Promise<Press | null> {
    const action = await this.actionOf(deed, actor);
    if (!action) return null;
    return {
      storyId: this.storyId,
      action,
      actor,
      seenRevision: revision,
      expectedHash: hash,
      reason: 'Because.',
      tombstone: 'This was wrong.',
      changeClass: 'update',
      note: 'More is known.',
      ...(action === 'schedule' && { releaseAt: this.hourAfterNext(), releaseZone: 'UTC' }),
      ...(deed.overrides && { overrideReason: 'It cannot wait.' }),
    };
  }

  private hourAfterNext(): Date {
    const minute = Math.ceil(this.now.getTime() / 60_000) + 40;
    return new Date(minute * 60_000);
  }

  private async actionOf({ button }: Deed, actor: Actor): Promise<Exclude<TransitionName, 'start'> | null> {
    if (typeof button !== 'number') return button;
    const context = { database: this.newsroom.database, now: this.now };
    const outcome = await readForDesk({ storyId: this.storyId, actor }, context);
    const open = outcome.ok ? granted(outcome).transitions : [];
    const buttons = open.map(({ action }) => action);
    const action = buttons[button % Math.max(buttons.length, 1)];
    return action === undefined || action === 'start' ? null : action;
  }
}
