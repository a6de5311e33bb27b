import type { PostView } from '../../views-of-media';

/** True for a post of which readers see neither the words nor whose they are. */
export function isHidden({ standing }: PostView): boolean {
  return standing?.shown === 'blurred' || standing?.shown === 'removed';
}
