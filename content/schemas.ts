import { getSchema } from '@tiptap/core';
import type { Schema } from '@tiptap/pm/model';
import { bodyExtensions, type FieldName, headlineExtensions, standfirstExtensions } from './fields';

/** The schema that every stored document of a field is held to. Built without a browser. */
export const schemas: Record<FieldName, Schema> = {
  headline: getSchema(headlineExtensions),
  standfirst: getSchema(standfirstExtensions),
  body: getSchema(bodyExtensions),
};
