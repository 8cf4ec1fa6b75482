import { createRequire } from 'node:module';
import { join } from 'node:path';
import { startChild } from './children';
import type { Ports } from './ports';

/** Azurite's well-known account, the same on every machine: no secret. */
const ACCOUNT = 'devstoreaccount1';
const KEY =
  'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/** Starts Azurite, Microsoft's stand-in for Azure Storage, with its files under `folder`. */
export function startStorage(folder: string, ports: Ports) {
  const azurite = createRequire(import.meta.url).resolve('azurite/dist/src/azurite.js');
  return startChild('Azurite', {
    command: [
      azurite,
      ...['--location', join(folder, 'storage'), '--skipApiVersionCheck', '--disableTelemetry'],
      ...['--blobPort', String(ports.blobs), '--queuePort', String(ports.queues)],
      ...['--tablePort', String(ports.tables)],
    ],
    ready: /Table service .*successfully listen/s,
    log: join(folder, 'logs/storage.log'),
  });
}

/** What a client of {@link startStorage} connects with. */
export const storageConnection = (ports: Ports) =>
  [
    'DefaultEndpointsProtocol=http',
    `AccountName=${ACCOUNT}`,
    `AccountKey=${KEY}`,
    `BlobEndpoint=http://127.0.0.1:${ports.blobs}/${ACCOUNT}`,
    `QueueEndpoint=http://127.0.0.1:${ports.queues}/${ACCOUNT}`,
    `TableEndpoint=http://127.0.0.1:${ports.tables}/${ACCOUNT}`,
  ].join(';');
