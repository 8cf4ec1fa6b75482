import { useEffect, useState } from 'react';
import type { Accounts } from '../../plan/service';
import type { Found } from '../../sharepoint/directory';
import { statusOf } from '../load/statusOf';
import type { Session } from '../load/session';
import { peopleWords } from '../words/people';

/** What a search of the directory has come to. `refused`: why those of the site alone are offered. */
export type Search = {
  at: 'nothing' | 'searching' | 'found';
  found: readonly Found[];
  refused?: string;
};

const AFTER_MS = 250; // since the last key
const FEWEST = 2; // letters
const MOST = 12;
const NOTHING: Search = { at: 'nothing', found: [] };

/**
 * Looks for people in the whole directory as the signed-in person, a moment after the last key. Where
 * SharePoint refuses, among those whom the site knows, through the service.
 */
export function useDirectory(session: Session, planKey: string, text: string): Search {
  const [search, setSearch] = useState(NOTHING);
  const wanted = text.trim();
  useEffect(() => {
    let isWanted = true;
    if (wanted.length < FEWEST) {
      setSearch(NOTHING);
      return;
    }
    setSearch(({ found }) => ({ at: 'searching', found }));
    const timer = setTimeout(() => {
      void searchIn(session, planKey, wanted).then(search => isWanted && setSearch(search));
    }, AFTER_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [session, planKey, wanted]);
  return search;
}

async function searchIn(session: Session, planKey: string, text: string): Promise<Search> {
  try {
    return { at: 'found', found: await (await session.shelf()).people(text) };
  } catch (error) {
    const refused = peopleWords.notSearched(whyNot(error));
    const known = await session.service
      .read<Accounts>(planKey, 'accounts', 'accounts')
      .catch(() => undefined);
    const found = (known?.accounts ?? []).filter(isLike(text)).slice(0, MOST);
    return { at: 'found', found, refused };
  }
}

function whyNot(error: unknown): string {
  const status = statusOf(error);
  if (status === 401 || status === 403) return peopleWords.searchRefused;
  return error instanceof Error ? error.message : String(error);
}

const isLike = (text: string) => {
  const wanted = text.toLowerCase();
  return ({ name, mail }: Found): boolean => `${name} ${mail}`.toLowerCase().includes(wanted);
};
