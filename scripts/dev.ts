/** The development server: pages reload by themselves; what runs around them (server/) wants a restart. */
Object.assign(process.env, { NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1' });
await import('../server/main');
