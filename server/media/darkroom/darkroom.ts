import { type Outcome, type Refusal, refuse } from '@/newsroom/refusal';
import type { Rendition, RenditionOrder, RenditionSet } from '../rendition';
import type { CardOrder } from './card';
import type { CutOrder } from './cut';
import { makeLane } from './lane';
import type { DrawnLogo } from './logo';
import { MOST_MEMORY } from './memory';
import type { LookedAt, LookOrder, Reply } from './tasks';
import type { DarkroomLost, PhotoFile } from './worker-process';

/** Where files from strangers are opened and photos drawn: processes of their own, one task each at a time. */
export interface Darkroom {
  /** Says what a file is and reads it, within seconds; for who waits at the screen. */
  look(file: PhotoFile, order: LookOrder): Promise<Outcome<LookedAt>>;
  /** Draws the renditions of a photo that was looked at before; slower, and after everything else on the machine. */
  draw(file: PhotoFile, order: RenditionOrder): Promise<Outcome<RenditionSet>>;
  /** Cuts the picture with which a story is shared; waits its turn among the drawings. */
  cut(file: PhotoFile, order: CutOrder): Promise<Outcome<Rendition>>;
  /** Draws the logo of the paper from a file that somebody brought; for who waits at the screen. */
  logo(file: PhotoFile): Promise<Outcome<DrawnLogo>>;
  /** Draws a share card, as a JPEG, from a JPEG of its photo or from an empty file; no photo of the desk waits for it. */
  card(file: PhotoFile, order: CardOrder): Promise<Outcome<Uint8Array>>;
  /** The processes that are running now. */
  pids(): number[];
  /** Ends the processes at once; what they were doing throws `DarkroomLost`. */
  close(): void;
}

const holder = globalThis as typeof globalThis & { galleyDarkroom?: Darkroom };

/** The one darkroom of this process, on `globalThis` because Next bundles its own copy of every module. */
export function darkroom(): Darkroom {
  holder.galleyDarkroom ??= openDarkroom();
  return holder.galleyDarkroom;
}

/**
 * A darkroom of its own; its processes start with their first task and end when they have been idle for a while.
 * `patience` lengthens or shortens the time that a task may take.
 */
export function openDarkroom({ memory = MOST_MEMORY, patience = 1 } = {}): Darkroom {
  const looking = makeLane({ niceness: 0, seconds: 20 * patience, memory });
  const drawing = makeLane({ niceness: 5, seconds: 120 * patience, memory });
  const carding = makeLane({ niceness: 10, seconds: 30 * patience, memory });
  return {
    async look(file, order) {
      if (looking.waiting() > MAY_WAIT) return tooMany();
      const reply = await looking.run({ task: 'look', order, size: file.size }, file);
      return reply.task === 'look' ? reply.answer : broken(reply);
    },
    async draw(file, order) {
      const reply = await drawing.run({ task: 'draw', order, size: file.size }, file);
      return reply.task === 'draw' ? reply.answer : broken(reply);
    },
    async cut(file, order) {
      const reply = await drawing.run({ task: 'cut', order, size: file.size }, file);
      return reply.task === 'cut' ? reply.answer : broken(reply);
    },
    async logo(file) {
      if (looking.waiting() > MAY_WAIT) return tooMany();
      const reply = await looking.run({ task: 'logo', size: file.size }, file);
      return reply.task === 'logo' ? reply.answer : broken(reply);
    },
    async card(file, order) {
      const reply = await carding.run({ task: 'card', order, size: file.size }, file);
      return reply.task === 'card' ? reply.answer : broken(reply);
    },
    pids: () => [looking, drawing, carding].flatMap((lane) => lane.pid() ?? []),
    close() {
      looking.close();
      drawing.close();
      carding.close();
    },
  };
}

/** Why a photo cannot be opened when the darkroom was lost over it; null when that was not the photo's fault. */
export function refusalOfLoss({ why }: DarkroomLost): Refusal | null {
  switch (why) {
    case 'memory':
      return refuse('invalid', 'This photo needs more memory than one photo may take; make it smaller.');
    case 'time':
      return refuse('invalid', 'This photo takes too long to be opened; export it as JPEG and upload that.');
    case 'crash':
      return null;
  }
}

/** Uploads that wait hold their files in memory. */
const MAY_WAIT = 8;

function tooMany(): Refusal {
  return refuse('too_many', 'Many photos are being taken in right now. Try this one again in a minute.');
}

function broken(reply: Reply): never {
  throw new Error(`The darkroom could not do its work: ${reply.task === 'none' ? reply.broken : reply.task}`);
}
