/**
 * Every server action about one story but its steps, by everybody, in every state. For the words see `steps.ts`. Where
 * an answer is `yes` the action has been done. Whoever may restore text is told that it reads so already.
 */
export const STORY_ACTIONS = `
draft in_review changes approved scheduled spiked live revised withdrawn killed

refreshStoryAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-other                           | none
  contributor-own reporter-own reporter-other | yes
  editor-own editor-other managing            | yes
changeDetailsAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-other                           | none
  reporter-other                              | no
  contributor-own reporter-own                | yes no  yes no  no no no yes no no
  editor-own editor-other managing            | yes yes yes yes no no no yes no no
restoreTextAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-other                           | none
  reporter-other                              | no
  contributor-own reporter-own                | state no    state no    no no no state no no
  editor-own editor-other managing            | state state state state no no no state no no
saveVersionAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-other                           | none
  reporter-other                              | no
  contributor-own reporter-own                | yes no  yes no  no no no yes no no
  editor-own editor-other managing            | yes yes yes yes no no no yes no no
keepBeforeImportAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-other                           | none
  reporter-other                              | no
  contributor-own reporter-own                | yes no  yes no  no no no yes no no
  editor-own editor-other managing            | yes yes yes yes no no no yes no no
readFixableAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-other                           | none
  contributor-own reporter-own reporter-other | yes
  editor-own editor-other managing            | yes
quickFixAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-other                           | none
  contributor-own reporter-own reporter-other | no
  editor-own editor-other managing            | state state state state state state yes state state state
approveKindAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | state
differenceSinceAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-other                           | none
  contributor-own reporter-own reporter-other | state state state yes yes state yes yes yes yes
  editor-own editor-other managing            | state state state yes yes state yes yes yes yes
reviewAfterwardsAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | state
handOverAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-other                           | none
  contributor-own reporter-own reporter-other | state
  editor-own editor-other managing            | state
readCommentsAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-other                           | none
  contributor-own reporter-own reporter-other | yes
  editor-own editor-other managing            | yes
peopleToMentionAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-other                           | none
  contributor-own reporter-own reporter-other | yes
  editor-own editor-other managing            | yes
startThreadAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-other                           | none
  contributor-own reporter-own reporter-other | yes
  editor-own editor-other managing            | yes
replyAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-other                           | none
  contributor-own reporter-own reporter-other | yes
  editor-own editor-other managing            | yes
editCommentAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-other                           | none
  contributor-own reporter-other              | no
  reporter-own                                | yes
  editor-own editor-other managing            | no
threadAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-other                           | none
  contributor-own reporter-own reporter-other | no
  editor-own editor-other managing            | yes
deleteCommentAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-other                           | none
  contributor-own reporter-other              | no
  reporter-own                                | yes
  editor-own editor-other managing            | no
setHoldAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | yes
liftHoldAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | yes
makePreviewLinkAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | role
  reporter-other                              | no
  reporter-own                                | yes yes yes yes yes state yes yes yes state
  editor-own editor-other managing            | yes yes yes yes yes state yes yes yes state
revokePreviewAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | role
  reporter-other                              | no
  reporter-own editor-own editor-other managing | yes
readSealAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-other                           | none
  contributor-own reporter-own reporter-other | yes
  editor-own editor-other managing            | yes
sealStoryAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | yes
liftSealAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | state
addMemberAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | state
removeMemberAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | state
breakSealAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other                     | role
  managing                                    | none
withholdEarlierAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | state state state state state state yes yes state state
releaseEarlierAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | state
`;
