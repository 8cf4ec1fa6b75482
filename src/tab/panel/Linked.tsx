import { Link } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { Plan } from '../../plan/plan';
import { Explained } from '../about/Explained';

/** Refs in a row; a press on one of an action opens its panel. Codes of objectives are words. */
export function RefLinks({
  refs,
  plan,
  onOpen,
}: {
  refs: readonly string[];
  plan: Plan;
  onOpen: (ref: string) => void;
}) {
  return refs.map((ref, index) => (
    <Fragment key={ref}>
      {plan.actions.some(action => action.ref === ref) ? (
        <Link as="button" inline onClick={() => onOpen(ref)}>
          {ref}
        </Link>
      ) : (
        ref
      )}
      {index < refs.length - 1 && ', '}
    </Fragment>
  ));
}

const ADDRESS = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])/g;

/** Text whose web addresses can be pressed and whose acronyms are explained. Nothing else in it is anything but words. */
export function WithAddresses({ text }: { text: string }) {
  return text.split(ADDRESS).map((part, index) =>
    index % 2 === 1 ? (
      <Link key={index} inline href={part} target="_blank" rel="noopener noreferrer">
        {part}
      </Link>
    ) : (
      <Explained key={index} text={part} />
    ),
  );
}
