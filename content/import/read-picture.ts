import type { Flow } from './flow';
import type { Place } from './read-html';
import { DOT } from './stored-pictures';
import { styleOf } from './style-of';

/** Up to this many pixels a side, a picture is there to count who reads. */
const PIXEL = 3;

/** A picture of the document; what only counts readers, or fills a gap, is passed over. Nothing is fetched. */
export function readPicture(image: Element, flow: Flow, place: Place): void {
  const given = image.getAttribute('src')?.trim() ?? '';
  const lazy = image.getAttribute('data-src') ?? image.getAttribute('data-original') ?? '';
  const isStandIn = given === '' || /^data:image\/(svg|gif)/i.test(given);
  const source = isStandIn && /^(https?:)?\/\//i.test(lazy) ? lazy : given;
  if (isPixel(image) || source === '' || source === DOT || /^data:image\/svg/i.test(source)) return;
  if (/^(https?:)?\/\//i.test(source)) {
    place.out.webPictures.push(source.slice(0, 500));
    return;
  }
  flow.add({ kind: 'picture', source, alt: (image.getAttribute('alt') ?? '').trim(), caption: [] });
}

function isPixel(image: Element): boolean {
  return ['width', 'height'].some((side) => {
    const said = image.getAttribute(side) ?? styleOf(image, side);
    return said !== '' && Number.parseFloat(said) <= PIXEL && !said.endsWith('%');
  });
}
