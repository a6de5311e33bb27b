import type { Connection } from '@/db/client';
import { undrawnPhotos } from '@/db/queries/photo-drawing';
import type { PhotoCard } from '@/newsroom/photo-card';

/** The same cards; those whose sizes for readers could not be made now say why. Asks nothing when all are drawn. */
export async function withDrawingProblems<Card extends Pick<PhotoCard, 'id' | 'view'>>(
  connection: Connection,
  cards: readonly Card[],
): Promise<Card[]> {
  const ids = cards.filter(({ view }) => view.drawing).map(({ id }) => id);
  const undrawn = new Map((await undrawnPhotos(connection, ids)).map((row) => [row.photoId, row.problem]));
  return cards.map((card) => {
    const problem = undrawn.get(card.id) ?? null;
    return problem === null ? card : { ...card, view: { ...card.view, drawing: { problem } } };
  });
}
