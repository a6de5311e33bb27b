/** Which photos a block has lost and got; one that it shows twice counts twice. */
export function photosExchanged({ before, after }: { before: readonly string[]; after: readonly string[] }): {
  gone: string[];
  come: string[];
} {
  return { gone: without(before, after), come: without(after, before) };
}

function without(ids: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return ids.filter((id) => {
    const place = left.indexOf(id);
    if (place === -1) return true;
    left.splice(place, 1);
    return false;
  });
}
