import { comments } from '../demo-newsroom/comments';
import { launches } from '../demo-newsroom/fronts';
import { authors, DEMO_PASSWORD, people } from '../demo-newsroom/people';
import { posts } from '../demo-newsroom/posts';
import { reports } from '../demo-newsroom/reports';
import { sections } from '../demo-newsroom/sections';
import { stories } from '../demo-newsroom/stories';
import { tags } from '../demo-newsroom/tags';
import { drawApart } from './draw-apart';
import type { NewsroomToLoad } from './newsroom-to-load';

/** The demo newsroom, whole. Its photos are drawn when loading asks for them. */
export function harbourLedger(): NewsroomToLoad {
  return {
    settings: {
      newsroomName: 'The Harbour Ledger',
      tagline: 'The daily paper of Kelmouth and the Sound',
      contactEmail: 'desk@harbour-ledger.example',
      timeZone: 'Europe/London',
    },
    password: DEMO_PASSWORD,
    people,
    authors,
    sections,
    tags,
    posts,
    photos: drawApart(),
    stories,
    reports,
    comments,
    launches,
  };
}
