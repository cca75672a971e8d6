import { runAsProcess } from './run-as-process.ts';

await runAsProcess(async app => {
  app.print('Sleeping.\n');
  // Never ends by itself.
  setInterval(() => undefined, 60_000);
  return new Promise(() => undefined);
});
