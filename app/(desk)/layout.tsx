import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { KeepHere } from '@/components/desk/offline/keep-here';
import { Rail } from '@/components/desk/rail/rail';
import { ShortcutKeys } from '@/components/shortcuts/shortcut-keys';
import type { Actor } from '@/newsroom/actor';
import { may } from '@/newsroom/permissions';
import { storyReader } from '@/newsroom/story-reader';
import { currentActor } from '@/server/auth/current-actor';
import { countWaitingReports } from '@/server/corrections/browse-reports';
import { countUnreadOf } from '@/server/notify/inbox';
import { countPostsToDecide } from '@/server/posts/browse-posts';
import { countForModerators } from '@/server/reader-comments/read-queue';
import { runtime } from '@/server/runtime';
import { readSiteSettings } from '@/server/site/site-settings';
import { fontVariables } from '../fonts';
import '../tokens.css';
import './desk.css';
import { NoRoleYet } from './no-role-yet';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const { newsroomName } = await readSiteSettings();
  return {
    title: { default: `The desk – ${newsroomName}`, template: `%s – ${newsroomName}` },
    robots: { index: false, follow: false },
  };
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  // So that the bar at the foot keeps clear of a phone's own.
  viewportFit: 'cover',
  // Where a browser can, its keyboard makes the page smaller instead of covering its foot.
  interactiveWidget: 'resizes-content',
};

/** The frame of the desk: the rail, and beside it the page. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const rail = (await cookies()).get('galley-rail')?.value === 'narrow' ? 'narrow' : 'wide';
  return (
    <html lang="en-GB" className={fontVariables} data-rail={rail}>
      <body>
        <Frame isRailNarrow={rail === 'narrow'}>{children}</Frame>
      </body>
    </html>
  );
}

async function Frame({ isRailNarrow, children }: { isRailNarrow: boolean; children: ReactNode }) {
  const [actor, { newsroomName }] = await Promise.all([currentActor(), readSiteSettings()]);
  // Every page asks for its person itself and sends a stranger to sign in; this is never the guard.
  if (!actor) return <main id="desk-main">{children}</main>;
  if (!may(actor, 'desk.enter')) return <NoRoleYet newsroomName={newsroomName} personName={actor.name} />;
  return (
    <div className="desk">
      <a className="skip-link" href="#desk-main">
        Skip to content
      </a>
      <Rail
        actor={actor}
        newsroomName={newsroomName}
        isNarrow={isRailNarrow}
        postsToDecide={await postsToDecide(actor)}
        mistakesWaiting={await mistakesWaiting(actor)}
        commentsToDecide={await commentsToDecide(actor)}
        unreadNotices={await countUnreadOf(runtime().database.read, actor)}
      />
      <main id="desk-main" tabIndex={-1}>
        {children}
      </main>
      <ShortcutKeys />
      <KeepHere personId={actor.personId} />
    </div>
  );
}

async function postsToDecide(actor: Actor): Promise<number> {
  return may(actor, 'post.browse') ? countPostsToDecide(runtime().database.read, storyReader(actor)) : 0;
}

async function mistakesWaiting(actor: Actor): Promise<number> {
  return may(actor, 'mistake.handle') ? countWaitingReports(runtime().database.read, storyReader(actor)) : 0;
}

async function commentsToDecide(actor: Actor): Promise<number> {
  return may(actor, 'reader_comment.moderate') ? countForModerators(runtime().database.read) : 0;
}
