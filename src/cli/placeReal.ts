import {
  ClientCertificateCredential,
  DeviceCodeCredential,
  ManagedIdentityCredential,
  type TokenCredential,
} from '@azure/identity';
import type { GoesAs, Place } from './place';

/** A site on Microsoft 365, by the settings of this process's environment. */
export function realPlace(siteUrl: string, as: GoesAs): Place {
  if (!URL.canParse(siteUrl)) throw new Error(`The site's URL is no web address: ${siteUrl}`);
  return {
    siteUrl,
    credential: as === 'owner' ? ownerCredential() : serviceCredential(),
    people: [],
    environment: process.env,
    close: async () => {},
  };
}

/**
 * A person who owns the site signs in on any device with the code that is printed. Through a
 * registration for setting up (`SETUP_CLIENT_ID`), since the product's own may not make lists.
 */
function ownerCredential(): TokenCredential {
  return new DeviceCodeCredential({
    tenantId: setting('TENANT_ID'),
    clientId: process.env.SETUP_CLIENT_ID ?? setting('CLIENT_ID'),
    userPromptCallback: ({ message }) => console.log(message),
  });
}

function serviceCredential(): TokenCredential {
  const certificatePath = process.env.CERTIFICATE_PATH;
  if (!certificatePath) return new ManagedIdentityCredential();
  return new ClientCertificateCredential(setting('TENANT_ID'), setting('CLIENT_ID'), {
    certificatePath,
  });
}

function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`Set ${name}: signing in to a site on Microsoft 365 needs it.`);
  return value;
}
