/**
 * The story on whose page this is, or an empty text. What is brought there came for that story, however it came: chosen,
 * dropped or pasted. When the story is sealed, the newsroom keeps the photo under its seal.
 */
export function storyOfPage(path: string): string {
  return /^\/desk\/stories\/([\w-]{1,64})/.exec(path)?.[1] ?? '';
}
