import type { BackupManifest } from './archive-format';

/** What a backup holds, in words: "12 people, 34 stories with 120 versions, 56 photos in 700 files of 84.0 MB". */
export function summary({ tables, media }: BackupManifest): string {
  const count = (table: string) => tables[table]?.count ?? 0;
  return [
    counted(count('person'), 'person', 'people'),
    `${counted(count('story'), 'story', 'stories')} with ${counted(count('version'), 'version', 'versions')}`,
    `${counted(count('photo'), 'photo', 'photos')} in ${counted(media.count, 'file', 'files')} of ${megabytes(media.bytes)}`,
  ].join(', ');
}

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
