/**
 * Every step of the workflow, pressed by everybody in every state, through the server action of the story page.
 *
 * out: signed out · role: no role of theirs does this to any story · none: there is no such story · no: not theirs to press ·
 * state: not possible where the story stands · bad: no such step · unready: something has to be put right · yes: done
 */
export const STEPS = `
draft in_review changes approved scheduled spiked live revised reapproved withdrawn killed kill_asked fixed

start
  stranger disabled                      | out
  no-role admin moderator                | role
  contributor-own contributor-other      | bad
  reporter-own reporter-other            | bad
  editor-own editor-other managing       | bad
submit
  stranger disabled                      | out
  no-role admin moderator                | role
  contributor-other                      | none
  reporter-other editor-other managing   | no
  contributor-own reporter-own editor-own | yes   state     yes     state    state     state  state yes     state      state     state  state      state
approve
  stranger disabled                      | out
  no-role admin moderator                | role
  contributor-other                      | none
  contributor-own reporter-own reporter-other | no
  editor-own                             | state unready   state   state    state     state  state state   state      state     state  state      state
  editor-other managing                  | state yes       state   state    state     state  state state   state      state     state  state      state
request_changes
  stranger disabled                      | out
  no-role admin moderator                | role
  contributor-other                      | none
  contributor-own reporter-own reporter-other | no
  editor-own editor-other managing       | state yes       state   state    state     state  state state   state      state     state  state      state
unschedule
  stranger disabled                      | out
  no-role admin moderator                | role
  contributor-other                      | none
  contributor-own reporter-own reporter-other | no
  editor-own editor-other managing       | state state     state   state    yes       state  state state   state      state     state  state      state
publish
  stranger disabled                      | out
  no-role admin moderator                | role
  contributor-other                      | none
  contributor-own reporter-own reporter-other | no
  editor-own editor-other managing       | state state     state   yes      yes       state  state state   state      state     state  state      state
publish_update
  stranger disabled                      | out
  no-role admin moderator                | role
  contributor-other                      | none
  contributor-own reporter-own reporter-other | no
  editor-own editor-other managing       | state state     state   state    state     state  state state   yes        state     state  state      state
schedule
  stranger disabled                      | out
  no-role admin moderator                | role
  contributor-other                      | none
  contributor-own reporter-own reporter-other | no
  editor-own editor-other managing       | state state     state   yes      state     state  state state   yes        state     state  state      state
look_over
  stranger disabled                      | out
  no-role admin moderator                | role
  contributor-other                      | none
  contributor-own reporter-own reporter-other | no
  editor-own editor-other managing       | no    no        no      no       no        no     no    no      no         no        no     no         yes
restore
  stranger disabled                      | out
  no-role admin moderator                | role
  contributor-other                      | none
  contributor-own reporter-own reporter-other | no
  editor-own editor-other managing       | state state     state   state    state     state  state state   state      yes       state  state      state
revise
  stranger disabled                      | out
  no-role admin moderator                | role
  contributor-other                      | none
  reporter-other                         | no
  contributor-own reporter-own           | state state     state   state    state     state  yes   state   state      yes       state  yes        yes
  editor-own editor-other managing       | state state     state   state    state     state  yes   state   state      yes       state  yes        yes
quick_fix
  stranger disabled                      | out
  no-role admin moderator                | role
  contributor-own contributor-other      | bad
  reporter-own reporter-other            | bad
  editor-own editor-other managing       | bad
reopen
  stranger disabled                      | out
  no-role admin moderator                | role
  contributor-other                      | none
  contributor-own reporter-own reporter-other | no
  editor-own editor-other managing       | state state     state   yes      state     state  state state   yes        state     state  state      state
take_back
  stranger disabled                      | out
  no-role admin moderator                | role
  contributor-other                      | none
  reporter-other                         | no
  contributor-own reporter-own           | state yes       state   state    state     state  state state   state      state     state  state      state
  editor-own editor-other managing       | state yes       state   state    state     state  state state   state      state     state  state      state
withdraw
  stranger disabled                      | out
  no-role admin moderator                | role
  contributor-other                      | none
  contributor-own reporter-own reporter-other | no
  editor-own editor-other managing       | state state     state   state    state     state  yes   yes     yes        state     state  yes        yes
ask_kill
  stranger disabled                      | out
  no-role admin moderator                | role
  contributor-other                      | none
  contributor-own reporter-own reporter-other | no
  editor-own editor-other                | no
  managing                               | state state     state   state    state     state  yes   yes     yes        yes       state  state      yes
kill
  stranger disabled                      | out
  no-role admin moderator                | role
  contributor-other                      | none
  contributor-own reporter-own reporter-other | no
  editor-own editor-other managing       | no    no        no      no       no        no     no    no      no         no        no     yes        no
spare
  stranger disabled                      | out
  no-role admin moderator                | role
  contributor-other                      | none
  contributor-own reporter-own reporter-other | no
  editor-own editor-other managing       | state state     state   state    state     state  state state   state      state     state  yes        state
spike
  stranger disabled                      | out
  no-role admin moderator                | role
  contributor-other                      | none
  reporter-other                         | no
  contributor-own reporter-own           | yes   yes       yes     yes      state     state  state state   state      state     state  state      state
  editor-own editor-other managing       | yes   yes       yes     yes      state     state  state state   state      state     state  state      state
unspike
  stranger disabled                      | out
  no-role admin moderator                | role
  contributor-other                      | none
  reporter-other                         | no
  contributor-own reporter-own           | state state     state   state    state     yes    state state   state      state     state  state      state
  editor-own editor-other managing       | state state     state   state    state     yes    state state   state      state     state  state      state
`;
