'use server';

import { z } from 'zod';
import { readBoardQuery } from '@/newsroom/board-view';
import { readBoardNews } from '../board/board-news';
import { forgetView, keepView, openWithView } from '../board/views';
import { isId } from '../stories/readable';
import { defineAction } from './define-action';

const id = z.string().refine(isId, 'There is no such thing.');
const query = z.string().max(2000);

/** What an open board has to show anew of these stories; asked for when it was told of them. */
export const boardNewsAction = defineAction({
  name: 'board.news',
  permission: 'story.read',
  input: z.object({ query, storyIds: z.array(id).max(200) }),
  run: ({ actor, ...context }, input) =>
    readBoardNews({ actor, view: readBoardQuery(input.query), storyIds: input.storyIds }, context),
});

/** Keeps a view of the board under a name. */
export const keepViewAction = defineAction({
  name: 'board.keep-view',
  permission: 'board.keep_views',
  input: z.object({ name: z.string().max(200), query }),
  run: ({ actor, ...context }, input) => keepView({ actor, ...input }, context),
});

/** Has the board open with a view, or with none. */
export const openWithViewAction = defineAction({
  name: 'board.open-with',
  permission: 'board.keep_views',
  input: z.object({ viewId: id.nullable() }),
  run: ({ actor, ...context }, input) => openWithView({ actor, ...input }, context),
});

/** Forgets a view of the board. */
export const forgetViewAction = defineAction({
  name: 'board.forget-view',
  permission: 'board.keep_views',
  input: z.object({ viewId: id }),
  run: ({ actor, ...context }, input) => forgetView({ actor, ...input }, context),
});
