const SOMETHING_TO_SEE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** True when a reader would see something: spaces, joiners and other invisible characters alone are no text. */
export function hasVisibleText(text: string | null | undefined): boolean {
  return SOMETHING_TO_SEE.test(text ?? '');
}
