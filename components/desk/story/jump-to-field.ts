import { FIELDS, type FieldName } from '@/content/fields';
import type { DetailName } from '@/content/problem';

/** Whether something that a problem is about is a detail of the story, not one of its texts. */
export function isDetail(field: FieldName | DetailName): field is DetailName {
  return !FIELDS.some((text) => text === field);
}

/** Puts the caret into a text of the story. */
export function jumpToField(field: FieldName): void {
  const text = document.querySelector<HTMLElement>(`.edit-${field}`);
  text?.scrollIntoView({ block: 'center' });
  text?.focus({ preventScroll: true });
}

/** Brings a detail into view and the focus to its field; to its panel when this person may not change it. */
export function jumpToDetail(detail: DetailName): void {
  const place = document.querySelector<HTMLElement>(`[data-detail="${detail}"]`);
  const field = place?.querySelector<HTMLElement>(':is(input, select, textarea):not(:disabled)');
  place?.scrollIntoView({ block: 'center' });
  (field ?? place?.closest<HTMLElement>('[role="tabpanel"]'))?.focus({ preventScroll: true });
}
