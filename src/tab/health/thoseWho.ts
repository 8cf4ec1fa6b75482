import type { OwnerToRead } from '../../plan/ownersToRead';
import type { SiteRights } from '../../sharepoint/siteRights';

/** Those of the owners who may read the plan or may not, or of whom it is not known. Pure. */
export function thoseWho(
  owners: readonly OwnerToRead[],
  rights: readonly SiteRights[],
  mayRead: SiteRights['mayRead'],
): readonly OwnerToRead[] {
  const mails = new Set(
    rights.filter(one => one.mayRead === mayRead).map(({ mail }) => mail.toLowerCase()),
  );
  return owners.filter(({ mail }) => mails.has(mail.toLowerCase()));
}
