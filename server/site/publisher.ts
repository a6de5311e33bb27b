import type { ImageObject, NewsMediaOrganization } from 'schema-dts';
import { CORRECTIONS_PATH } from './addresses';
import type { Site } from './site-settings';

/** The paper as the one that publishes, in the words of schema.org. */
export function publisher(site: Site): NewsMediaOrganization {
  return {
    '@type': 'NewsMediaOrganization',
    name: site.newsroomName,
    url: `${site.url}/`,
    logo: logo(site),
    correctionsPolicy: site.url + CORRECTIONS_PATH,
  };
}

/** The mark of the paper: the one place that says which picture it is. */
function logo(site: Site): ImageObject {
  return { '@type': 'ImageObject', url: `${site.url}/icon.svg` };
}
