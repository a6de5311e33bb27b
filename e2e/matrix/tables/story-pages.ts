/**
 * Every page and route about one story, asked for by everybody, in every state. `sign-in`: sent there; `no-desk`:
 * told that nobody has given them a role yet; a number: the status of the answer.
 */
export const STORY_PAGES = `
draft in_review changes approved scheduled spiked live revised withdrawn killed

GET /desk/stories/[id]
  stranger disabled                           | sign-in
  no-role                                     | no-desk
  admin moderator                             | 403
  contributor-other                           | 404
  contributor-own reporter-own reporter-other | 200
  editor-own editor-other managing            | 200
GET /desk/stories/[id]/history
  stranger disabled                           | sign-in
  no-role                                     | no-desk
  admin moderator                             | 403
  contributor-other                           | 404
  contributor-own reporter-own reporter-other | 200
  editor-own editor-other managing            | 200
GET /desk/stories/[id]/preview
  stranger disabled                           | sign-in
  no-role admin moderator                     | 403
  contributor-other                           | 404
  contributor-own reporter-own reporter-other | 200
  editor-own editor-other managing            | 200
GET /desk/stories/[id]/previews
  stranger disabled                           | sign-in
  no-role                                     | no-desk
  admin moderator                             | 403
  contributor-own contributor-other           | 403
  reporter-other                              | 404
  reporter-own editor-own editor-other managing | 200
GET /api/stories/[id]
  stranger disabled                           | 401
  no-role admin moderator                     | 403
  contributor-other                           | 404
  contributor-own reporter-own reporter-other | 200
  editor-own editor-other managing            | 200
POST /api/stories/[id]/looks?moment=arriving
  stranger disabled                           | 401
  no-role admin moderator                     | 403
  contributor-other                           | 404
  contributor-own reporter-own reporter-other | 204
  editor-own editor-other managing            | 204
GET /api/published/[id]
  stranger disabled                           | 401
  no-role                                     | 403
  admin moderator                             | 404 404 404 404 404 404 200 200 404 404
  contributor-own contributor-other           | 404 404 404 404 404 404 200 200 404 404
  reporter-own reporter-other                 | 404 404 404 404 404 404 200 200 404 404
  editor-own editor-other managing            | 404 404 404 404 404 404 200 200 404 404
GET /politics/[slug]
  stranger disabled no-role admin moderator   | 404 404 404 404 404 404 200 200 410 410
  contributor-own contributor-other           | 404 404 404 404 404 404 200 200 410 410
  reporter-own reporter-other                 | 404 404 404 404 404 404 200 200 410 410
  editor-own editor-other managing            | 404 404 404 404 404 404 200 200 410 410
GET /politics/[slug]/history
  stranger disabled no-role admin moderator   | 404 404 404 404 404 404 200 200 410 410
  contributor-own contributor-other           | 404 404 404 404 404 404 200 200 410 410
  reporter-own reporter-other                 | 404 404 404 404 404 404 200 200 410 410
  editor-own editor-other managing            | 404 404 404 404 404 404 200 200 410 410
GET /politics/[slug]/history/1-2
  stranger disabled no-role admin moderator   | 404 404 404 404 404 404 404 404 410 410
  contributor-own contributor-other           | 404 404 404 404 404 404 404 404 410 410
  reporter-own reporter-other                 | 404 404 404 404 404 404 404 404 410 410
  editor-own editor-other managing            | 404 404 404 404 404 404 404 404 410 410
GET /politics/[slug]/report
  stranger disabled no-role admin moderator   | 404 404 404 404 404 404 200 200 410 410
  contributor-own contributor-other           | 404 404 404 404 404 404 200 200 410 410
  reporter-own reporter-other                 | 404 404 404 404 404 404 200 200 410 410
  editor-own editor-other managing            | 404 404 404 404 404 404 200 200 410 410
GET /politics/[slug]/report/sent
  stranger disabled no-role admin moderator   | 404 404 404 404 404 404 200 200 410 410
  contributor-own contributor-other           | 404 404 404 404 404 404 200 200 410 410
  reporter-own reporter-other                 | 404 404 404 404 404 404 200 200 410 410
  editor-own editor-other managing            | 404 404 404 404 404 404 200 200 410 410
GET /politics/[slug]/comments
  stranger disabled no-role admin moderator   | 404 404 404 404 404 404 200 200 410 410
  contributor-own contributor-other           | 404 404 404 404 404 404 200 200 410 410
  reporter-own reporter-other                 | 404 404 404 404 404 404 200 200 410 410
  editor-own editor-other managing            | 404 404 404 404 404 404 200 200 410 410
GET /politics/[slug]/comments/[id]
  stranger disabled no-role admin moderator   | 404 404 404 404 404 404 404 404 410 410
  contributor-own contributor-other           | 404 404 404 404 404 404 404 404 410 410
  reporter-own reporter-other                 | 404 404 404 404 404 404 404 404 410 410
  editor-own editor-other managing            | 404 404 404 404 404 404 404 404 410 410
POST /politics/[slug]/comments/send
  stranger disabled no-role admin moderator   | 400
  contributor-own contributor-other           | 400
  reporter-own reporter-other                 | 400
  editor-own editor-other managing            | 400
POST /politics/[slug]/comments/[id]/report
  stranger disabled no-role admin moderator   | 400
  contributor-own contributor-other           | 400
  reporter-own reporter-other                 | 400
  editor-own editor-other managing            | 400
`;

