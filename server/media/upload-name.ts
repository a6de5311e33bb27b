import { oneLine } from './plain-text';

/** As `cleanName`, of a name that comes URI-encoded in a header. */
export function uploadName(header: string | null): string {
  return cleanName(decoded(header ?? ''));
}

/** The last part of the name a file had on its sender's disk, fit to be shown in a list; `photo` when there is none. */
export function cleanName(given: string): string {
  const name = oneLine(given.split(/[/\\]/).at(-1), 120);
  return name === null || /^\.+$/.test(name) ? 'photo' : name;
}

function decoded(header: string): string {
  try {
    return decodeURIComponent(header);
  } catch {
    return header;
  }
}
