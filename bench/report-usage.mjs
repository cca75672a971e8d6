import { writeFileSync } from 'node:fs';

// Loaded before the bundle: writes what the process took to the file that USAGE_FILE names, when it ends.
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeFileSync(
    process.env.USAGE_FILE ?? '',
    JSON.stringify({ cpuMs: (userCPUTime + systemCPUTime) / 1000, peakBytes: maxRSS * 1024 }),
  );
});
