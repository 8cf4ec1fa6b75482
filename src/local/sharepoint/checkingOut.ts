import type { Site } from './context';
import { noteChange } from './changes';
import { refuse } from './errors';
import { dropUnused } from './files';
import { nextLabel, nextMajor } from './items';
import { touch } from './lists';
import type { FileRecord, ItemRecord, ListRecord } from './store/records';
import { isoSeconds } from './zone';

/** What happens to a file: the row as it is then, and whether the one before becomes a version. */
type Turn = { readonly next: ItemRecord; readonly versioned?: ItemRecord };
type Step = (
  list: ListRecord,
  item: ItemRecord,
  file: FileRecord,
  ask: {
    readonly by: number;
    readonly comment: string;
    readonly type: number;
    readonly site: Site;
  },
) => Turn | undefined;

const out = (file: FileRecord) => {
  if (!file.checkedOut) throw refuse.notCheckedOut();
  return file.checkedOut;
};
const without = ({ checkedOut, ...file }: FileRecord): FileRecord => {
  void checkedOut;
  return file;
};

/** Moderation status: 0 approved, 1 denied, 2 pending, 3 draft. */
const status = (list: ListRecord, otherwise: number) =>
  list.props.EnableModeration === true ? otherwise : 0;

/** What can be done with a file's standing, by the name of the method. */
const STEPS: Readonly<Record<string, Step>> = {
  checkout: (list, item, file, { by }) =>
    file.checkedOut
      ? undefined
      : {
          next: {
            ...item,
            label: nextLabel(list, item.label),
            file: { ...file, checkedOut: { by, before: item } },
          },
        },
  /** Types: 0 minor, 1 major, 2 over the version that was there. */
  checkin: (list, item, file, { comment, type }) => {
    const { before } = out(file);
    const label =
      type === 2
        ? before.label
        : type === 0
          ? nextLabel(list, before.label)
          : nextMajor(before.label);
    const next = { ...item, label, file: { ...without(file), comment } };
    return type === 2 ? { next } : { next, versioned: before };
  },
  undocheckout: (_list, _item, file) => ({ next: out(file).before }),
  publish: (list, item, file, { comment }) =>
    item.label % 512 === 0
      ? undefined
      : {
          next: {
            ...item,
            label: nextMajor(item.label),
            file: { ...file, comment, status: status(list, 2) },
          },
          versioned: item,
        },
  /** Back to a draft of the version before [?: the number it gets]. */
  unpublish: (list, item, file, { comment, site }) => {
    if (item.label % 512 !== 0) return undefined;
    const drafts = site.versions
      .all(`${list.Id}/${item.id}`)
      .filter(one => one.label > item.label - 512 && one.label < item.label);
    const label = Math.max(item.label - 512, ...drafts.map(one => one.label)) + 1;
    return { next: { ...item, label, file: { ...file, comment, status: status(list, 3) } } };
  },
  approve: (_list, item, file, { comment }) => ({
    next: { ...item, file: { ...file, comment, status: 0 } },
  }),
  deny: (_list, item, file, { comment }) => ({
    next: { ...item, file: { ...file, comment, status: 1 } },
  }),
};

/** The names of what {@link stand} does. */
export const STANDINGS = Object.keys(STEPS);

/** Checks a file out or in, undoes that, publishes it, takes it back, approves or denies it. */
export function stand(
  site: Site,
  { list, item }: { readonly list: ListRecord; readonly item: ItemRecord },
  name: string,
  ask: { readonly by: number; readonly comment: string; readonly type: number },
): void {
  const { file } = item;
  if (!file) throw refuse.noItem();
  if (file.checkedOut && file.checkedOut.by !== ask.by)
    throw refuse.checkedOut(site.person(file.checkedOut.by)?.Title ?? '');
  const turn = STEPS[name]?.(list, item, file, { ...ask, site });
  if (!turn) return;
  const next = { ...turn.next, version: item.version + 1 };
  const done =
    name === 'checkin' ? { ...next, editor: ask.by, modified: isoSeconds(site.now()) } : next;
  site.together(() => {
    if (turn.versioned)
      site.versions.put(`${list.Id}/${item.id}`, String(turn.versioned.label), turn.versioned);
    site.items.put(list.Id, String(item.id), done);
    noteChange(site, list.Id, 'changed', ask.by, done);
    touch(site, list);
    dropUnused(site, list, done);
  });
}
