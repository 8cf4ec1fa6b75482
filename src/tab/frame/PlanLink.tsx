import { Link } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { writeAddress, type Address, type ChangeAddress } from '../address';

/** A link to another screen or to filtered actions: a press goes there without loading anything; it opens in a new window too. */
export function PlanLink({
  to,
  setAddress,
  label,
  className,
  children,
}: {
  to: Address;
  setAddress: ChangeAddress;
  label?: string;
  className?: string | undefined;
  children: ReactNode;
}) {
  return (
    <Link
      href={`${window.location.pathname}${writeAddress(cleared(window.location.search), to)}`}
      {...(label && { 'aria-label': label })}
      {...(className && { className })}
      onClick={event => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        setAddress(() => to);
        window.scrollTo({ top: 0 });
      }}
    >
      {children}
    </Link>
  );
}

/** All of the address but what {@link writeAddress} sets. */
function cleared(search: string): string {
  return writeAddress(search, { filters: {} });
}
