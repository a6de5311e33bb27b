import { setImmediate as breathe } from 'node:timers/promises';
import { type Judgement, judgeInOneRound } from './judge';
import { otherEpoch } from './other-epoch';
import type { LivePorts } from './ports';
import type { Session } from './session';
import type { Sessions } from './sessions';

/** Judges open sessions again: who may only read from now on, or not even that. */
export interface Regrading {
  story(storyId: string): Promise<void>;
  stop(): void;
}

/** A change that another process made to a story or a person takes effect within this time, and a query. */
const SWEEP_EVERY = 3_000;

/** Listens to what happens in the house, and looks at everybody every few seconds besides. */
export function startRegrading(ports: LivePorts, sessions: Sessions): Regrading {
  const round = { news: 0 };
  const judgeAll = (open: Session[]) => regradeAll(ports, open, round);
  const judgeAnew = (open: Session[]) => {
    round.news += 1;
    void judgeAll(open);
  };
  const stopHearing = [
    ports.events.on('storyMoved', ({ storyId }) => judgeAnew(sessions.ofStory(storyId))),
    ports.events.on('sealChanged', ({ storyId }) => judgeAnew(sessions.ofStory(storyId))),
    ports.events.on('personChanged', ({ personId }) => judgeAnew(sessions.ofPerson(personId))),
  ];
  let isSweeping = false;
  const sweep = setInterval(async () => {
    if (isSweeping) return;
    isSweeping = true;
    await judgeAll(sessions.all());
    isSweeping = false;
  }, SWEEP_EVERY);
  sweep.unref();
  return {
    story: (storyId) => judgeAll(sessions.ofStory(storyId)),
    stop() {
      clearInterval(sweep);
      for (const stop of stopHearing) stop();
    },
  };
}

async function regradeAll(ports: LivePorts, open: Session[], round: { news: number }): Promise<void> {
  let judge = judgeInOneRound(ports);
  let { news } = round;
  for (const session of open) {
    // Hundreds may be open, and the answers of an embedded database come without a pause: typing goes before.
    await breathe();
    // What was found out before something happened must not be written over what follows from it.
    if (news !== round.news) judge = judgeInOneRound(ports);
    news = round.news;
    await regrade(judge, session).catch((cause: unknown) => {
      // Nothing is lost: whatever is typed meanwhile is judged again when it is stored.
      ports.log.warn({ err: cause, story: session.storyId }, 'a live connection could not be judged again');
    });
  }
}

type Judge = (asked: { cookie: string | null; storyId: string }) => Promise<Judgement>;

async function regrade(judge: Judge, session: Session): Promise<void> {
  const { storyId, cookie } = session;
  if (!storyId || session.isEnded) return;
  const judgement = await judge({ cookie, storyId });
  if (!judgement.ok) return session.end(judgement.reason);
  const { grade, epoch } = judgement;
  if (session.epoch !== null && session.epoch !== epoch) session.end(otherEpoch(session.epoch, epoch));
  else session.regrade(grade);
}
