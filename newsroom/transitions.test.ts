import { describe, expect, it } from 'vitest';
import { decide, openTransitions } from './decide';
import type { StorySubject } from './standing';
import { PUBLIC_STATES, WORKING_STATES } from './states';
import { NOON, PERSONAS, person, readyFacts, signedIn, storyFrom } from './testing/people-and-stories';
import { asksOf, TRANSITION_NAMES, TRANSITIONS } from './workflow';

/**
 * Who may do what in which state, written by hand from the design. What is not written is refused; a state that is not
 * written allows nothing.
 */
const AUTHOR = `
draft/never                    submit spike
draft/live                     submit
draft/withdrawn                submit
changes_requested/never        submit spike
changes_requested/live         submit
changes_requested/withdrawn    submit
in_review/never                take_back spike
in_review/live                 take_back
in_review/withdrawn            take_back
approved/never                 spike
clean/live                     revise
clean/withdrawn                revise
spiked/never                   unspike
`;

const EDITOR = `
draft/never                    spike
draft/live                     withdraw
changes_requested/never        spike
changes_requested/live         withdraw
in_review/never                approve request_changes take_back spike
in_review/live                 approve request_changes take_back withdraw
in_review/withdrawn            approve request_changes take_back
approved/never                 publish schedule reopen spike
approved/live                  publish_update schedule reopen withdraw
approved/withdrawn             publish_update schedule reopen
scheduled/never                unschedule publish
scheduled/live                 unschedule publish_update withdraw
scheduled/withdrawn            unschedule publish_update
clean/live                     revise quick_fix withdraw
clean/withdrawn                restore revise
spiked/never                   unspike
`;

const EDITING_AUTHOR = `
draft/never                    submit spike
draft/live                     submit withdraw
draft/withdrawn                submit
changes_requested/never        submit spike
changes_requested/live         submit withdraw
changes_requested/withdrawn    submit
in_review/never                approve request_changes take_back spike
in_review/live                 approve request_changes take_back withdraw
in_review/withdrawn            approve request_changes take_back
approved/never                 publish schedule reopen spike
approved/live                  publish_update schedule reopen withdraw
approved/withdrawn             publish_update schedule reopen
scheduled/never                unschedule publish
scheduled/live                 unschedule publish_update withdraw
scheduled/withdrawn            unschedule publish_update
clean/live                     revise quick_fix withdraw
clean/withdrawn                restore revise
spiked/never                   unspike
`;

const MANAGING_EDITOR = `
draft/never                    spike
draft/live                     withdraw ask_kill
draft/withdrawn                ask_kill
changes_requested/never        spike
changes_requested/live         withdraw ask_kill
changes_requested/withdrawn    ask_kill
in_review/never                approve request_changes take_back spike
in_review/live                 approve request_changes take_back withdraw ask_kill
in_review/withdrawn            approve request_changes take_back ask_kill
approved/never                 publish schedule reopen spike
approved/live                  publish_update schedule reopen withdraw ask_kill
approved/withdrawn             publish_update schedule reopen ask_kill
scheduled/never                unschedule publish
scheduled/live                 unschedule publish_update withdraw ask_kill
scheduled/withdrawn            unschedule publish_update ask_kill
clean/live                     revise quick_fix withdraw ask_kill
clean/withdrawn                restore revise ask_kill
spiked/never                   unspike
`;

const THE_CLOCK = `
scheduled/never                unschedule publish
scheduled/live                 unschedule publish_update
scheduled/withdrawn            unschedule publish_update
`;

const NOTHING = '';

const MATRIX: Readonly<Record<string, string>> = {
  'contributor, own story': AUTHOR,
  'contributor, other story': NOTHING,
  'reporter, own story': AUTHOR,
  'reporter, other story': NOTHING,
  'editor, own story': EDITING_AUTHOR,
  'editor, other story': EDITOR,
  'managing editor, other story': MANAGING_EDITOR,
  'admin, own story': NOTHING,
  'admin, other story': NOTHING,
  'admin and reporter, own story': AUTHOR,
  'moderator, own story': NOTHING,
  'moderator, other story': NOTHING,
  'no role, own story': NOTHING,
  'the clock': THE_CLOCK,
};

const GIVEN = {
  expectedHash: 'h1',
  reason: 'Because.',
  tombstone: 'It should not have been published.',
  changeClass: 'update',
  note: 'The ferry left.',
  releaseAt: new Date(NOON.getTime() + 60_000),
};

