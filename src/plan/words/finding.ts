import { spoken } from './spoken';

/** What may be wrong with a plan, and what waits for its plan manager. */
export const findingWords = spoken('finding', {
  unmatched: (owner: string) => `Nobody in People is matched to the owner "${owner}".`,
  noOwner: 'No owner is written.',
  noChampion: (title: string, code: string) =>
    `Nobody in People is matched to who leads ${title} (${code}).`,
  updateSaysComplete: (ref: string, said: string, status: string) =>
    `An update of ${ref} says "${said}"; it is ${status}.`,
  dateSaysComplete: (ref: string, status: string) =>
    `The date of ${ref} says complete; it is ${status}.`,
  unreadable: (due: string, ref: string) =>
    `"${due}" is not read as a date: nobody is reminded of ${ref}.`,
  oddYear: (ref: string, date: string, year: number, usual: number) =>
    `${ref}: ${date} is in ${year}, most dates of the plan are in ${usual}.`,
  oddForecast: (ref: string, forecast: string, year: number, usual: number) =>
    `${ref}: the forecast ${forecast} is in ${year}, most dates of the plan are in ${usual}.`,
  dangling: (ref: string, named: string) =>
    `${ref} names "${named}", which the plan does not have.`,
  identical: (refs: readonly string[]) => `${refs.join(', ')} say the same.`,

  wasAsked: (owner: string, times: number) => `${owner} was asked ${times} times.`,
  nobodyMatched: (owner: string) => `Nobody is matched to ${owner || 'its owner'}.`,
  isAway: (owner: string) => `${owner} is away, and has no deputy here.`,
  noDate: 'Its owner was asked for a date; none is agreed.',
  notADate: (due: string) => `"${due}" is not read as a date.`,
  completeByDate: 'Its date says complete, its status does not.',
  star: (due: string) => `What does the star of "${due}" mean?`,
});
