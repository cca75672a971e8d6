/** Never ends by itself. */
process.stdout.write('Sleeping.\n');
setInterval(() => undefined, 60_000);
