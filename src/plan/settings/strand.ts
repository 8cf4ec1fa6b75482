import { personCalled, shortName } from '../people';
import type { Plan, Strand } from '../plan';
import { readLeadDays, type AskingOverride } from '../rules';
import { VACANT } from '../acts/owner';
import { choiceOf, lineOf, without } from './readers';
import type { Setting, Settings } from './setting';
import { faultWords } from '../words/refusals';

/** Whether a strand is asked about by the plan's rule, always or never. */
export const ASKING_SWITCH = ['as the plan', 'on', 'off'] as const;

export type StrandName = 'title' | 'champion' | 'leadDays' | 'lateEveryDays' | 'asking';

/** The settings of a strand of this plan: its title, who leads it, and how it is asked about in its own way. */
export function strandSettings(plan: Plan): Settings<StrandName, Strand> {
  return {
    title: lineOf(
      ({ title }) => title,
      (strand, title = '') => ({ ...strand, title }),
      { must: true },
    ),
    champion: championIn(plan),
    leadDays: {
      write: ({ asking }) => asking?.leadDays?.join(', ') ?? '',
      read: (strand, text) => {
        const leadDays = text.trim() === '' ? undefined : readLeadDays(text);
        return text.trim() === '' || leadDays
          ? withAsking(strand, 'leadDays', leadDays)
          : { fault: faultWords.leadDaysOrEmpty };
      },
    },
    lateEveryDays: {
      write: ({ asking }) => String(asking?.lateEveryDays ?? ''),
      read: (strand, text) => {
        const days = /^\d{1,3}$/.test(text.trim()) ? Number(text) : undefined;
        const isFine = days === undefined ? text.trim() === '' : days >= 1 && days <= 366;
        return isFine
          ? withAsking(strand, 'lateEveryDays', days)
          : { fault: faultWords.wholeNumberOrEmpty };
      },
    },
    asking: choiceOf(
      ({ asking }) => asking?.asking ?? 'as the plan',
      (strand, on) => withAsking(strand, 'asking', on === 'as the plan' ? undefined : on),
      ASKING_SWITCH,
    ),
  };
}

/** Somebody whom the plan knows, by any of their names; `Vacant`: the plan manager covers until there is one. */
function championIn(plan: Plan): Setting<Strand> {
  return {
    write: ({ champion }) => champion.initials || champion.name || VACANT,
    read: (strand, text) => {
      const name = text.trim();
      if (name === '' || name.toLowerCase() === VACANT.toLowerCase())
        return { ...strand, champion: { name: '', initials: '' } };
      const person = personCalled(plan, name);
      if (!person)
        return {
          fault: faultWords.notOne(name),
        };
      const { id, name: whole } = person;
      return {
        ...strand,
        champion: { name: whole, initials: shortName(person), ...(id && { id }) },
      };
    },
  };
}

function withAsking<Name extends keyof AskingOverride>(
  { asking, ...strand }: Strand,
  name: Name,
  value: AskingOverride[Name] | undefined,
): Strand {
  const next: AskingOverride = {
    ...without(asking ?? {}, name),
    ...(value !== undefined && { [name]: value }),
  };
  return Object.keys(next).length > 0 ? { ...strand, asking: next } : strand;
}
