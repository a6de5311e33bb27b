import { notFound } from 'next/navigation';
import { frontAddress } from '@/components/desk/fronts/front-places';
import bar from '@/components/desk/preview-bar.module.css';
import { Frame } from '@/components/reader/frame';
import { Front } from '@/components/reader/front';
import { SectionPage } from '@/components/reader/section-page';
import { HOME } from '@/newsroom/fronts/arrangement';
import { requireActor } from '@/server/auth/require-actor';
import { previewFront } from '@/server/fronts/preview-front';
import { runtime } from '@/server/runtime';
import { readSections } from '@/server/site/sections';
import { readSiteSettings } from '@/server/site/site-settings';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The draft of a front as readers would get it now. */
export default async function FrontPreviewPage({ searchParams }: Props) {
  await requireActor('fronts.manage');
  const { front: slug = HOME } = await searchParams;
  const { read } = runtime().database;
  const site = await readSiteSettings();
  const [preview, sections] = await Promise.all([
    previewFront(read, { slug: String(slug), site }),
    readSections(read),
  ]);
  if (!preview) notFound();
  const { place, front, section } = preview;
  const notice = (
    <aside className={bar.bar} aria-label="Preview">
      <p>
        <strong>Preview</strong> Only the desk sees this front before its launch.
      </p>
      <p className={bar.ways}>
        <a href={frontAddress(place.slug)}>Back to the front</a>
      </p>
    </aside>
  );
  return (
    <Frame site={site} sections={sections} here={place.path} notice={notice}>
      {section ? <SectionPage section={section} /> : <Front front={front} />}
    </Frame>
  );
}
