/**
 * Every server action that is about no single story, by everybody. `none` of somebody who holds the role: what was asked
 * for is nowhere. For the other words see `steps.ts`.
 */
export const HOUSE_ACTIONS = `
answer

createStoryAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | yes
  reporter-own reporter-other                 | yes
  editor-own editor-other managing            | yes
giveAssignmentAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | yes
claimAssignmentAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | none
  editor-own editor-other managing            | none
dropAssignmentAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | none
assignmentChoicesAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | yes
  reporter-own reporter-other                 | yes
  editor-own editor-other managing            | yes
boardNewsAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | yes
  reporter-own reporter-other                 | yes
  editor-own editor-other managing            | yes
keepViewAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | yes
  reporter-own reporter-other                 | yes
  editor-own editor-other managing            | yes
openWithViewAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | yes
  reporter-own reporter-other                 | yes
  editor-own editor-other managing            | yes
forgetViewAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | yes
  reporter-own reporter-other                 | yes
  editor-own editor-other managing            | yes
chooseNoticesAction
  stranger disabled                           | out
  no-role admin moderator                     | yes
  contributor-own contributor-other           | yes
  reporter-own reporter-other                 | yes
  editor-own editor-other managing            | yes
readAllNoticesAction
  stranger disabled                           | out
  no-role admin moderator                     | yes
  contributor-own contributor-other           | yes
  reporter-own reporter-other                 | yes
  editor-own editor-other managing            | yes
changeOwnPasswordAction
  stranger disabled                           | out
  no-role admin moderator                     | bad
  contributor-own contributor-other           | bad
  reporter-own reporter-other                 | bad
  editor-own editor-other managing            | bad
searchPublishedAction
  stranger disabled                           | out
  no-role                                     | role
  admin moderator                             | yes
  contributor-own contributor-other           | yes
  reporter-own reporter-other                 | yes
  editor-own editor-other managing            | yes
addPersonAction
  stranger disabled                           | out
  admin                                       | yes
  no-role moderator                           | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | role
inviteAction
  stranger disabled                           | out
  admin                                       | yes
  no-role moderator                           | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | role
inviteAgainAction
  stranger disabled                           | out
  admin                                       | yes
  no-role moderator                           | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | role
revokeInvitationAction
  stranger disabled                           | out
  admin                                       | yes
  no-role moderator                           | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | role
changeAccountAction
  stranger disabled                           | out
  admin                                       | none
  no-role moderator                           | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | role
disablePersonAction
  stranger disabled                           | out
  admin                                       | none
  no-role moderator                           | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | role
enablePersonAction
  stranger disabled                           | out
  admin                                       | none
  no-role moderator                           | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | role
setPasswordAction
  stranger disabled                           | out
  admin                                       | none
  no-role moderator                           | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | role
saveProfileAction
  stranger disabled                           | out
  admin                                       | yes
  no-role moderator                           | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | role
changeHouseAction
  stranger disabled                           | out
  admin                                       | yes
  no-role moderator                           | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | role
changeAppearanceAction
  stranger disabled                           | out
  admin                                       | yes
  no-role moderator                           | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | role
changeRobotsAction
  stranger disabled                           | out
  admin                                       | yes
  no-role moderator                           | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | role
addSectionAction
  stranger disabled                           | out
  admin                                       | yes
  no-role moderator                           | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | role
changeSectionAction
  stranger disabled                           | out
  admin                                       | none
  no-role moderator                           | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | role
moveSectionAction
  stranger disabled                           | out
  admin                                       | none
  no-role moderator                           | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | role
removeSectionAction
  stranger disabled                           | out
  admin                                       | none
  no-role moderator                           | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | role
addWebhookAction
  stranger disabled                           | out
  admin                                       | bad
  no-role moderator                           | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | role
dropWebhookAction
  stranger disabled                           | out
  admin                                       | none
  no-role moderator                           | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | role
changeFourEyesAction
  stranger disabled                           | out
  managing                                    | yes
  no-role admin moderator                     | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other                     | role
changeApprovalKindsAction
  stranger disabled                           | out
  managing                                    | yes
  no-role admin moderator                     | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other                     | role
browsePhotosAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | yes
  reporter-own reporter-other                 | yes
  editor-own editor-other managing            | yes
photoStandingsAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | yes
  reporter-own reporter-other                 | yes
  editor-own editor-other managing            | yes
editPhotoAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | none
  reporter-own reporter-other                 | none
  editor-own editor-other managing            | none
editManyAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | bad
  reporter-own reporter-other                 | bad
  editor-own editor-other managing            | bad
setRightsAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | none
  reporter-own reporter-other                 | none
  editor-own editor-other managing            | none
setFocusAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | none
  reporter-own reporter-other                 | none
  editor-own editor-other managing            | none
takeDownAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | none
putBackAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | none
replaceEverywhereAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | none
undoReplacementAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | none
startCollectionAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | yes
  editor-own editor-other managing            | yes
changeCollectionAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | none
  editor-own editor-other managing            | none
captureEmbedAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | bad
  reporter-own reporter-other                 | bad
  editor-own editor-other managing            | bad
captureEmbedByHandAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | bad
  reporter-own reporter-other                 | bad
  editor-own editor-other managing            | bad
capturePostByHandAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | bad
  reporter-own reporter-other                 | bad
  editor-own editor-other managing            | bad
captureAgainAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | none
  reporter-own reporter-other                 | none
  editor-own editor-other managing            | none
checkPostAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | none
  editor-own editor-other managing            | none
decidePostAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | none
takeReportAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | none
dismissReportAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | none
correctForReportAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | none
moderateCommentAction
  stranger disabled                           | out
  no-role admin                               | role
  moderator                                   | none
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | none
decideAppealAction
  stranger disabled                           | out
  no-role admin                               | role
  moderator                                   | none
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | none
sanctionCommenterAction
  stranger disabled                           | out
  no-role admin                               | role
  moderator                                   | none
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | none
letCommenterBackAction
  stranger disabled                           | out
  no-role admin                               | role
  moderator                                   | state
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | state
chooseStoryCommentsAction
  stranger disabled                           | out
  no-role admin                               | role
  moderator                                   | none
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | none
chooseHouseCommentsAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other                     | role
  managing                                    | yes
openFrontAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | yes
saveFrontDraftAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | bad
launchFrontAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | none
rollBackFrontAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | none
findLiveAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | yes
photosOfLiveAction
  stranger disabled                           | out
  no-role admin moderator                     | role
  contributor-own contributor-other           | role
  reporter-own reporter-other                 | role
  editor-own editor-other managing            | yes
`;
