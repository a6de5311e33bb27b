import { existsSync, readFileSync } from 'node:fs';
import type { Darkroom } from './darkroom';

/**
 * Seconds that the processes of a darkroom have spent on a processor so far: on a busy machine a file waits longer, but is no
 * more work. Not a number where the system does not tell.
 */
export function processorOf(room: Pick<Darkroom, 'pids'>): number {
  const ticks = room.pids().map((pid) => {
    const stat = existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, 'utf8') : '';
    const fields = stat.slice(stat.lastIndexOf(')')).split(' ');
    return Number(fields[12]) + Number(fields[13]);
  });
  return ticks.reduce((sum, each) => sum + each, 0) / 100;
}
