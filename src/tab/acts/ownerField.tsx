import { lazy } from 'react';
import type { ScreenProps } from '../frame/screen';
import type { PersonField } from './ActField';

const PersonInput = lazy(async () => ({
  default: (await import('../people/PersonInput')).PersonInput,
}));

/** The control in which an owner is chosen: of the plan, of the organisation, or nobody for now. */
export function ownerField(
  props: Pick<ScreenProps, 'plan' | 'session'> & Partial<Pick<ScreenProps, 'onPlan'>>,
): PersonField {
  return given => <PersonInput {...props} {...given} mayBeVacant />;
}
