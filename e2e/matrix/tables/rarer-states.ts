/**
 * The actions that no story of the other tables is ready for, by everybody, in states that few stories are ever in. For the
 * words see `steps.ts`. `editor-own` has worked on all of them; `assigned` is with `reporter-own`.
 */
export const RARER_STATES = `
assigned asking overridden sealed confided

approveKindAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own                                  | state unready state state state
  editor-other managing                       | state yes     state none  none
reviewAfterwardsAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own                                  | state state no  state state
  editor-other managing                       | state state yes none  none
handOverAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-other                           | none
  contributor-own                             | no  state state state state
  reporter-own                                | yes state state state state
  reporter-other                              | no  state state none  state
  editor-own                                  | yes state state state state
  editor-other managing                       | yes state state none  none
liftSealAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own                                  | state state state yes  yes
  editor-other managing                       | state state state none none
addMemberAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own                                  | state state state yes  yes
  editor-other managing                       | state state state none none
removeMemberAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own                                  | state state state yes  yes
  editor-other managing                       | state state state none none
breakSealAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other                     | role
  managing                                    | none none none yes yes
`;

/** As above, for a story whose earlier versions readers cannot look up. */
export const WITHHELD = `
withheld

releaseEarlierAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | yes
`;
