type Listener = (ids: readonly string[] | 'all') => unknown;

/** Word from the newsroom that photos or records have changed while the page is open, for whoever shows them. */
export class MediaNews {
  private readonly listeners = new Set<Listener>();

  readonly subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** `all`: the line was broken, and nobody knows what was said meanwhile. */
  tell(ids: readonly string[] | 'all'): void {
    for (const listener of this.listeners) listener(ids);
  }
}