/** Which stories stand in what lists stories, for whom. `in`: it is there; `not`: nothing of it is. */
export const STORY_LISTS = `
draft in_review changes approved scheduled spiked live revised withdrawn killed

GET /
  stranger disabled no-role admin moderator   | not not not not not not in in not not
  contributor-own contributor-other           | not not not not not not in in not not
  reporter-own reporter-other                 | not not not not not not in in not not
  editor-own editor-other managing            | not not not not not not in in not not
GET /politics
  stranger disabled no-role admin moderator   | not not not not not not in in not not
  contributor-own contributor-other           | not not not not not not in in not not
  reporter-own reporter-other                 | not not not not not not in in not not
  editor-own editor-other managing            | not not not not not not in in not not
GET /politics/feed.xml
  stranger disabled no-role admin moderator   | not not not not not not in in not not
  contributor-own contributor-other           | not not not not not not in in not not
  reporter-own reporter-other                 | not not not not not not in in not not
  editor-own editor-other managing            | not not not not not not in in not not
GET /feed.xml
  stranger disabled no-role admin moderator   | not not not not not not in in not not
  contributor-own contributor-other           | not not not not not not in in not not
  reporter-own reporter-other                 | not not not not not not in in not not
  editor-own editor-other managing            | not not not not not not in in not not
GET /feed.json
  stranger disabled no-role admin moderator   | not not not not not not in in not not
  contributor-own contributor-other           | not not not not not not in in not not
  reporter-own reporter-other                 | not not not not not not in in not not
  editor-own editor-other managing            | not not not not not not in in not not
GET /sitemap/stories-1.xml
  stranger disabled no-role admin moderator   | not not not not not not in in not not
  contributor-own contributor-other           | not not not not not not in in not not
  reporter-own reporter-other                 | not not not not not not in in not not
  editor-own editor-other managing            | not not not not not not in in not not
GET /author/the-reporter
  stranger disabled no-role admin moderator   | not not not not not not in in not not
  contributor-own contributor-other           | not not not not not not in in not not
  reporter-own reporter-other                 | not not not not not not in in not not
  editor-own editor-other managing            | not not not not not not in in not not
GET /api/board/view?q=Matrix
  stranger disabled no-role admin moderator   | not
  contributor-other                           | not
  contributor-own reporter-own reporter-other | in
  editor-own editor-other managing            | in
GET /desk?q=Matrix
  stranger disabled no-role admin moderator   | not
  contributor-other                           | not
  contributor-own reporter-own reporter-other | in
  editor-own editor-other managing            | in
boardNewsAction
  stranger disabled no-role admin moderator   | not
  contributor-other                           | not
  contributor-own reporter-own reporter-other | in
  editor-own editor-other managing            | in
searchPublishedAction
  stranger disabled no-role                   | not
  admin moderator                             | not not not not not not in in not not
  contributor-own contributor-other           | not not not not not not in in not not
  reporter-own reporter-other                 | not not not not not not in in not not
  editor-own editor-other managing            | not not not not not not in in not not
`;
