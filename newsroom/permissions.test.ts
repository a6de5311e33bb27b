import { describe, expect, it } from 'vitest';
import {
  allPermissions,
  isStoryPermission,
  may,
  mayAtAll,
  permissionSentence,
  storyFilter,
} from './permissions';
import { standingsOf } from './standing';
import { WORKING_STATES } from './states';
import { PERSONAS, person, storyIn } from './testing/people-and-stories';

/** One column per permission; everything written here by hand from the design, nothing computed. */
const HOUSE_MATRIX = `
                    site.read reader_comment.write health.read account.sign_in preview.open mistake.report account.own desk.enter story.create board.keep_views assignment.give assignment.claim assignment.hand_over photo.upload photo.read photo.browse photo.collect photo.replace photo.takedown post.capture post.browse post.decide mistake.handle reader_comment.moderate fronts.manage people.read people.manage settings.manage policy.manage audit.read seal.find seal.break
contributor         yes       yes                  yes         yes             yes          yes            yes         yes        yes          yes              no              no               yes                  yes          yes        no           no            no            no             yes          no          no          no             no                      no            no          no            no              no            no         no        no
reporter            yes       yes                  yes         yes             yes          yes            yes         yes        yes          yes              no              yes              yes                  yes          yes        yes          yes           no            no             yes          yes         no          no             no                      no            yes         no            no              no            no         no        no
editor              yes       yes                  yes         yes             yes          yes            yes         yes        yes          yes              yes             yes              yes                  yes          yes        yes          yes           yes           yes            yes          yes         yes         yes            yes                     yes           yes         no            no              no            no         no        no
managing_editor     yes       yes                  yes         yes             yes          yes            yes         yes        yes          yes              yes             yes              yes                  yes          yes        yes          yes           yes           yes            yes          yes         yes         yes            yes                     yes           yes         no            no              yes           yes        yes       yes
admin               yes       yes                  yes         yes             yes          yes            yes         yes        no           no               no              no               no                   no           no         no           no            no            no             no           no          no          no             no                      no            yes         yes           yes             no            yes        yes       no
moderator           yes       yes                  yes         yes             yes          yes            yes         yes        no           no               no              no               no                   no           no         no           no            no            no             no           no          no          no             yes                     no            no          no            no              no            no         no        no
no-role             yes       yes                  yes         yes             yes          yes            yes         no         no           no               no              no               no                   no           no         no           no            no            no             no           no          no          no             no                      no            no          no            no              no            no         no        no
nobody              yes       yes                  yes         yes             yes          yes            no          no         no           no               no              no               no                   no           no         no           no            no            no             no           no          no          no             no                      no            no          no            no              no            no         no        no
`;

const HOUSE_ACTORS: Parameters<typeof may>[0][] = [
  person('p', 'contributor'),
  person('p', 'reporter'),
  person('p', 'editor'),
  person('p', 'managing_editor'),
  person('p', 'admin'),
  person('p', 'moderator'),
  person('p'),
  null,
];

const [header = '', ...rows] = HOUSE_MATRIX.trim().split('\n');
const columns = header.trim().split(/\s+/);

describe('house permissions', () => {
  rows.forEach((row, index) => {
    const [who = '', ...cells] = row.trim().split(/\s+/);
    it(`gives ${who} exactly what its row says`, () => {
      const granted = allPermissions().filter(
        (permission) => !isStoryPermission(permission) && may(HOUSE_ACTORS[index] ?? null, permission),
      );
      expect(granted).toEqual(columns.filter((_, column) => cells[column] === 'yes'));
    });
  });

  it('has a column for every house permission', () => {
    expect(columns).toEqual(allPermissions().filter((permission) => !isStoryPermission(permission)));
  });
});

/** Rows: who. Columns: story.write in each working state; story.details is the same. */
const WRITE_MATRIX = `
                               draft in_review changes_requested approved scheduled clean spiked
contributor, own story       | yes   no        yes               no       no        no    no
contributor, other story     | no    no        no                no       no        no    no
reporter, own story          | yes   no        yes               no       no        no    no
reporter, other story        | no    no        no                no       no        no    no
editor, own story            | yes   yes       yes               yes      no        no    no
editor, other story          | yes   yes       yes               yes      no        no    no
managing editor, other story | yes   yes       yes               yes      no        no    no
admin, own story             | no    no        no                no       no        no    no
admin, other story           | no    no        no                no       no        no    no
admin and reporter, own story| yes   no        yes               no       no        no    no
moderator, own story         | no    no        no                no       no        no    no
moderator, other story       | no    no        no                no       no        no    no
no role, own story           | no    no        no                no       no        no    no
the clock                    | no    no        no                no       no        no    no
nobody signed in             | no    no        no                no       no        no    no
`;

