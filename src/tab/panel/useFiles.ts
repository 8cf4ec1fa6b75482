import { useState } from 'react';
import { MOST_LINKS } from '../../plan/evidence';
import { whyNotFile } from '../../plan/evidenceFile';
import type { Service } from '../service';
import { evidenceWords } from '../words/evidence';
import { linksOf, type Draft, type KeptFile } from './draft';

/** A file that was chosen and is not attached: on its way (`done` is 0 to 1), or why it is not. */
export type Choosing = { key: string; file: File } & (
  { at: 'sending'; done: number } | { at: 'failed'; sentence: string }
);

/** The files of an update that is being written: sent as soon as they are chosen, kept in its draft. */
export function useFiles({
  actionRef,
  planKey,
  service,
  draft,
  change,
}: {
  actionRef: string;
  planKey: string;
  service: Pick<Service, 'attach' | 'detach'>;
  draft: Draft;
  change: (next: (draft: Draft) => Draft) => void;
}) {
  const [choosing, setChoosing] = useState<readonly Choosing[]>([]);
  const [said, setSaid] = useState('');

  const set = (one: Choosing): void =>
    setChoosing(all =>
      all.some(({ key }) => key === one.key)
        ? all.map(other => (other.key === one.key ? one : other))
        : [...all, one],
    );
  const forget = (key: string): void => setChoosing(all => all.filter(one => one.key !== key));

  const send = async (key: string, file: File): Promise<void> => {
    setSaid('');
    const fail = (sentence: string): void => set({ key, file, at: 'failed', sentence }); // said aloud where it stands
    const sentence = whyNotFile(file);
    if (sentence) return fail(sentence);
    set({ key, file, at: 'sending', done: 0 });
    const onProgress = (done: number): void => set({ key, file, at: 'sending', done });
    try {
      const attached = await service.attach(planKey, { ref: actionRef, key, file }, onProgress);
      if (attached.kind === 'refused') return fail(attached.sentence);
      if (attached.kind === 'not found') return fail(evidenceWords.gone);
      const { name, link } = attached;
      change(now => ({ ...now, files: [...without(now, link), { name, link }] }));
      forget(key);
      setSaid(evidenceWords.kept(name));
    } catch (error) {
      fail(error instanceof Error ? error.message : String(error));
    }
  };

  const takeAway = ({ name, link }: KeptFile): void => {
    change(now => ({ ...now, files: without(now, link) }));
    setSaid(evidenceWords.takenAway(name));
    void service.detach(planKey, link).catch(() => undefined); // what stays behind harms nobody
  };

  return {
    choosing,
    said,
    isSending: choosing.some(({ at }) => at === 'sending'),
    onChoose: (files: readonly File[]): void => {
      const room = MOST_LINKS - linksOf(draft).length - choosing.length;
      if (files.length > room) setSaid(evidenceWords.tooMany(MOST_LINKS));
      for (const file of files.slice(0, Math.max(0, room))) void send(crypto.randomUUID(), file);
    },
    onAgain: ({ key, file }: Choosing): void => void send(key, file),
    onForget: ({ key }: Choosing): void => forget(key),
    onTakeAway: takeAway,
    dropAll: (): void => {
      for (const file of draft.files ?? []) takeAway(file);
      setChoosing([]);
    },
  };
}

const without = ({ files = [] }: Draft, link: string): readonly KeptFile[] =>
  files.filter(one => one.link !== link);
