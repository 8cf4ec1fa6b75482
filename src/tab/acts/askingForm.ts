import { isOpen, type Action } from '../../plan/action';
import { maySetAsking } from '../../plan/acts/askDifferently';
import type { Plan } from '../../plan/plan';
import { actWords } from '../words/acts';
import { is, maybe, type FormOf } from './forms';

/** The form for how an open action is asked about, for those who may say so; nothing for others. Pure. */
export function askingForms(plan: Plan, action: Action, id: string): readonly FormOf[] {
  if (!isOpen(action) || !maySetAsking(plan, action, id)) return [];
  const { asking = {} } = action;
  const words = actWords.asking;
  return [
    {
      kind: 'ask differently',
      fields: [
        {
          name: 'asking',
          label: words.switch,
          hint: words.switchHint,
          kind: 'choice',
          options: [words.on, words.off],
          first: asking.asking ? words[asking.asking] : '',
          mayBeEmpty: true,
        },
        {
          name: 'leadDays',
          label: words.leadDays,
          hint: words.leadDaysHint,
          kind: 'line',
          first: asking.leadDays?.join(', ') ?? '',
          mayBeEmpty: true,
        },
        {
          name: 'lateEveryDays',
          label: words.lateEveryDays,
          hint: words.lateEveryDaysHint,
          kind: 'line',
          first: String(asking.lateEveryDays ?? ''),
          mayBeEmpty: true,
        },
      ],
      make: said => {
        const chosen = is(said, 'asking');
        const on = chosen === words.on ? 'on' : chosen === words.off ? 'off' : undefined;
        return {
          kind: 'ask differently',
          ...maybe(said, 'leadDays'),
          ...maybe(said, 'lateEveryDays'),
          ...(on && { asking: on }),
        };
      },
    },
  ];
}
