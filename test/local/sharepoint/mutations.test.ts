import { collected } from './collected';
import { MUTATIONS } from './mutations';

/* eslint-disable @typescript-eslint/no-require-imports -- the files are read as values, on purpose */
const TESTS = collected(() => {
  require('./contract.test');
  require('./files.test');
});

/** Which tests of the contract must see each fault: the beginnings of their titles. */
const CAUGHT_BY: Readonly<Record<string, string>> = {
  'If-Match unchecked': 'changing rows › refuses a change or a removal by an old ETag with 412',
  'update not bumping the ETag': 'changing rows › moves the ETag, Modified and the editor',
  'DELETE doing nothing': 'the verbose dialect › makes, changes and removes rows',
  'recycle doing nothing': 'changing rows › recycles a row and puts it back',
  '$select ignored': 'queries › orders, selects and pages',
  '$top ignored': 'queries › orders, selects and pages',
  'paging ignored': 'queries › orders, selects and pages',
  'fields all made Text': 'columns and their values › keeps the types and choices of columns',
  'choices dropped': 'columns and their values › keeps the types and choices of columns',
  'unknown property accepted': 'errors › refuses a property no column has',
  'duplicate list title accepted': 'errors › refuses a second list of the same title',
  'Modified not moving': 'changing rows › moves the ETag, Modified and the editor',
  'ensureUser always giving the owner': 'who may do what › finds each person',
  'a view ignoring its query': 'queries › shows what a view asks for and no more',
  'a view ignoring its row limit': 'queries › shows what a view asks for and no more',
  'CAML ignored': 'queries › finds in CAML by <Eq><FieldRef Name="Title"/>',
  'errors as plain text': 'errors › tells of a list that is not there',
  '$filter ignored': "queries › finds by Title eq 'o''brien'",
  '$expand ignored': 'columns and their values › reads back every type as it was written',
  'threshold not enforced': "the list view threshold › answers $filter=Twin eq 'k3' with 500",
  'permissions not enforced': 'who may do what › a visitor',
  'files written over unasked': 'a file in a library › is written over only when that is said',
  'file bytes forgotten': 'a file in a library › keeps each version with its bytes',
};

const testsFor = (fault: string) =>
  TESTS.filter(({ title }) => title.startsWith(CAUGHT_BY[fault] ?? 'no test at all'));

/** Whether all the tests pass. */
async function pass(tests: readonly { run: () => Promise<void> }[]): Promise<boolean> {
  for (const { run } of tests)
    if (
      !(await run().then(
        () => true,
        () => false,
      ))
    )
      return false;
  return true;
}

afterEach(() => {
  delete process.env.LOCAL_MUTATION;
});

describe('the contract', () => {
  it('is read whole', () => {
    expect(TESTS.length).toBeGreaterThan(150);
    expect(Object.keys(MUTATIONS).filter(fault => testsFor(fault).length !== 1)).toEqual([]);
  });

  it.each(Object.keys(MUTATIONS))('sees this fault, and only when it is there: %s', async fault => {
    expect(await pass(testsFor(fault))).toBe(true);
    process.env.LOCAL_MUTATION = fault;
    expect(await pass(testsFor(fault))).toBe(false);
  });
});
