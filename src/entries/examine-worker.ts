/** The thread that compares pictures, which `examine-thread.ts` starts from a file next to the bundle. */
export async function examineWorker(): Promise<void> {
  await import('../render-check/examine-worker.ts');
}
