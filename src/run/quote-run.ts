import type { Quote } from '../pipeline/quote.ts';
import { durationText } from '../text/duration-text.ts';
import type { Findings, FindingsContext, FindingsKind } from './findings-run.ts';
import { QUOTE_OUTPUT_PRESETS } from './host/outputs.ts';
import { parseQuoteInputs, type QuoteConfig } from './inputs/quote-inputs.ts';
import { explorerReference } from './report/explorer.ts';
import type { ReportSection } from './report/run-summary.ts';

/** Prices a run. Reads no wallet and signs nothing. */
export const QUOTE: FindingsKind<QuoteConfig> = {
  title: 'Quote',
  presets: QUOTE_OUTPUT_PRESETS,
  needsWallet: false,
  parse: parseQuoteInputs,
  work: async (config, { stage, add }) => {
    const { quote } = await import('../pipeline/quote.ts');
    const { formatRlc, priceLimitLines } = await import('../iexec/protocol/amount.ts');
    if (config.appLock) await keepLock(config, config.appLock, { stage, add });
    const found = await stage.reporter.stage('Quote', () => quote(stage, config));
    const cost = found.price === 0n ? 'free' : formatRlc(found.price);
    const split = found.appPrice > 0n ? `, of which ${formatRlc(found.appPrice)} go to the app` : '';
    stage.reporter.info(`${found.appName} in category ${found.categoryName}: ${cost}${split}.`);
    const inputs = found.price === 0n ? [] : priceLimitLines(found);
    if (inputs.length > 0) stage.reporter.info(`To buy at this price, set ${inputs.join(' and ')}.`);
    const limit = config.maxPrice === undefined ? '' : formatRlc(config.maxPrice);
    add({
      ...findingsOf(config, found, { price: `${cost}${split}`, limit }),
      sections: inputs.length === 0 ? [] : [inputsSection(inputs)],
    });
  },
};

/** Compares the app with its lock, or writes the lock. */
async function keepLock(
  { app: address, network }: QuoteConfig,
  appLock: NonNullable<QuoteConfig['appLock']>,
  { stage, add }: Pick<FindingsContext, 'stage' | 'add'>,
): Promise<void> {
  const { settleAppLock } = await import('./inputs/app-lock-file.ts');
  const { lockOf, whyLockIsLoose } = await import('../iexec/protocol/app-lock.ts');
  const outcome = await stage.reporter.stage('Lock', async () => {
    const app = await stage.services.hub.app(address);
    const now = lockOf(app, network.chainId);
    const settled = await settleAppLock(appLock, now);
    const loose = whyLockIsLoose(now);
    if (loose) stage.reporter.warn(loose, 'The lock does not fix the image');
    return settled;
  });
  stage.reporter.info(`The lock of the app is ${outcome}.`);
  add({ outputs: { 'app-lock': outcome }, details: { 'Lock of the app': outcome } });
}

function findingsOf(
  { app, network }: QuoteConfig,
  found: Quote,
  { price, limit }: { price: string; limit: string },
): Findings {
  const { workerpool, appName, categoryName, categorySeconds, refundAfterSeconds, fits } = found;
  return {
    outputs: {
      price: found.price,
      workerpool,
      'category-seconds': categorySeconds,
      'refund-after': refundAfterSeconds,
      fits: fits === undefined ? '' : String(fits),
    },
    details: {
      App: [{ ...explorerReference(network, 'app', app), name: appName }],
      'Worker pool': [explorerReference(network, 'workerpool', workerpool)],
      Price: price,
      ...(fits !== undefined && { 'Within max-price': `${fits ? '✓ yes' : '✗ no'}: it is ${limit}` }),
      'The app may run for': `${durationText(categorySeconds * 1_000)} (category ${categoryName})`,
      'Refund without a result': `after ${durationText(refundAfterSeconds * 1_000)}`,
    },
  };
}

/** The inputs that allow the price, to be copied into a workflow. */
function inputsSection(lines: readonly string[]): ReportSection {
  return { title: 'Inputs for this price', markdown: `\`\`\`yaml\n${lines.join('\n')}\n\`\`\`` };
}
