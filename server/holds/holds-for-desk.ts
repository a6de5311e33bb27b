import type { Actor } from '@/newsroom/actor';
import { HOLDS, type HoldFact, type HoldKind, heldThing, mayLift, stops } from '@/newsroom/holds';
import { momentInWords } from '@/newsroom/moment-in-words';

/** A hold as the story page shows it. */
export interface DeskHold {
  id: string;
  kind: HoldKind;
  name: string;
  /** "the story", "the photo “Dawn”". */
  thing: string;
  reason: string;
  byName: string;
  /** In the zone of the house and in UTC. */
  until: { words: string; isOver: boolean } | null;
  /** Where it is in the text; null for the whole story, a photo and what has gone. */
  blockId: string | null;
  mayLift: boolean;
}

/** The holds of a story for who looks at it. */
export function holdsForDesk(
  { holds, now, timeZone }: { holds: readonly HoldFact[]; now: Date; timeZone: string },
  actor: Actor,
): DeskHold[] {
  return holds.map((hold) => ({
    id: hold.id,
    kind: hold.kind,
    name: HOLDS[hold.kind].name,
    thing: heldThing(hold),
    reason: hold.reason,
    byName: hold.setByName,
    until: hold.until && { words: momentInWords(hold.until, timeZone), isOver: !stops(hold, now) },
    blockId: hold.isGone ? null : hold.blockId,
    mayLift: mayLift(actor, hold),
  }));
}