/** Rows: who. Columns: story.suggest in each working state. */
const SUGGEST_MATRIX = `
                               draft in_review changes_requested approved scheduled clean spiked
contributor, own story       | yes   yes       yes               no       no        no    no
contributor, other story     | no    no        no                no       no        no    no
reporter, own story          | yes   yes       yes               no       no        no    no
reporter, other story        | no    yes       no                no       no        no    no
editor, own story            | yes   yes       yes               yes      no        no    no
editor, other story          | yes   yes       yes               yes      no        no    no
managing editor, other story | yes   yes       yes               yes      no        no    no
admin, own story             | no    no        no                no       no        no    no
admin, other story           | no    no        no                no       no        no    no
admin and reporter, own story| yes   yes       yes               no       no        no    no
moderator, own story         | no    no        no                no       no        no    no
moderator, other story       | no    no        no                no       no        no    no
no role, own story           | no    no        no                no       no        no    no
the clock                    | no    no        no                no       no        no    no
nobody signed in             | no    no        no                no       no        no    no
`;

/** The same in every working state. */
const SEE_AND_MOVE = `
                               filter story.read site.preview story.show_outside story.comment story.move story.approve story.hold story.override story.withhold story.seal
contributor, own story       | own    yes        yes          no                 yes           yes        no            no         no             no             no
contributor, other story     | own    no         no           no                 no            no         no            no         no             no             no
reporter, own story          | all    yes        yes          yes                yes           yes        no            no         no             no             no
reporter, other story        | all    yes        yes          no                 yes           no         no            no         no             no             no
editor, own story            | all    yes        yes          yes                yes           yes        yes           yes        no             yes            yes
editor, other story          | all    yes        yes          yes                yes           yes        yes           yes        no             yes            yes
managing editor, other story | all    yes        yes          yes                yes           yes        yes           yes        yes            yes            yes
admin, own story             | none   no         no           no                 no            no         no            no         no             no             no
admin, other story           | none   no         no           no                 no            no         no            no         no             no             no
admin and reporter, own story| all    yes        yes          yes                yes           yes        no            no         no             no             no
moderator, own story         | none   no         no           no                 no            no         no            no         no             no             no
moderator, other story       | none   no         no           no                 no            no         no            no         no             no             no
no role, own story           | none   no         no           no                 no            no         no            no         no             no             no
the clock                    | none   no         no           no                 no            no         no            no         no             no             no
nobody signed in             | none   no         no           no                 no            no         no            no         no             no             no
`;

describe('typing into a story', () => {
  for (const [who, cells] of personaRows(WRITE_MATRIX)) {
    it(`is decided by role, authorship and state for: ${who}`, () => {
      const actor = PERSONAS[who] ?? null;
      const answers = WORKING_STATES.map((state) => may(actor, 'story.write', storyIn(state)));
      expect(answers.map(yesOrNo)).toEqual(cells);
      const details = WORKING_STATES.map((state) => may(actor, 'story.details', storyIn(state)));
      expect(details).toEqual(answers);
    });
  }

  it('stops for everybody when a story is killed', () => {
    const allowed = Object.values(PERSONAS).filter((actor) =>
      may(actor, 'story.write', storyIn('draft', 'killed')),
    );
    expect(allowed).toEqual([]);
  });
});

describe('suggesting changes of a story', () => {
  for (const [who, cells] of personaRows(SUGGEST_MATRIX)) {
    it(`is decided by role, authorship and state for: ${who}`, () => {
      const actor = PERSONAS[who] ?? null;
      const answers = WORKING_STATES.map((state) => may(actor, 'story.suggest', storyIn(state)));
      expect(answers.map(yesOrNo)).toEqual(cells);
    });
  }

  it('stops for everybody when a story is killed', () => {
    const allowed = Object.values(PERSONAS).filter((actor) =>
      may(actor, 'story.suggest', storyIn('in_review', 'killed')),
    );
    expect(allowed).toEqual([]);
  });
});

describe('seeing and moving a story', () => {
  for (const [who, [filter, ...cells]] of personaRows(SEE_AND_MOVE)) {
    const actor = PERSONAS[who] ?? null;
    it(`is the same in lists and in every state for: ${who}`, () => {
      expect(storyFilter(actor)).toBe(filter);
      for (const state of WORKING_STATES) {
        // The clock holds no role, so no door opens for it: only `decide` knows it.
        const story = storyIn(state);
        const answers = [
          may(actor, 'story.read', story),
          may(actor, 'site.preview', story),
          may(actor, 'story.show_outside', story),
          may(actor, 'story.comment', story),
          may(actor, 'story.move', story),
          may(actor, 'story.approve', story),
          may(actor, 'story.hold', story),
          may(actor, 'story.override', story),
          may(actor, 'story.withhold', story),
          may(actor, 'story.seal', story),
        ];
        expect(answers.map(yesOrNo)).toEqual(cells);
      }
    });
  }

  it('lists every persona in both tables', () => {
    const names = Object.keys(PERSONAS);
    expect(personaRows(WRITE_MATRIX).map(([who]) => who)).toEqual(names);
    expect(personaRows(SUGGEST_MATRIX).map(([who]) => who)).toEqual(names);
    expect(personaRows(SEE_AND_MOVE).map(([who]) => who)).toEqual(names);
  });
});

