import type { StageContext } from '../pipeline/context/services.ts';
import type { Quote } from '../pipeline/quote.ts';
import type { FindingsContext, FindingsKind } from './findings-run.ts';
import { QUOTE_OUTPUT_PRESETS } from './host/outputs.ts';
import { parseQuoteInputs, type QuoteConfig } from './inputs/quote-inputs.ts';
import { explorerReference } from './report/explorer.ts';
import type { QuoteTexts } from './report/quote-texts.ts';

/** Prices a run. Reads no wallet and signs nothing. */
export const QUOTE: FindingsKind<QuoteConfig> = {
  title: 'Quote',
  presets: QUOTE_OUTPUT_PRESETS,
  needsWallet: false,
  parse: parseQuoteInputs,
  work: async (config, { stage, add }) => {
    if (config.appLock) await keepLock(config, config.appLock, { stage, add });
    const { found, tasks, covered, texts } = await stage.reporter.stage('Quote', () => price(config, stage));
    for (const line of texts.lines) stage.reporter.info(line);
    const { app, network } = config;
    const { workerpool, appName, fits } = found;
    add({
      outputs: {
        tasks,
        'tasks-covered': covered,
        price: found.price,
        gas: found.gas.wei,
        workerpool,
        'category-seconds': found.categorySeconds,
        'refund-after': found.refundAfterSeconds,
        fits: fits === undefined ? '' : String(fits),
      },
      details: {
        App: [{ ...explorerReference(network, 'app', app), name: appName }],
        ...(config.list === undefined && {
          'Worker pool': [explorerReference(network, 'workerpool', workerpool)],
        }),
        ...texts.details,
      },
      sections: texts.sections,
    });
  },
};

/** The price of one task or of a list, and its words. */
async function price(
  config: QuoteConfig,
  stage: StageContext,
): Promise<{ found: Quote; tasks: number; covered: number; texts: QuoteTexts }> {
  const { list, maxPrice } = config;
  const { listQuoteTexts, quoteTexts } = await import('./report/quote-texts.ts');
  if (list === undefined) {
    const { quote } = await import('../pipeline/quote.ts');
    const found = await quote(stage, config);
    return { found, tasks: 1, covered: 1, texts: quoteTexts(found, maxPrice) };
  }
  const { quotedList } = await import('./inputs/quoted-list.ts');
  const { quoteList } = await import('../pipeline/quote-list.ts');
  const quoted = await quotedList(list);
  const found = await quoteList(stage, config, quoted);
  const texts = listQuoteTexts(found, quoted, maxPrice);
  return { found, tasks: quoted.tasks, covered: found.covered, texts };
}

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
