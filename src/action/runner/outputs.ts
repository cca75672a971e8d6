import * as core from '@actions/core';

/** State or end of a run, as the `status` output gives it. */
export const STATUSES = ['skipped', 'submitted', 'completed', 'failed', 'cancelled', 'timeout'] as const;

/** One of the values of the `status` output. */
export type Status = (typeof STATUSES)[number];

/**
 * Every output of the action and the value it holds until something better is known. `status` starts as `failed`,
 * so that a step that dies without a word is never taken for a success; everything else starts empty.
 */
export const OUTPUT_PRESETS = {
  status: 'failed',
  'deal-id': '',
  'task-id': '',
  'output-path': '',
  'artifact-id': '',
  'artifact-name': '',
  'artifact-digest': '',
  price: '',
  dataset: '',
  cid: '',
  'result-digest': '',
  provenance: '',
  predicate: '',
  'predicate-type': '',
  'subject-checksums': '',
  check: '',
  'images-different': '',
  'images-new': '',
  'images-missing': '',
  report: '',
  'report-url': '',
  transaction: '',
  'error-code': '',
} as const;

/** Outputs of the entry point that only buys: those that are known once the deal is on chain. */
export const SUBMIT_OUTPUT_PRESETS = {
  status: 'failed',
  'deal-id': '',
  'task-id': '',
  price: '',
  dataset: '',
  cid: '',
  transaction: '',
  'error-code': '',
} as const;

const { transaction: _, ...collected } = OUTPUT_PRESETS;
/** Outputs of the entry point that only collects: all but the purchase's transaction. */
export const COLLECT_OUTPUT_PRESETS = collected;

/** The outputs of a quote. */
export const QUOTE_OUTPUT_PRESETS = {
  status: 'failed',
  price: '',
  workerpool: '',
  'category-seconds': '',
  'refund-after': '',
  fits: '',
  'app-lock': '',
  'error-code': '',
} as const;

/** The outputs of a sweep. What was claimed is nothing until it is. */
export const SWEEP_OUTPUT_PRESETS = {
  status: 'failed',
  claimable: '',
  refund: '',
  claimed: '0',
  recovered: '0',
  'error-code': '',
} as const;

/** The outputs of a verification. Nothing is verified until all of it is. */
export const VERIFY_OUTPUT_PRESETS = {
  status: 'failed',
  verified: 'false',
  covered: '',
  unchecked: '',
  'error-code': '',
} as const;

/** Outputs by name, with the value that each holds until something better is known. */
export type OutputPresets = Readonly<Partial<Record<OutputName, string>>> & { readonly status: 'failed' };

/** The name of an output of any entry point. */
export type OutputName =
  | keyof typeof OUTPUT_PRESETS
  | keyof typeof QUOTE_OUTPUT_PRESETS
  | keyof typeof VERIFY_OUTPUT_PRESETS
  | keyof typeof SWEEP_OUTPUT_PRESETS;

/** Sets every output to its preset. Call before anything else can fail. */
export function presetOutputs(presets: OutputPresets = OUTPUT_PRESETS): void {
  for (const [name, value] of Object.entries(presets)) core.setOutput(name, value);
}

/**
 * Sets an output at once; the runner reads the last value written, also after a failure or a cancellation. Amounts
 * are nRLC in decimal. Never pass a secret: outputs are readable by every later step, and one that holds a masked
 * value is dropped between jobs.
 */
export function setOutput(name: Exclude<OutputName, 'status'>, value: string | number | bigint): void {
  core.setOutput(name, String(value));
}

/** Sets the `status` output. */
export function setStatus(status: Status): void {
  core.setOutput('status', status);
}
