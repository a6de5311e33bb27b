/**
 * What a browser draws where a photo may not be shown any more: quiet, of any shape, opaque, since a tiny
 * preview may lie below. It says nothing of the reason, which is the desk's. Colours stand in attributes, since an address of a picture allows no styles.
 */
export const PLATE = [
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 320" role="img">',
  '<title>This photo is not available.</title>',
  '<rect x="-2400" y="-2400" width="5280" height="5120" fill="#c4c3be"/>',
  '<text x="240" y="165" fill="#3f444e" font-family="sans-serif" font-size="15" text-anchor="middle">',
  'This photo is not available.</text>',
  '</svg>',
].join('');
