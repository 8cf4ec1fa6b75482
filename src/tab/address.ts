import { useCallback, useEffect, useState } from 'react';
import { STATUSES } from '../plan/action';
import { RAGS } from '../plan/rag';
import type { Filters } from '../plan/view';

const FILTER_KEYS = {
  strand: 'strand',
  owner: 'owner',
  rag: 'rag',
  status: 'status',
  text: 'q',
} as const;
const ACTION_KEY = 'action';
const WRITTEN_AFTER_MS = 150; // browsers refuse more than about 100 changes of the address in half a minute

/** What of the screen is in the address, so that it can be linked to: the filters and the open action. */
export type Address = { filters: Filters; action?: string };

/** Reads `?strand=OD&owner=…&rag=Red&q=…&action=OD8-02`. What is not known is left out. Pure. */
export function readAddress(search: string): Address {
  const found = new URLSearchParams(search);
  const value = (key: string): string | undefined => found.get(key) ?? undefined;
  const rag = [...RAGS, 'None' as const].find(known => known === value(FILTER_KEYS.rag));
  const status = STATUSES.find(known => known === value(FILTER_KEYS.status));
  const strand = value(FILTER_KEYS.strand);
  const owner = value(FILTER_KEYS.owner);
  const text = value(FILTER_KEYS.text);
  const action = value(ACTION_KEY);
  return {
    filters: {
      ...(strand && { strand }),
      ...(owner && { owner }),
      ...(rag && { rag }),
      ...(status && { status }),
      ...(text && { text }),
    },
    ...(action && { action }),
  };
}

/** The query of the address with this in it; whatever else stands there (`?theme=`) stays. Pure. */
export function writeAddress(search: string, { filters, action }: Address): string {
  const written = new URLSearchParams(search);
  const set = (key: string, value: string | undefined): void => {
    if (value) written.set(key, value);
    else written.delete(key);
  };
  set(FILTER_KEYS.strand, filters.strand);
  set(FILTER_KEYS.owner, filters.owner);
  set(FILTER_KEYS.rag, filters.rag);
  set(FILTER_KEYS.status, filters.status);
  set(FILTER_KEYS.text, filters.text);
  set(ACTION_KEY, action);
  const query = written.toString();
  return query && `?${query}`;
}

/** The address as state: a change shows in the address bar, and going back changes what is shown. */
export function useAddress(): [Address, (change: (now: Address) => Address) => void] {
  const [address, setAddress] = useState(() => readAddress(window.location.search));
  useEffect(() => {
    const later = setTimeout(() => {
      const { pathname, search, hash } = window.location;
      const next = writeAddress(search, address);
      if (next !== search) window.history.replaceState(null, '', `${pathname}${next}${hash}`);
    }, WRITTEN_AFTER_MS);
    return () => clearTimeout(later);
  }, [address]);
  useEffect(() => {
    const onBack = (): void => setAddress(readAddress(window.location.search));
    window.addEventListener('popstate', onBack);
    return () => window.removeEventListener('popstate', onBack);
  }, []);
  return [address, useCallback(change => setAddress(change), [])];
}
