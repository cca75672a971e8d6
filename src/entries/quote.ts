import { runReportEntry } from '../action/entry/report-entry.ts';
import { QUOTE_OUTPUT_PRESETS } from '../action/runner/outputs.ts';
import { parseQuoteInputs } from '../run/inputs/quote-inputs.ts';
import { explorerReference } from '../run/report/explorer.ts';
import { durationText } from '../text/duration-text.ts';

/** Prices a run. Reads no wallet and signs nothing. */
export async function quote(): Promise<void> {
  await runReportEntry('quote', {
    title: 'Quote',
    presets: QUOTE_OUTPUT_PRESETS,
    needsWallet: false,
    parse: parseQuoteInputs,
    run: async (config, context, tell) => {
      const { quote: price } = await import('../pipeline/quote.ts');
      const { formatRlc } = await import('../iexec/protocol/amount.ts');
      const { appLock } = config;
      if (appLock) {
        const { settleAppLock } = await import('../run/inputs/app-lock-file.ts');
        const { lockOf, whyLockIsLoose } = await import('../iexec/protocol/app-lock.ts');
        const outcome = await context.reporter.stage('Lock', async () => {
          const app = await context.services.hub.app(config.app);
          const now = lockOf(app, config.network.chainId);
          const settled = await settleAppLock(appLock, now);
          const loose = whyLockIsLoose(now);
          if (loose) context.reporter.warn(loose, 'The lock does not fix the image');
          return settled;
        });
        context.reporter.info(`The lock of the app is ${outcome}.`);
        tell({ outputs: { 'app-lock': outcome }, details: { 'Lock of the app': outcome } });
      }
      const found = await context.reporter.stage('Quote', () => price(context, config));
      const cost = found.price === 0n ? 'free' : formatRlc(found.price);
      const split = found.appPrice > 0n ? `, of which ${formatRlc(found.appPrice)} go to the app` : '';
      const limit = config.maxPrice === undefined ? '' : formatRlc(config.maxPrice);
      context.reporter.info(`${found.appName} in category ${found.categoryName}: ${cost}${split}.`);
      tell({
        outputs: {
          price: found.price,
          workerpool: found.workerpool,
          'category-seconds': found.categorySeconds,
          'refund-after': found.refundAfterSeconds,
          fits: found.fits === undefined ? '' : String(found.fits),
        },
        details: {
          App: [{ ...explorerReference(config.network, 'app', config.app), name: found.appName }],
          'Worker pool': [explorerReference(config.network, 'workerpool', found.workerpool)],
          Price: `${cost}${split}`,
          ...(found.fits !== undefined && {
            'Within max-price': `${found.fits ? '✓ yes' : '✗ no'}: it is ${limit}`,
          }),
          'The app may run for': `${durationText(found.categorySeconds * 1_000)} (category ${found.categoryName})`,
          'Refund without a result': `after ${durationText(found.refundAfterSeconds * 1_000)}`,
        },
      });
    },
  });
}
