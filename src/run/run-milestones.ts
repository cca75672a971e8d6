import type { Milestones } from '../pipeline/pipeline.ts';
import type { ProvenanceFiles } from './publish/provenance-files.ts';

/** Callbacks for the findings of a run, each called as soon as the fact is known. */
export interface RunMilestones extends Milestones {
  /** The provenance statement of the result is written. */
  onProvenance(files: ProvenanceFiles): void;
}

/** Passes each fact on to all listeners, in their order. */
export function tellAll(listeners: readonly Partial<RunMilestones>[]): RunMilestones {
  return {
    onDataset: dataset => listeners.forEach(one => void one.onDataset?.(dataset)),
    onPurchase: handle => listeners.forEach(one => void one.onPurchase?.(handle)),
    onDeal: deal => listeners.forEach(one => void one.onDeal?.(deal)),
    onDeadlines: deadlines => listeners.forEach(one => void one.onDeadlines?.(deadlines)),
    onTaskEnd: (end, isOld) => listeners.forEach(one => void one.onTaskEnd?.(end, isOld)),
    onChecks: checks => listeners.forEach(one => void one.onChecks?.(checks)),
    onResult: (result, archive) => listeners.forEach(one => void one.onResult?.(result, archive)),
    onProvenance: files => listeners.forEach(one => void one.onProvenance?.(files)),
    onRenderCheck: finished => listeners.forEach(one => void one.onRenderCheck?.(finished)),
    onArtifact: artifact => listeners.forEach(one => void one.onArtifact?.(artifact)),
  };
}
