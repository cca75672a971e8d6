/** States and ends of a run: the values of the `status` output. */
export const STATUSES = ['skipped', 'submitted', 'completed', 'failed', 'cancelled', 'timeout'] as const;

/** One of the values of the `status` output. */
export type Status = (typeof STATUSES)[number];

/**
 * Every output of a whole run, and its value until a better one is known. `status` starts as `failed`, so that a run
 * that is killed is never taken for a success. Everything else starts empty.
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
  results: '',
  tasks: '',
  'tasks-completed': '',
  'tasks-failed': '',
  'tasks-unfinished': '',
  'tasks-not-bought': '',
  'error-code': '',
} as const;

/** Outputs of a run that only buys: those that are known once the deal is on chain. */
export const SUBMIT_OUTPUT_PRESETS = {
  status: 'failed',
  'deal-id': '',
  'task-id': '',
  price: '',
  dataset: '',
  cid: '',
  transaction: '',
  results: '',
  tasks: '',
  'tasks-bought': '',
  'tasks-not-bought': '',
  'error-code': '',
} as const;

const { transaction: _, ...collected } = OUTPUT_PRESETS;
/** Outputs of a run that only collects: all but the transaction of the purchase. */
export const COLLECT_OUTPUT_PRESETS = collected;

/** The outputs of a quote. */
export const QUOTE_OUTPUT_PRESETS = {
  status: 'failed',
  tasks: '',
  'tasks-covered': '',
  price: '',
  gas: '',
  workerpool: '',
  'category-seconds': '',
  'refund-after': '',
  fits: '',
  'app-lock': '',
  'error-code': '',
} as const;

/** The outputs of a sweep. Nothing is claimed until a transaction is mined. */
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

/** The name of an output of any run. */
export type OutputName =
  | keyof typeof OUTPUT_PRESETS
  | keyof typeof SUBMIT_OUTPUT_PRESETS
  | keyof typeof QUOTE_OUTPUT_PRESETS
  | keyof typeof VERIFY_OUTPUT_PRESETS
  | keyof typeof SWEEP_OUTPUT_PRESETS;
