import { readFileSync } from 'node:fs';

/** A sample person, as `samples/people.json` has them. What the local stand-ins know of people. */
export type SamplePerson = {
  id: string; // object id
  name: string;
  mail: string;
  title?: string; // their job
  department?: string;
  asWritten: readonly string[];
  roles: readonly ('plan manager' | 'reader')[];
  deputyFor: readonly string[];
  site: 'owner' | 'member' | 'visitor' | 'none'; // rights on the local SharePoint site
};

/** The sample people of a file. Throws where the file cannot be read or is no list of people. */
export function readPeople(path: string): readonly SamplePerson[] {
  const read: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!Array.isArray(read) || !read.every(isPerson))
    throw new Error(`${path} is not a list of people with id, name, mail and site`);
  return read;
}

function isPerson(value: unknown): value is SamplePerson {
  const { id, name, mail, site, asWritten, roles, deputyFor } = (value ?? {}) as Record<
    string,
    unknown
  >;
  const texts = [id, name, mail, site].every(text => typeof text === 'string' && text !== '');
  return texts && [asWritten, roles, deputyFor].every(Array.isArray);
}
