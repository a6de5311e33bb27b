import { PLAIN_APPEARANCE } from '@/newsroom/paper/appearance';
import type { Site } from './site-settings';

/** A paper's settings for tests that read none. */
export const TEST_SITE: Site = {
  newsroomName: 'The Harbour Ledger',
  tagline: null,
  contactEmail: 'desk@galley.example',
  timeZone: 'UTC',
  language: 'en',
  isForSearch: true,
  appearance: PLAIN_APPEARANCE,
  url: 'https://ledger.example',
};
