import { oneLine } from './plain-text';

/** The last part of the name a file had on its sender's disk, fit to be shown in a list; `photo` when there is none. */
export function uploadName(header: string | null): string {
  const name = oneLine(
    decoded(header ?? '')
      .split(/[/\\]/)
      .at(-1),
    120,
  );
  return name === null || /^\.+$/.test(name) ? 'photo' : name;
}

function decoded(header: string): string {
  try {
    return decodeURIComponent(header);
  } catch {
    return header;
  }
}
