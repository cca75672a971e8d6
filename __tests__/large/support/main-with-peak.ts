import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Runs the bundle's main entry and, when the process ends, writes its peak of resident memory in bytes to the file
 * that PEAK_FILE names. Linux counts `maxRSS` from before the program was loaded, the parent's memory included, so
 * the kernel's own count for this program comes first.
 */
function peakBytes(): number {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    return Number(kilobytes) * 1024;
  } catch {
    return process.resourceUsage().maxRSS * 1024;
  }
}

process.on('exit', () => writeFileSync(process.env.PEAK_FILE ?? '', String(peakBytes())));
await import(new URL('../../../dist/main.js', import.meta.url).href);
