/**
 * What a story shows and is asked for by its own id: of a story that all may see, and of a sealed one, both with the authors of
 * the matrix. For the words see `house-pages.ts`.
 */
export const RECORDS = `
open sealed

GET /api/photos/[photo]
  stranger disabled                           | 401
  no-role admin moderator                     | 403
  contributor-own reporter-own editor-own     | 200
  contributor-other reporter-other            | 200 404
  editor-other managing                       | 200 404
GET /api/posts/[post]
  stranger disabled                           | 401
  no-role admin moderator                     | 403
  contributor-own reporter-own editor-own     | 200
  contributor-other                           | 404
  reporter-other editor-other managing        | 200 404
GET /api/embeds/[embed]
  stranger disabled                           | 401
  no-role admin moderator                     | 403
  contributor-own reporter-own editor-own     | 200
  contributor-other reporter-other            | 200 404
  editor-other managing                       | 200 404
GET /desk/photos/[photo]
  stranger disabled                           | sign-in
  no-role                                     | no-desk
  admin moderator                             | 403
  contributor-own contributor-other           | 404
  reporter-own editor-own                     | 200
  reporter-other editor-other managing        | 200 404
GET /desk/photos/[photo]/uses
  stranger disabled                           | sign-in
  no-role                                     | no-desk
  admin moderator                             | 403
  contributor-own contributor-other           | 403
  reporter-own editor-own                     | 200
  reporter-other editor-other managing        | 200 404
GET /desk/posts/[post]
  stranger disabled                           | sign-in
  no-role                                     | no-desk
  admin moderator                             | 403
  contributor-own contributor-other           | 403
  reporter-own editor-own                     | 200
  reporter-other editor-other managing        | 200 404
`;
