import { useCallback, useEffect, useState } from 'react';
import { readAddress, writeAddress, type Address, type ChangeAddress } from './address';

const WRITTEN_AFTER_MS = 150; // browsers refuse more than about 100 changes of the address in half a minute

/** The address as state: a change shows in the address bar, another screen is a step for the Back button, and going back changes what is shown. */
export function useAddress(): [Address, ChangeAddress] {
  const [address, setAddress] = useState(() => readAddress(window.location.search));
  useEffect(() => {
    const later = setTimeout(() => {
      const { pathname, search, hash } = window.location;
      const next = writeAddress(search, address);
      if (next === search) return;
      const isStep = address.view !== undefined && readAddress(search).view !== address.view;
      const write = isStep ? 'pushState' : 'replaceState';
      window.history[write](null, '', `${pathname}${next}${hash}`);
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
