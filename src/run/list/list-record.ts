import path from 'node:path';
import { isLocalNetwork, type Network } from '../../iexec/chain/networks.ts';
import { type Disclosure, disclosure } from '../../pipeline/context/disclosure.ts';
import type { PublishedArtifact } from '../../pipeline/context/results.ts';
import type { Milestones } from '../../pipeline/pipeline.ts';
import type { FinishedRenderCheck } from '../../render-check/run-render-check.ts';
import { explorerReference } from '../report/explorer.ts';
import { renderCheckSection } from '../report/render-check-section.ts';
import type { ListFacts } from '../report/run-summary.ts';
import type { TaskBoard } from './task-board.ts';

/** Facts about a run of a list that are known before its tasks. */
export interface ListPlan {
  readonly network: Network;
  readonly app: string;
  /** Budget of the whole run in nRLC. */
  readonly maxPrice: bigint;
  /** Absolute path of the folder for the results. */
  readonly outputPath: string;
  /** Absolute path of the workspace. */
  readonly workspace: string;
  /** Purpose of the run. */
  readonly goal: ListFacts['goal'];
}

/** Collects the facts about a run of a list, for its report. The tasks themselves are on the board. */
export class ListRecord implements Partial<Milestones> {
  readonly #board: Pick<TaskBoard, 'states'>;
  readonly #plan: ListPlan;
  #artifact: PublishedArtifact | undefined;
  #renderCheck: FinishedRenderCheck | undefined;
  /** Names nothing until it is known that names may be disclosed. */
  #disclosure = disclosure(false);

  constructor(board: Pick<TaskBoard, 'states'>, plan: ListPlan) {
    this.#board = board;
    this.#plan = plan;
  }

  /** The facts so far. */
  get facts(): ListFacts {
    const { network, app, maxPrice, outputPath, workspace, goal } = this.#plan;
    const artifact = this.#artifact && { id: this.#artifact.name, url: this.#artifact.url };
    const published = { artifact, page: this.#artifact?.pageUrl };
    return {
      kind: 'list',
      goal,
      network: {
        name: network.name,
        isSimulated: isLocalNetwork(network),
        ...(network.explorerUrl !== undefined && { explorerUrl: network.explorerUrl }),
      },
      app: explorerReference(network, 'app', app),
      priceCap: maxPrice,
      tasks: this.#board.states,
      folder: path.relative(workspace, outputPath) || '.',
      ...(artifact && { artifact }),
      ...(this.#renderCheck && {
        sections: [renderCheckSection(this.#renderCheck, this.#disclosure, published)],
      }),
    };
  }

  /** Sets how much of the results may be disclosed; called once, as soon as that is known. */
  keepTo(rules: Disclosure): void {
    this.#disclosure = rules;
  }

  onRenderCheck(finished: FinishedRenderCheck): void {
    this.#renderCheck = finished;
  }

  onArtifact(artifact: PublishedArtifact): void {
    this.#artifact = artifact;
  }
}
