interface RemarkedFacts {
  hasPosition?: boolean | undefined;
  isAnimated?: boolean | undefined;
}

/** What the desk should know of a file before it is used, one sentence each; of most files nothing. */
export function photoRemarks({ hasPosition, isAnimated }: RemarkedFacts): string[] {
  return [...(hasPosition ? [HAS_POSITION] : []), ...(isAnimated ? [IS_ANIMATED] : [])];
}

const HAS_POSITION = 'The original tells where it was taken; readers never get that.';
const IS_ANIMATED = 'The file moves; only its first picture is shown.';
