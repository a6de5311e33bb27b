import { z } from 'zod';
import type { EmbedShape } from '@/content/views-of-media';
import type { EmbedAddress } from '@/newsroom/embeds/recognise-embed';
import { grant, type Outcome, refuse } from '@/newsroom/refusal';
import { type EmbedDraft, playerPlace, shortLine } from './embed-draft';

/**
 * Reads an oEmbed answer about a player. Only its words, its picture's address and its proportions are taken: the
 * player's own address is built from the allow-list, never from what the host sends, and its markup is not looked at.
 */
export function parsePlayer(body: string, address: EmbedAddress): Outcome<EmbedDraft> {
  const place = playerPlace(address);
  const answer = readAnswer(body);
  const title = shortLine(answer?.title, 'title');
  if (!answer || title === '') {
    return refuse('unavailable', `${place.provider} does not say what this is called.`);
  }
  return grant({
    ...place,
    title,
    authorName: shortLine(answer.author_name, 'authorName'),
    description: '',
    shape: shapeOf(answer, place.shape),
    posterUrl: answer.thumbnail_url ?? null,
    raw: body,
  });
}

// A field of the wrong type is as good as absent.
const said = z.string().optional().catch(undefined);
const pixels = z.coerce.number().int().min(1).max(10_000).optional().catch(undefined);
const Answer = z.object({
  title: said,
  author_name: said,
  thumbnail_url: said,
  width: pixels,
  height: pixels,
});

function readAnswer(body: string): z.infer<typeof Answer> | null {
  try {
    return Answer.safeParse(JSON.parse(body)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

// What is heard or read has the shape its host draws it in; only pictures that move are filmed upright or square.
function shapeOf({ width, height }: z.infer<typeof Answer>, usual: EmbedShape): EmbedShape {
  if (usual !== 'wide' || width === undefined || height === undefined) return usual;
  if (width / height < 0.8) return 'tall';
  return width / height < 1.2 ? 'square' : 'wide';
}
