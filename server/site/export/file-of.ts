/**
 * The file in which a web server finds what stands at an address: `/world/gale` in `world/gale.html`, the second page of a
 * list in `world.page-2.html`. What has an ending keeps it.
 */
export function fileOf(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://galley.invalid');
  if (pathname === '/') return 'index.html';
  const path = pathname.slice(1);
  if (/\.[a-z0-9]+$/.test(path)) return path;
  const page = searchParams.get('page');
  return `${path}${page === null ? '' : `.page-${page}`}.html`;
}
