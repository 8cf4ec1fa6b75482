import { isOpen, type Action, type Concern, type Status } from '../../plan/action';
import { readDay } from '../../plan/day';
import type { Report } from '../../plan/record';

/** The fields of an action that an update may change, as a form holds them. */
export type Fields = { status: Status; forecast: string; concern: Concern | 'none' };

/** A file that was attached: what it is called, and where it lies. */
export type KeptFile = { name: string; link: string };

/** An update that is being written. */
export type Draft = Fields & {
  key: string; // stays the same until it is saved, so that sending it again saves it once
  text: string;
  evidence?: string; // web addresses, one a line
  files?: readonly KeptFile[]; // kept already, to be linked to
  from: Fields; // how the action stood when the person began
  seen?: string; // the row's version then
};

/** The fields of an action as a form holds them. Pure. */
export function fieldsOf({ status, forecast, concern }: Action): Fields {
  return { status, forecast: forecast ?? '', concern: concern ?? 'none' };
}

/** A draft with nothing said yet. Pure. */
export function newDraft(action: Action, key: string): Draft {
  const from = fieldsOf(action);
  return { key, text: '', ...from, from, ...(action.version && { seen: action.version }) };
}

/** The same words over what the action is now; its fields as they are now, or as the person has set them. Pure. */
export function rebased(draft: Draft, action: Action, keep: 'mine' | 'theirs'): Draft {
  const fresh = newDraft(action, draft.key);
  const { text, evidence, files } = draft;
  if (keep === 'theirs')
    return { ...fresh, text, ...(evidence && { evidence }), ...(files && { files }) };
  return { ...draft, from: fresh.from, ...(fresh.seen && { seen: fresh.seen }) };
}

/** What the draft tells: its words and the fields that were changed. Of a closed action only the words. Pure. */
export function reportOf(action: Action, draft: Draft): Report {
  const { key, text, status, forecast, concern, from, seen } = draft;
  const evidence = linksOf(draft);
  const expected = forecast === from.forecast ? undefined : readDay(forecast);
  return {
    ref: action.ref,
    key,
    ...(text.trim() && { text }),
    ...(evidence.length > 0 && { evidence }),
    ...(isOpen(action) && {
      ...(status !== from.status && { status }),
      ...(expected && { forecast: expected }),
      ...(concern !== from.concern && { concern }),
    }),
    ...(seen && { seen }),
  };
}

/** What is given as evidence: links as they are typed, then files. Pure. */
export function linksOf(draft: Pick<Draft, 'evidence' | 'files'>): readonly string[] {
  return [...typedLinks(draft), ...(draft.files ?? []).map(({ link }) => link)];
}

/** The links as they are typed. Pure. */
export function typedLinks({ evidence = '' }: Pick<Draft, 'evidence'>): readonly string[] {
  return evidence.split(/\s+/).filter(link => link !== '');
}

/** "No change", told under a key of its own that lasts as long as the draft's. Pure. */
export function noChangeOf(action: Action, { key, seen }: Draft): Report {
  return { ref: action.ref, key: `${key}-no-change`, noChange: true, ...(seen && { seen }) };
}

/** Whether there is anything to tell. */
export function saysSomething({ text, status, forecast, concern, evidence }: Report): boolean {
  return Boolean(text ?? status ?? forecast ?? concern ?? evidence);
}