const EVERY_STATE = WORKING_STATES.flatMap((working) => PUBLIC_STATES.map((state) => `${working}/${state}`));

describe('who may take a story where', () => {
  for (const [who, text] of Object.entries(MATRIX)) {
    it(`is written in the table for: ${who}`, () => {
      const allowed = readTable(text);
      for (const states of EVERY_STATE) {
        expect([states, ...doable(who, states)]).toEqual([states, ...(allowed.get(states) ?? [])]);
      }
    });

    it(`shows exactly those buttons to: ${who}`, () => {
      const allowed = readTable(text);
      for (const states of EVERY_STATE) {
        const open = openTransitions({ actor: signedIn(who), story: storyFrom(states), facts: readyFacts() });
        expect([states, ...open.map((button) => button.action)]).toEqual([
          states,
          ...(allowed.get(states) ?? []),
        ]);
      }
    });
  }

  it('covers every kind of person who can be signed in', () => {
    expect(Object.keys(MATRIX)).toEqual(Object.keys(PERSONAS).filter((who) => who !== 'nobody signed in'));
  });
});

/** action, from, what becomes of it, and what follows. */
const EFFECTS = `
submit           draft/never              in_review/never              -
submit           changes_requested/live   in_review/live               -
take_back        in_review/never          draft/never                  -
request_changes  in_review/live           changes_requested/live       -
approve          in_review/never          approved/never               adds-approval
reopen           approved/never           in_review/never              lapses
schedule         approved/never           scheduled/never              sets-schedule
unschedule       scheduled/never          approved/never               drops-schedule
publish          approved/never           clean/live                   publishes
publish          scheduled/never          clean/live                   publishes drops-schedule
revise           clean/live               draft/live                   lapses
revise           clean/withdrawn          draft/withdrawn              lapses
publish_update   approved/live            clean/live                   publishes
publish_update   scheduled/live           clean/live                   publishes drops-schedule
publish_update   approved/withdrawn       clean/live                   publishes
withdraw         clean/live               clean/withdrawn              -
withdraw         draft/live               draft/withdrawn              -
withdraw         scheduled/live           approved/withdrawn           drops-schedule
restore          clean/withdrawn          clean/live                   -
quick_fix        clean/live               clean/live                   publishes
ask_kill         clean/live               clean/live                   -
ask_kill         scheduled/live           scheduled/live               -
kill             clean/live               clean/killed                 lapses
kill             draft/withdrawn          clean/killed                 lapses
kill             scheduled/live           clean/killed                 lapses drops-schedule
spare            draft/live               draft/live                   -
look_over        clean/live               clean/live                   -
look_over        scheduled/live           scheduled/live               -
spike            draft/never              spiked/never                 lapses
spike            approved/never           spiked/never                 lapses
unspike          spiked/never             draft/never                  -
`;

/** What has to have happened before. */
const AFTERMATH: Readonly<Record<string, Partial<StorySubject>>> = {
  kill: { killAskedBy: 'somebody' },
  spare: { killAskedBy: 'somebody' },
  look_over: { fixedBy: ['somebody'] },
};

describe('what a transition does', () => {
  for (const line of EFFECTS.trim().split('\n')) {
    const [action, from = '', to, ...follows] = line.trim().split(/\s+/);
    it(`takes ${from} by ${action} to ${to}`, () => {
      const name = TRANSITION_NAMES.find((known) => known === action) ?? 'start';
      const actor = person('own', 'managing_editor');
      const story = { ...storyFrom(from), ...AFTERMATH[action ?? ''] };
      const verdict = decide({ action: name, actor, story, facts: readyFacts(), input: GIVEN });
      if (!verdict.ok) throw new Error(verdict.message);
      const { decision } = verdict;
      const effects = [
        decision.addApproval && 'adds-approval',
        decision.lapseApprovals && 'lapses',
        decision.publishes && 'publishes',
        decision.schedule !== 'keep' && `${decision.schedule}s-schedule`,
      ].filter(Boolean);
      expect(`${decision.to}/${decision.publicTo}`).toBe(to);
      expect(effects).toEqual(follows.filter((effect) => effect !== '-'));
    });
  }
});

