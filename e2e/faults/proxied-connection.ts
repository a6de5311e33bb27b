import { connect, type Socket } from 'node:net';
import { carry } from './carry';
import type { Weather } from './weather';

/** One connection through a proxy: its two ends, and whether it went dead. */
export class ProxiedConnection {
  /** A line that has swallowed stays dead when the weather clears: the two programs have lost each other. */
  private isDead = false;
  private readonly ends: Socket[];

  constructor(
    caller: Socket,
    target: { host: string; port: number },
    private readonly weather: () => Weather,
    private readonly onClose: () => void,
  ) {
    this.isDead = weather().state === 'swallowing';
    this.ends = [caller];
    this.watch(caller);
    if (this.isDead) {
      caller.resume();
      return;
    }
    const other = connect({ ...target, allowHalfOpen: true });
    this.ends.push(other);
    this.watch(other);
    carry(caller, other, this.here);
    carry(other, caller, this.here);
  }

  /** To be called whenever the weather changes. */
  look(): void {
    const { state } = this.weather();
    if (state === 'down') this.reset();
    this.isDead ||= state === 'swallowing';
  }

  /** Breaks it at both ends, without a goodbye. */
  reset(): void {
    for (const end of this.ends) end.resetAndDestroy();
  }

  private readonly here = (): Weather => {
    const weather = this.weather();
    return this.isDead ? { ...weather, state: 'swallowing' } : weather;
  };

  private watch(end: Socket): void {
    end.on('error', () => undefined);
    // What one end does on a dead line, the other does not hear of.
    end.on('close', () => {
      if (!this.isDead) for (const other of this.ends) other.destroy();
      if (this.ends.every(({ destroyed }) => destroyed)) this.onClose();
    });
  }
}
