/** What somebody may do beyond being an owner or champion. */
export type Role = 'plan manager' | 'reader';

/** Somebody the plan knows: a row of the list People. */
export type Person = {
  asWritten: readonly string[]; // how plan and rows call them: "DS", "T/Supt. Service"; first is shown
  name: string;
  id?: string; // Entra object id; undefined while nobody has matched them to an account
  mail?: string;
  roles: readonly Role[];
  deputyFor: readonly string[]; // as-written names of those they may answer for
};

/** Who is asking or telling: from the verified token or activity, never from what it says. */
export type Speaker = { id: string; name: string };
