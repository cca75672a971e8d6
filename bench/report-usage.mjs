import { readFileSync, writeFileSync } from 'node:fs';

// Loaded before the bundle: writes the use of the process to the file that USAGE_FILE names, when it ends.
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const cpuMs = (userCPUTime + systemCPUTime) / 1000;
  writeFileSync(
    process.env.USAGE_FILE ?? '',
    JSON.stringify({ cpuMs, peakBytes: (ownPeak() ?? maxRSS) * 1024 }),
  );
});

/** Kilobytes. Linux counts the memory of the parent into `maxRSS`; `VmHWM` is the process's own. */
function ownPeak() {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
  } catch {
    return undefined;
  }
}