/** Who may do what once somebody asks for a kill, or has fixed something quickly: only these, and nothing in other states. */
const SECOND_PERSON: [who: string, aftermath: Partial<StorySubject>, actions: string[]][] = [
  ['contributor, own story', { killAskedBy: 'max' }, []],
  ['reporter, own story', { killAskedBy: 'max' }, []],
  ['editor, own story', { killAskedBy: 'max' }, ['kill', 'spare']],
  ['editor, other story', { killAskedBy: 'max' }, ['kill', 'spare']],
  ['managing editor, other story', { killAskedBy: 'max' }, ['kill', 'spare']],
  ['managing editor, other story', { killAskedBy: 'other' }, ['spare']],
  ['managing editor, other story', {}, ['ask_kill']],
  ['editor, other story', {}, []],
  ['admin, other story', { killAskedBy: 'max' }, []],
  ['the clock', { killAskedBy: 'max' }, []],
  ['reporter, own story', { fixedBy: ['max'] }, []],
  ['editor, own story', { fixedBy: ['max'] }, ['look_over']],
  ['editor, own story', { fixedBy: ['own'] }, []],
  ['editor, own story', { fixedBy: ['own', 'max'] }, ['look_over']],
  ['managing editor, other story', { fixedBy: ['max'] }, ['look_over', 'ask_kill']],
  ['admin, other story', { fixedBy: ['max'] }, []],
];

const OF_THE_SECOND = ['ask_kill', 'kill', 'spare', 'look_over'];

describe('what takes a second person', () => {
  it.each(SECOND_PERSON)('%s, %j: %j', (who, aftermath, actions) => {
    for (const states of EVERY_STATE) {
      const [working, state] = states.split('/');
      const isOpen = working !== 'spiked' && (state === 'live' || state === 'withdrawn');
      const [actor, story] = [signedIn(who), { ...storyFrom(states), ...aftermath }];
      const done = TRANSITION_NAMES.filter(
        (action) =>
          OF_THE_SECOND.includes(action) &&
          decide({ action, actor, story, facts: readyFacts(), input: GIVEN }).ok,
      );
      expect([states, done.toSorted()]).toEqual([states, isOpen ? actions.toSorted() : []]);
    }
  });

  it('has to say what readers will find', () => {
    const [actor, story] = [signedIn('managing editor, other story'), storyFrom('clean/live')];
    const input = { reason: 'Libel.', tombstone: ' ' };
    expect(decide({ action: 'ask_kill', actor, story, facts: readyFacts(), input })).toEqual({
      ok: false,
      code: 'invalid',
      message: 'Write what readers will find in its place.',
    });
  });

  it('is open for nothing any more once a story is killed, whoever asks', () => {
    for (const working of WORKING_STATES)
      for (const who of Object.keys(MATRIX)) {
        const story = { ...storyFrom(`${working}/killed`), killAskedBy: 'max', fixedBy: ['max'] };
        const facts = readyFacts();
        expect(openTransitions({ actor: signedIn(who), story, facts })).toEqual([]);
      }
  });
});

describe('the table of transitions', () => {
  it('names its buttons as the screen does', () => {
    expect(TRANSITION_NAMES.map((action) => TRANSITIONS[action].label)).toEqual([
      'New story',
      'Submit for review',
      'Approve',
      'Request changes',
      'Unschedule',
      'Publish',
      'Publish update',
      'Schedule',
      'Looked at',
      'Restore',
      'Revise',
      'Quick fix',
      'Reopen',
      'Take back',
      'Withdraw',
      'Kill',
      'Confirm kill',
      'Do not kill',
      'Spike',
      'Unspike',
    ]);
  });

  it('asks for a class of change only when readers have seen the story', () => {
    expect(asksOf('schedule', 'never')).toEqual(['releaseAt']);
    expect(asksOf('schedule', 'live')).toEqual(['releaseAt', 'changeClass']);
    expect(asksOf('publish', 'never')).toEqual([]);
    expect(asksOf('publish_update', 'live')).toEqual(['changeClass']);
    expect(asksOf('request_changes', 'never')).toEqual(['reason']);
  });
});

function doable(who: string, states: string): string[] {
  const [actor, story, facts] = [signedIn(who), storyFrom(states), readyFacts()];
  return TRANSITION_NAMES.filter((action) => decide({ action, actor, story, facts, input: GIVEN }).ok);
}

function readTable(text: string): Map<string, string[]> {
  const lines = text.trim().split('\n').filter(Boolean);
  return new Map(
    lines.map((line) => {
      const [states = '', ...actions] = line.trim().split(/\s+/);
      return [states, actions];
    }),
  );
}
