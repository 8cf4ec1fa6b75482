import { join } from 'node:path';
import { serve } from '../../../src/local/http';
import { createSite, type Site } from '../../../src/local/sharepoint/site';
import { day, type Day } from '../../../src/plan/day';
import { readDue } from '../../../src/plan/due';
import type { Person } from '../../../src/plan/people';
import { connect } from '../../../src/sharepoint/connect';
import { provision } from '../../../src/sharepoint/provision';
import { saveDraft } from '../../../src/sharepoint/saveDraft';
import { savePeople } from '../../../src/sharepoint/savePeople';
import { aDraft, aDraftAction } from '../../sharepoint/draft';

export const TODAY: Day = day('2012-08-03');
export const PLAN_KEY = 'edhr-2012';
const MAIL = 'police.example';

export const idOf = (owner: string): string => `id-${owner.toLowerCase()}`;

/** People of the plan who are known by these initials. */
export const peopleOf = (owners: readonly string[]): readonly Person[] =>
  owners.map(owner => ({
    ...{ asWritten: [owner], name: `Owner ${owner}`, id: idOf(owner) },
    ...{ mail: `${owner.toLowerCase()}@${MAIL}`, roles: [], deputyFor: [] },
  }));

/** The site of a database, on the day of the drill. */
export function siteOf(database: string, url: string, all: readonly Person[]): Site {
  const people = [
    { id: 'id-eu', name: 'Eve Unit', mail: `eve.unit@${MAIL}`, site: 'owner' as const },
    ...all.map(({ id = '', name, mail = '' }) => ({ id, name, mail, site: 'none' as const })),
  ];
  return createSite({ url, database, people, now: () => new Date(`${TODAY}T09:00:00Z`) });
}

/** A database with the lists and a plan of two late actions for each of `all`; gives its path. */
export async function prepare(
  folder: string,
  siteUrl: string,
  all: readonly Person[],
): Promise<string> {
  const database = join(folder, 'prepared.sqlite');
  const site = siteOf(database, siteUrl, all);
  const server = await serve(site.handle, { port: 0 });
  const { pathname } = new URL(siteUrl);
  const sp = connect(`${server.url.replace('localhost', '127.0.0.1')}${pathname}`);
  const actions = all.flatMap(({ asWritten: [owner = ''] }, index) =>
    [1, 2].map(number =>
      aDraftAction({
        ref: `OD8-${index + 1}${number}`,
        number: (index + 1) * 10 + number,
        ...{ owner, ownerAsWritten: owner, due: readDue('Jul-12') },
      }),
    ),
  );
  const draft = aDraft(...actions);
  await provision(sp);
  await saveDraft(sp, draft);
  await savePeople(sp, PLAN_KEY, all);
  await server.close();
  site.close();
  return database;
}
