import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { FormSection } from '@/components/desk/form-section';
import { PageHead } from '@/components/desk/page-head';
import { FourEyesForm } from '@/components/desk/settings/four-eyes-form';
import { HouseForm } from '@/components/desk/settings/house-form';
import { SectionsEditor } from '@/components/desk/settings/sections-editor';
import { may } from '@/newsroom/permissions';
import { requireActor } from '@/server/auth/require-actor';
import { runtime } from '@/server/runtime';
import { readHouseSections } from '@/server/settings/read-house-sections';
import { readSiteSettings } from '@/server/site/site-settings';
import { readFourEyes } from '@/server/stories/policy';

export const metadata: Metadata = { title: 'Settings' };

/** The choices of the house: admins tell readers who it is, managing editors set its policies. */
export default async function SettingsPage() {
  const actor = await requireActor('desk.enter');
  const [mayTell, maySet] = [may(actor, 'settings.manage'), may(actor, 'policy.manage')];
  if (!mayTell && !maySet) forbidden();
  return (
    <>
      <PageHead title="Settings" />
      {mayTell ? <House /> : null}
      {mayTell ? <Sections /> : null}
      {maySet ? <FourEyes /> : null}
    </>
  );
}

async function House() {
  const { newsroomName, tagline, contactEmail, timeZone, language } = await readSiteSettings();
  const zones = new Set(['UTC', timeZone, ...Intl.supportedValuesOf('timeZone')]);
  return (
    <FormSection title="Newsroom" sentence="Who the paper is, in the words that readers see.">
      <HouseForm
        newsroomName={newsroomName}
        tagline={tagline ?? ''}
        contactEmail={contactEmail ?? ''}
        timeZone={timeZone}
        language={language}
        timeZones={[...zones].sort()}
      />
    </FormSection>
  );
}

async function Sections() {
  const sections = await readHouseSections(runtime().database.read);
  return (
    <FormSection
      title="Sections"
      sentence="The parts of the paper, in the order in which readers find them. Every published story is in one."
    >
      <SectionsEditor sections={sections} />
    </FormSection>
  );
}

async function FourEyes() {
  const policy = await readFourEyes(runtime().database.read);
  return (
    <FormSection
      title="Four eyes"
      sentence="Whether a second person has to look at every story before readers get it. It holds for everyone from the next press of a button on."
    >
      <FourEyesForm policy={policy} />
    </FormSection>
  );
}
