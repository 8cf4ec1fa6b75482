import {
  AzureMonitorMetricExporter,
  AzureMonitorTraceExporter,
  type AzureMonitorExporterOptions,
} from '@azure/monitor-opentelemetry-exporter';
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import type { Facts, Meter } from './telemetry';
import { type Traces, tracesTo } from './traces';

const EVERY_MS = 60_000;

/**
 * Counts events and measures their numbers by OpenTelemetry, and sends both to Application Insights:
 * `followthrough.run_finished` and `followthrough.run_finished.sent`. Texts stay in the log.
 */
export function applicationInsights(
  connectionString: string,
  options: Pick<AzureMonitorExporterOptions, 'credential' | 'httpClient'> = {},
): Meter {
  const exporter = new AzureMonitorMetricExporter({
    connectionString,
    disableOfflineStorage: true, // the service writes no file
    ...options,
  });
  const reader = new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: EVERY_MS });
  const provider = new MeterProvider({ readers: [reader] });
  const meter = provider.getMeter('followthrough');
  return {
    record: (name, facts) => {
      const called = `followthrough.${name.replace(/ /g, '_')}`; // a name with a space is dropped
      meter.createCounter(called).add(1);
      for (const [fact, value] of numbersIn(facts))
        meter.createGauge(`${called}.${fact}`).record(value);
    },
    close: () => provider.shutdown(),
  };
}

/** Sends what the service did for each request and each run to Application Insights. */
export function tracesToApplicationInsights(
  connectionString: string,
  options: Pick<AzureMonitorExporterOptions, 'credential' | 'httpClient'> = {},
): Traces {
  const disableOfflineStorage = true; // the service writes no file
  return tracesTo(
    new AzureMonitorTraceExporter({ connectionString, disableOfflineStorage, ...options }),
  );
}

function numbersIn(facts: Facts): readonly [string, number][] {
  return Object.entries(facts).filter(
    (fact): fact is [string, number] => typeof fact[1] === 'number',
  );
}
