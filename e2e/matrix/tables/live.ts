/**
 * Every kind of frame that the protocol knows (`content/live-frame.ts`), sent by everybody to the story's websocket, in
 * every state. Who is not let in gets the reason with which the line is closed, whatever they send.
 *
 * write, suggest, read: joined, and may do that · text: the story came · kept: stored as typed · suggested: stored as a
 * suggestion · unsaved: told that it is not stored · own: shown to others under the sender's own name · nothing: passed
 * over · left, malformed: the line is closed
 */
export const LIVE = `
draft in_review changes approved scheduled spiked live revised withdrawn killed

auth
  stranger disabled                           | signed_out
  no-role admin moderator contributor-other   | not_allowed
  reporter-other                              | read  suggest read  read  read read read read  read read
  contributor-own reporter-own                | write suggest write read  read read read write read read
  editor-own editor-other managing            | write write   write write read read read write read read
auth again
  stranger disabled                           | signed_out
  no-role admin moderator contributor-other   | not_allowed
  reporter-other contributor-own reporter-own | nothing
  editor-own editor-other managing            | nothing
sync step1
  stranger disabled                           | signed_out
  no-role admin moderator contributor-other   | not_allowed
  reporter-other contributor-own reporter-own | text
  editor-own editor-other managing            | text
awareness
  stranger disabled                           | signed_out
  no-role admin moderator contributor-other   | not_allowed
  reporter-other contributor-own reporter-own | own
  editor-own editor-other managing            | own
queryAwareness
  stranger disabled                           | signed_out
  no-role admin moderator contributor-other   | not_allowed
  reporter-other contributor-own reporter-own | nothing
  editor-own editor-other managing            | nothing
stateless
  stranger disabled                           | signed_out
  no-role admin moderator contributor-other   | not_allowed
  reporter-other contributor-own reporter-own | nothing
  editor-own editor-other managing            | nothing
pong
  stranger disabled                           | signed_out
  no-role admin moderator contributor-other   | not_allowed
  reporter-other contributor-own reporter-own | nothing
  editor-own editor-other managing            | nothing
ping
  stranger disabled                           | signed_out
  no-role admin moderator contributor-other   | not_allowed
  reporter-other contributor-own reporter-own | malformed
  editor-own editor-other managing            | malformed
syncStatus
  stranger disabled                           | signed_out
  no-role admin moderator contributor-other   | not_allowed
  reporter-other contributor-own reporter-own | malformed
  editor-own editor-other managing            | malformed
close
  stranger disabled                           | signed_out
  no-role admin moderator contributor-other   | not_allowed
  reporter-other contributor-own reporter-own | left
  editor-own editor-other managing            | left
sync step2
  stranger disabled                           | signed_out
  no-role admin moderator contributor-other   | not_allowed
  reporter-other                              | unsaved suggested unsaved unsaved unsaved unsaved unsaved unsaved unsaved unsaved
  contributor-own reporter-own                | kept    suggested kept    unsaved unsaved unsaved unsaved kept    unsaved unsaved
  editor-own editor-other managing            | kept    kept      kept    kept    unsaved unsaved unsaved kept    unsaved unsaved
sync update
  stranger disabled                           | signed_out
  no-role admin moderator contributor-other   | not_allowed
  reporter-other                              | unsaved suggested unsaved unsaved unsaved unsaved unsaved unsaved unsaved unsaved
  contributor-own reporter-own                | kept    suggested kept    unsaved unsaved unsaved unsaved kept    unsaved unsaved
  editor-own editor-other managing            | kept    kept      kept    kept    unsaved unsaved unsaved kept    unsaved unsaved
`;
