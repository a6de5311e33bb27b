import type { Actor } from '@/newsroom/actor';
import type { Deed } from '../audit/write-down';

interface SectionDeed {
  deed: 'added' | 'changed' | 'moved' | 'removed';
  sectionId: string;
  actor: Actor;
  now: Date;
}

/** What somebody did to a section, as the audit writes it down. */
export function sectionDeed({ deed, sectionId, actor, now }: SectionDeed): Deed<'settings_changed'> {
  const facts = { setting: 'section', deed };
  return { act: 'settings_changed', personId: actor.personId, about: sectionId, facts, now };
}
