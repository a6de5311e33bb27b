process.env.NODE_ENV ??= 'development';
process.env.NEXT_TELEMETRY_DISABLED ??= '1';
await import('../server/main');