/** Rows: who. Columns: what they may do with a sealed story of which they are no member, and with one that has let them in. */
const SEALED_MATRIX = `
                               read write suggest comment move approve seal | read write suggest comment move approve seal
contributor, own story       | yes  yes   yes     yes     yes  no      no   | yes  yes   yes     yes     yes  no      no
contributor, other story     | no   no    no      no      no   no      no   | no   no    no      no      no   no      no
reporter, own story          | yes  yes   yes     yes     yes  no      no   | yes  yes   yes     yes     yes  no      no
reporter, other story        | no   no    no      no      no   no      no   | yes  no    no      yes     no   no      no
editor, own story            | yes  yes   yes     yes     yes  yes     yes  | yes  yes   yes     yes     yes  yes     yes
editor, other story          | no   no    no      no      no   no      no   | yes  yes   yes     yes     yes  yes     yes
managing editor, other story | no   no    no      no      no   no      no   | yes  yes   yes     yes     yes  yes     yes
admin, own story             | no   no    no      no      no   no      no   | no   no    no      no      no   no      no
admin, other story           | no   no    no      no      no   no      no   | no   no    no      no      no   no      no
admin and reporter, own story| yes  yes   yes     yes     yes  no      no   | yes  yes   yes     yes     yes  no      no
moderator, own story         | no   no    no      no      no   no      no   | no   no    no      no      no   no      no
moderator, other story       | no   no    no      no      no   no      no   | no   no    no      no      no   no      no
no role, own story           | no   no    no      no      no   no      no   | no   no    no      no      no   no      no
the clock                    | no   no    no      no      no   no      no   | no   no    no      no      no   no      no
nobody signed in             | no   no    no      no      no   no      no   | no   no    no      no      no   no      no
`;

describe('a sealed story', () => {
  const ASKED = ['read', 'write', 'suggest', 'comment', 'move', 'approve', 'seal'] as const;
  for (const [who, cells] of personaRows(SEALED_MATRIX.replaceAll(/(?<=(?:yes|no) +)\|/g, ' '))) {
    const actor = PERSONAS[who] ?? null;
    it(`is there for members and authors only, whatever the role: ${who}`, () => {
      const sealedFor = (memberIds: string[]) => {
        const story = { ...storyIn('draft'), memberIds };
        return ASKED.map((what) => yesOrNo(may(actor, `story.${what}`, story)));
      };
      expect([...sealedFor([]), ...sealedFor(actor ? [actor.personId] : [])]).toEqual(cells);
    });
  }

  it('is asked about for every persona', () => {
    const names = personaRows(SEALED_MATRIX).map(([who]) => who);
    expect(names).toEqual(Object.keys(PERSONAS));
  });

  it('gives no permission at all to who is no member', () => {
    const story = { ...storyIn('draft'), memberIds: [] };
    const editor = person('p', 'editor', 'managing_editor');
    expect(allPermissions().filter((asked) => isStoryPermission(asked) && may(editor, asked, story))).toEqual(
      [],
    );
    expect(standingsOf(editor, story)).toEqual([]);
  });
});

describe('a permission in general', () => {
  it('lets a role through the door without giving it a story', () => {
    expect(mayAtAll(person('p', 'contributor'), 'story.write')).toBe(true);
    expect(mayAtAll(person('p', 'admin'), 'story.write')).toBe(false);
    expect(mayAtAll(null, 'story.read')).toBe(false);
  });

  it('has one sentence for people each', () => {
    for (const permission of allPermissions()) expect(permissionSentence(permission)).toMatch(/^[A-Z].+\.$/);
  });

  it('is never given about a story that is not named', () => {
    // A caller without types, such as a route that forgot to load the story.
    const untyped: (...given: unknown[]) => unknown = may as never;
    expect(untyped(person('p', 'editor'), 'story.write')).toBe(false);
  });
});

function personaRows(matrix: string): [who: string, cells: string[]][] {
  const lines = matrix.trim().split('\n').slice(1);
  return lines.map((line) => {
    const [who = '', cells = ''] = line.split('|');
    return [who.trim(), cells.trim().split(/\s+/)];
  });
}

function yesOrNo(answer: boolean): string {
  return answer ? 'yes' : 'no';
}
