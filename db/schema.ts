/** Every table, room by room. The rest of the house imports tables from here; only rooms import each other. */
export * from './schema/aftermath';
export * from './schema/assignments';
export * from './schema/audit';
export * from './schema/comments';
export * from './schema/embeds';
export * from './schema/holds';
export * from './schema/notices';
export * from './schema/people';
export * from './schema/photos';
export * from './schema/posts';
export * from './schema/previews';
export * from './schema/publications';
export * from './schema/search';
export * from './schema/settings';
export * from './schema/stories';
export * from './schema/versions';
export * from './schema/webhooks';
