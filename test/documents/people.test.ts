import { readFileSync } from 'node:fs';
import { counts, draftOfFile } from './figures';

type SamplePerson = {
  id: string;
  name: string;
  mail: string;
  asWritten: string[];
  roles: string[];
  deputyFor: string[];
  site: string;
};
const people = JSON.parse(readFileSync('samples/people.json', 'utf8')) as SamplePerson[];
const { actions, strands } = draftOfFile('samples/edhr-2012.txt');

describe('the sample people', () => {
  const owners = [...new Set(actions.flatMap(each => [each.owner, each.ownerAsWritten]))];
  const matching = (written: string) => people.filter(each => each.asWritten.includes(written));

  it.each(owners.filter(owner => owner !== 'Assistant Commissioner'))(
    'has one person for the owner %s',
    owner => {
      expect(matching(owner)).toHaveLength(1);
    },
  );

  it('leaves Assistant Commissioner without anybody, as plans do', () => {
    expect(owners).toContain('Assistant Commissioner');
    expect(matching('Assistant Commissioner')).toEqual([]);
  });

  it('has every champion under initials and name alike', () => {
    for (const { champion } of strands) {
      expect(matching(champion.initials)).toEqual(matching(champion.name));
    }
  });

  it('has somebody for each part to be played', () => {
    expect(counts(people.flatMap(each => each.roles))).toEqual({ 'plan manager': 1, reader: 1 });
    expect(people.filter(each => each.deputyFor.includes('LC'))).toHaveLength(1);
    expect(people.filter(each => each.site === 'owner').flatMap(each => each.roles)).toEqual([
      'plan manager',
    ]);
    expect(people.filter(each => each.asWritten.length === 0 && each.site === 'none')).toHaveLength(
      1,
    );
  });

  it('gives each an id and an address of their own that nobody really has', () => {
    expect(new Set(people.map(each => each.id)).size).toBe(people.length);
    expect(new Set(people.map(each => each.mail)).size).toBe(people.length);
    expect(people.filter(each => !each.mail.endsWith('@northgate.example'))).toEqual([]);
    expect(
      people.filter(each => !/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(each.id)),
    ).toEqual([]);
  });
});
