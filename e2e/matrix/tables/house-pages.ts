/**
 * Every page and route that is about no single story, asked for by everybody. `sign-in`: sent there; `desk`: sent there;
 * `no-desk`: told that nobody has given them a role yet;
 * a number: the status of the answer. What is asked for by an id is nowhere, unless the address says otherwise.
 */
export const HOUSE_PAGES = `
answer

${openToAll('GET /', 200)}
${openToAll('GET /politics', 200)}
${openToAll('GET /feed.xml', 200)}
${openToAll('GET /feed.json', 200)}
${openToAll('GET /politics/feed.xml', 200)}
${openToAll('GET /atom.xml', 200)}
${openToAll('GET /politics/atom.xml', 200)}
${openToAll('GET /politics/feed.json', 200)}
${openToAll('GET /author/the-reporter/feed.xml', 200)}
${openToAll('GET /author/the-reporter/atom.xml', 200)}
${openToAll('GET /author/the-reporter/feed.json', 200)}
${openToAll('GET /tag/nothing/feed.xml', 404)}
${openToAll('GET /tag/nothing/atom.xml', 404)}
${openToAll('GET /tag/nothing/feed.json', 404)}
${openToAll('GET /search', 200)}
${openToAll('GET /archive', 200)}
${openToAll('GET /archive/1999', 404)}
${openToAll('GET /archive/1999/12', 404)}
${openToAll('GET /archive/1999/12/31', 404)}
${openToAll('GET /sitemap.xml', 200)}
${openToAll('GET /sitemap/pages.xml', 200)}
${openToAll('GET /robots.txt', 200)}
${openToAll('GET /corrections', 200)}
${openToAll('POST /api/mistakes', 400)}
${openToAll('GET /author/the-reporter', 200)}
${openToAll('GET /tag/nothing', 404)}
${openToAll('GET /no/such/page', 404)}
${openToAll('GET /api/health', 200)}
${openToAll('GET /api/ready', 200)}
${openToAll('GET /api/auth/csrf', 200)}
${openToAll('POST /api/auth/signout', 'signout')}
${openToAll('POST /api/invitations', 400)}
${openToAll('GET /desk/offline', 200)}
${openToAll('GET /sign-in/invitation/[id]', 200)}
${openToAll('GET /preview/[id]', 404)}
${openToAll('POST /preview/[id]/open', 404)}
${openToAll('GET /preview/read/[id]', 404)}
${openToAll('POST /preview/read/[id]/comment', 400)}
${openToAll('GET /media/portraits/[id]/none.jpg', 404)}
${openToAll('GET /media/logos/none.webp', 404)}
${openToAll('GET /media/cards/[id]/none.jpg', 404)}
${openToAll('GET /embed/[id]', 404)}
${openToAll('GET /comments/[id]', 404)}
${openToAll('POST /comments/[id]', 404)}
${openToAll('GET /media/[id]/800.webp', 404)}
GET /sign-in
  stranger disabled                           | 200
  no-role admin moderator                     | desk
  contributor-own contributor-other           | desk
  reporter-own reporter-other                 | desk
  editor-own editor-other managing            | desk
GET /desk
  stranger disabled                           | sign-in
  no-role                                     | no-desk
  admin moderator                             | 200
  contributor-own contributor-other           | 200
  reporter-own reporter-other                 | 200
  editor-own editor-other managing            | 200
GET /desk/account
  stranger disabled                           | sign-in
  no-role                                     | no-desk
  admin moderator                             | 200
  contributor-own contributor-other           | 200
  reporter-own reporter-other                 | 200
  editor-own editor-other managing            | 200
GET /desk/audit
  stranger disabled                           | sign-in
  admin managing                              | 200
  no-role                                     | no-desk
  moderator                                   | 403
  contributor-own contributor-other           | 403
  reporter-own reporter-other                 | 403
  editor-own editor-other                     | 403
GET /api/board/view
  stranger disabled                           | 401
  no-role admin moderator                     | 403
  contributor-own contributor-other           | 200
  reporter-own reporter-other                 | 200
  editor-own editor-other managing            | 200
GET /api/board/counts
  stranger disabled                           | 401
  no-role admin moderator                     | 403
  contributor-own contributor-other           | 200
  reporter-own reporter-other                 | 200
  editor-own editor-other managing            | 200
GET /desk/sealed
  stranger disabled                           | sign-in
  admin managing                              | 200
  no-role                                     | no-desk
  moderator                                   | 403
  contributor-own contributor-other           | 403
  reporter-own reporter-other                 | 403
  editor-own editor-other                     | 403
GET /desk/audit/csv
  stranger disabled                           | 401
  admin managing                              | 200
  no-role moderator                           | 403
  contributor-own contributor-other           | 403
  reporter-own reporter-other                 | 403
  editor-own editor-other                     | 403
GET /desk/calendar
  stranger disabled                           | sign-in
  no-role                                     | no-desk
  admin moderator                             | 200
  contributor-own contributor-other           | 200
  reporter-own reporter-other                 | 200
  editor-own editor-other managing            | 200
GET /desk/comments
  stranger disabled                           | sign-in
  no-role                                     | no-desk
  admin                                       | 403
  moderator                                   | 200
  contributor-own contributor-other           | 403
  reporter-own reporter-other                 | 403
  editor-own editor-other managing            | 200
GET /desk/inbox
  stranger disabled                           | sign-in
  no-role                                     | no-desk
  admin moderator                             | 200
  contributor-own contributor-other           | 200
  reporter-own reporter-other                 | 200
  editor-own editor-other managing            | 200
GET /desk/inbox/[id]
  stranger disabled                           | 401
  no-role admin moderator                     | 404
  contributor-own contributor-other           | 404
  reporter-own reporter-other                 | 404
  editor-own editor-other managing            | 404
PUT /api/authors/[id]/picture
  stranger disabled                           | 401
  no-role admin moderator                     | 404
  contributor-own contributor-other           | 404
  reporter-own reporter-other                 | 404
  editor-own editor-other managing            | 404
DELETE /api/authors/[id]/picture
  stranger disabled                           | 401
  no-role admin moderator                     | 404
  contributor-own contributor-other           | 404
  reporter-own reporter-other                 | 404
  editor-own editor-other managing            | 404
PUT /api/logo/none
  stranger disabled                           | 401
  admin                                       | 404
  no-role moderator                           | 403
  contributor-own contributor-other           | 403
  reporter-own reporter-other                 | 403
  editor-own editor-other managing            | 403
DELETE /api/logo/none
  stranger disabled                           | 401
  admin                                       | 404
  no-role moderator                           | 403
  contributor-own contributor-other           | 403
  reporter-own reporter-other                 | 403
  editor-own editor-other managing            | 403
GET /desk/people
  stranger disabled                           | sign-in
  admin                                       | 200
  no-role                                     | no-desk
  moderator                                   | 403
  contributor-own contributor-other           | 403
  reporter-own reporter-other                 | 200
  editor-own editor-other managing            | 200
GET /desk/people/[person]
  stranger disabled                           | sign-in
  admin                                       | 200
  no-role                                     | no-desk
  moderator                                   | 403
  contributor-own contributor-other           | 403
  reporter-own reporter-other                 | 403
  editor-own editor-other managing            | 403
GET /desk/people/guests/[id]
  stranger disabled                           | sign-in
  admin                                       | 404
  no-role                                     | no-desk
  moderator                                   | 403
  contributor-own contributor-other           | 403
  reporter-own reporter-other                 | 403
  editor-own editor-other managing            | 403
${forAdmins('GET /desk/people/guests/new')}
${forAdmins('GET /desk/people/invite')}
${forAdmins('GET /desk/people/new')}
GET /desk/photos
  stranger disabled                           | sign-in
  no-role                                     | no-desk
  admin moderator                             | 403
  contributor-own contributor-other           | 200
  reporter-own reporter-other                 | 200
  editor-own editor-other managing            | 200
GET /desk/photos/[id]
  stranger disabled                           | sign-in
  no-role                                     | no-desk
  admin moderator                             | 403
  contributor-own contributor-other           | 404
  reporter-own reporter-other                 | 404
  editor-own editor-other managing            | 404
GET /desk/photos/[id]/uses
  stranger disabled                           | sign-in
  no-role                                     | no-desk
  admin moderator                             | 403
  contributor-own contributor-other           | 403
  reporter-own reporter-other                 | 404
  editor-own editor-other managing            | 404
GET /desk/posts
  stranger disabled                           | sign-in
  no-role                                     | no-desk
  admin moderator                             | 403
  contributor-own contributor-other           | 403
  reporter-own reporter-other                 | 200
  editor-own editor-other managing            | 200
GET /desk/posts/[id]
  stranger disabled                           | sign-in
  no-role                                     | no-desk
  admin moderator                             | 403
  contributor-own contributor-other           | 403
  reporter-own reporter-other                 | 404
  editor-own editor-other managing            | 404
GET /desk/mistakes
  stranger disabled                           | sign-in
  no-role                                     | no-desk
  admin moderator                             | 403
  contributor-own contributor-other           | 403
  reporter-own reporter-other                 | 403
  editor-own editor-other managing            | 200
GET /desk/fronts
  stranger disabled                           | sign-in
  no-role                                     | no-desk
  admin moderator                             | 403
  contributor-own contributor-other           | 403
  reporter-own reporter-other                 | 403
  editor-own editor-other managing            | 200
GET /desk/fronts/preview
  stranger disabled                           | sign-in
  no-role                                     | 403
  admin moderator                             | 403
  contributor-own contributor-other           | 403
  reporter-own reporter-other                 | 403
  editor-own editor-other managing            | 200
GET /desk/settings
  stranger disabled                           | sign-in
  admin managing                              | 200
  no-role                                     | no-desk
  moderator                                   | 403
  contributor-own contributor-other           | 403
  reporter-own reporter-other                 | 403
  editor-own editor-other                     | 403
GET /desk/stories/new
  stranger disabled                           | sign-in
  no-role                                     | no-desk
  admin moderator                             | 403
  contributor-own contributor-other           | 200
  reporter-own reporter-other                 | 200
  editor-own editor-other managing            | 200
GET /api/board
  stranger disabled                           | 401
  no-role admin moderator                     | 403
  contributor-own contributor-other           | 400
  reporter-own reporter-other                 | 400
  editor-own editor-other managing            | 400
${forWriters('GET /api/embeds/[id]', 404)}
${forWriters('GET /api/posts/[id]', 404)}
${forWriters('GET /api/photos/[id]', 404)}
${forWriters('POST /api/posts', 400)}
${forWriters('POST /api/photos', 400)}
${forWriters('POST /api/photos/uploads', 400)}
${forWriters('PATCH /api/photos/uploads/[id]', 404)}
${forWriters('PUT /api/photos/uploads/[id]', 404)}
${forWriters('HEAD /api/photos/uploads/[id]', 404)}
${forWriters('DELETE /api/photos/uploads/[id]', 404)}
GET /api/photos/[id]/picture
  stranger disabled                           | 401
  no-role admin moderator                     | 403
  contributor-own contributor-other           | 403
  reporter-own reporter-other                 | 403
  editor-own editor-other managing            | 404
`;

function openToAll(what: string, status: number | string): string {
  return `${what}
  stranger disabled no-role admin moderator contributor-own contributor-other | ${status}
  reporter-own reporter-other editor-own editor-other managing | ${status}`;
}

function forAdmins(what: string): string {
  return `${what}
  stranger disabled                           | sign-in
  admin                                       | 200
  no-role                                     | no-desk
  moderator                                   | 403
  contributor-own contributor-other           | 403
  reporter-own reporter-other                 | 403
  editor-own editor-other managing            | 403`;
}

function forWriters(what: string, status: number): string {
  return `${what}
  stranger disabled                           | 401
  no-role admin moderator                     | 403
  contributor-own contributor-other           | ${status}
  reporter-own reporter-other                 | ${status}
  editor-own editor-other managing            | ${status}`;
}
