import { useState } from 'react';
import type { Managed } from '../../plan/settings/decide';
import {
  decideSettings,
  reversed,
  textsOf,
  type Changes,
  type Fault,
  type Settings,
} from '../../plan/settings/setting';
import { words } from '../words';

/** Where saving stands. `conflict`: the texts as somebody else made them meanwhile. */
export type Saving<Name extends string> =
  | { at: 'nothing' }
  | { at: 'sending' }
  | { at: 'saved'; undo: Changes<Name> }
  | { at: 'taken back' }
  | { at: 'refused'; faults: readonly Fault[] }
  | { at: 'conflict'; theirs: Partial<Record<Name, string>> }
  | { at: 'failed'; sentence: string };

type Texts<Name extends string> = Record<Name, string>;
type Kept<Name extends string> = { from: Texts<Name>; texts: Texts<Name> };

/**
 * Settings that are being changed: the texts as they were and as they are to be. What is typed stays in
 * this window until it is saved, through a reload too.
 */
export function useSettings<Name extends string, Thing>({
  settings,
  names,
  thing,
  place,
  send,
  onSaved,
}: {
  settings: Settings<Name, Thing>;
  names: readonly Name[];
  thing: Thing;
  place: string; // where the texts are kept
  send: (changes: Changes<Name>) => Promise<Managed<Thing>>;
  onSaved: (now: Thing) => void;
}) {
  const [kept, setKept] = useState<Kept<Name> | undefined>(() => keptAt(place));
  const [saving, setSaving] = useState<Saving<Name>>({ at: 'nothing' });
  const keep = (next: Kept<Name> | undefined): void => {
    if (next) window.sessionStorage.setItem(place, JSON.stringify(next));
    else window.sessionStorage.removeItem(place);
    setKept(next);
  };
  const onSend = async (changes: Changes<Name>, isUndo = false): Promise<void> => {
    setSaving({ at: 'sending' });
    const managed = await send(changes).catch((error: unknown) => ({
      kind: 'failed' as const,
      sentence: error instanceof Error ? error.message : String(error),
    }));
    switch (managed.kind) {
      case 'saved':
        onSaved(managed.now);
        keep(undefined);
        setSaving(
          isUndo
            ? { at: 'taken back' }
            : { at: 'saved', undo: reversed(settings, managed.now, changes) },
        );
        return;
      case 'changed': {
        onSaved(managed.now);
        const theirs = textsOf(settings, managed.now);
        const others = managed.names as readonly Name[];
        setSaving({
          at: 'conflict',
          theirs: Object.fromEntries(others.map(name => [name, theirs[name]])) as Partial<
            Texts<Name>
          >,
        });
        return;
      }
      case 'refused':
        setSaving({ at: 'refused', faults: managed.faults });
        return;
      case 'not found':
        setSaving({ at: 'failed', sentence: words.gone });
        return;
      case 'failed':
        setSaving({ at: 'failed', sentence: managed.sentence });
    }
  };
  const onSave = (edited = kept): void => {
    if (!edited || saving.at === 'sending') return;
    const changes = changesIn(names, edited);
    const checked = decideSettings(settings, thing, changes);
    if (checked.kind === 'refused') setSaving({ at: 'refused', faults: checked.faults });
    else void onSend(changes);
  };
  return {
    texts: kept?.texts,
    saving,
    isChanged: kept !== undefined && Object.keys(changesIn(names, kept)).length > 0,
    onBegin: () => {
      const from = textsOf(settings, thing);
      setSaving({ at: 'nothing' });
      keep({ from, texts: from });
    },
    onText: (name: Name, text: string) => {
      if (kept) keep({ ...kept, texts: { ...kept.texts, [name]: text } });
    },
    onFill: (texts: Partial<Texts<Name>>) => {
      if (kept) keep({ ...kept, texts: { ...kept.texts, ...texts } });
    },
    onSave: () => onSave(),
    onUndo: (undo: Changes<Name>) => void onSend(undo, true),
    /** Of what somebody else changed: save one's own over it, or take theirs into the form. */
    onSettle: (theirs: Partial<Texts<Name>>, whose: 'mine' | 'theirs') => {
      if (!kept) return;
      const from = { ...kept.from, ...theirs };
      const texts = whose === 'mine' ? kept.texts : { ...kept.texts, ...theirs };
      keep({ from, texts });
      setSaving({ at: 'nothing' });
      if (whose === 'mine') onSave({ from, texts });
    },
    onLeave: () => {
      keep(undefined);
      setSaving({ at: 'nothing' });
    },
  };
}

function changesIn<Name extends string>(
  names: readonly Name[],
  { from, texts }: Kept<Name>,
): Changes<Name> {
  const changed = names
    .filter(name => texts[name] !== from[name])
    .map(name => [name, { from: from[name], to: texts[name] }] as const);
  return Object.fromEntries(changed) as Changes<Name>;
}

function keptAt<Name extends string>(place: string): Kept<Name> | undefined {
  const kept = window.sessionStorage.getItem(place);
  if (!kept) return undefined;
  try {
    const { from, texts } = JSON.parse(kept) as Partial<Kept<Name>>;
    return from && texts ? { from, texts } : undefined;
  } catch {
    return undefined; // written by something else
  }
}
