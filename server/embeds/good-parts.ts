import { z } from 'zod';

/** A part that counts only when it is as it should be; else it is as good as absent, and the rest is still read. */
export function ifGood<Shape extends z.ZodType>(shape: Shape) {
  return shape.optional().catch(undefined);
}

/** A list of which only the good members count. */
export function eachGood<Shape extends z.ZodType>(shape: Shape) {
  return z
    .array(shape.nullable().catch(null))
    .catch([])
    .default([])
    .transform((items) => items.flatMap((item) => (item === null ? [] : [item])));
}

/** A number of likes, answers and the like. */
export const Count = ifGood(z.int().nonnegative());
