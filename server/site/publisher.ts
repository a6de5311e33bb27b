import type { ImageObject, NewsMediaOrganization } from 'schema-dts';
import { logoUrl } from '@/newsroom/paper/logo-url';
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

/** The mark of the paper: its logo on light paper, else the icon that every paper has. */
function logo({ url, appearance }: Site): ImageObject {
  const mark = appearance.logo?.light;
  if (!mark) return { '@type': 'ImageObject', url: `${url}/icon.svg` };
  return {
    '@type': 'ImageObject',
    url: url + logoUrl(mark.key),
    width: String(mark.width),
    height: String(mark.height),
  };
}
