import { day } from '../../../src/plan/day';
import { aPlan, anAction } from '../../helpers/plan';
import { aTalk, standing } from '../helpers/aTalk';
import { textOf } from '../helpers/cardChecks';

const ASKED = { since: day('2012-08-03'), last: day('2012-08-03'), times: 1 };
const plan = () =>
  aPlan({
    actions: [
      anAction({ asked: ASKED }),
      anAction({ ref: 'OD8-01', number: 1, asked: ASKED }),
      anAction({ ref: 'OD8-03', number: 3, owner: { asWritten: 'PP', id: 'id-pp' } }),
    ],
  });

describe('a draft', () => {
  it('is saved by "yes", and by its card only once', async () => {
    const { ds, saved } = aTalk(plan());
    const draft = await ds.say('OD8-02 nearly there, blocked on HR sign-off');
    expect(standing(draft.card)).toMatchObject({
      's:OD8-02': 'In progress',
      'c:OD8-02': 'at risk',
    });
    expect((await ds.say('yes')).text).toMatch(
      /^Saved\nOD8-02 In progress\. at risk\. nearly there/,
    );
    const again = await ds.press(draft.card, 'Save');
    expect(again.text).toContain('saved already');
    expect(saved('OD8-02')).toEqual(['nearly there, blocked on HR sign-off']);
  });

  it.each(['help', 'red', "what's waiting", 'OD8-01 no change', 'OD8-01', 'thanks'])(
    'waits while something else is said: %j',
    async between => {
      const { ds, saved } = aTalk(plan());
      const draft = await ds.say('OD8-02 rooms are booked');
      await ds.say(between);
      expect((await ds.waits()).drafts).toHaveLength(1);
      await ds.press(draft.card, 'Save');
      expect(saved('OD8-02')).toEqual(['rooms are booked']);
      expect((await ds.waits()).drafts).toEqual([]);
    },
  );

  it.each(['no', 'cancel', 'never mind'])('is dropped by %j, with a sentence', async word => {
    const { ds, saved } = aTalk(plan());
    await ds.say('OD8-02 rooms are booked');
    expect((await ds.say(word)).text).toContain('Dropped. Nothing was saved.');
    expect((await ds.waits()).drafts).toEqual([]);
    expect(saved('OD8-02')).toEqual([]);
  });

  it('is shown again by "what\'s waiting" and by "change this"', async () => {
    const { ds } = aTalk(plan());
    await ds.say('OD8-02 rooms are booked');
    expect((await ds.say("what's waiting")).text).toContain('Shall I save this?');
    expect((await ds.say('change this')).text).toContain('Shall I save this?');
  });

  it('with a date that may be two asks which, and a typed day settles it', async () => {
    const { ds, action } = aTalk(plan());
    const draft = await ds.say('OD8-02 should be done by Aug-12');
    expect(draft.text).toContain('Your date may mean two days');
    expect((await ds.say('yes')).text).toContain('Your date may mean two days');
    await ds.say('12 August');
    await ds.say('yes');
    expect(action('OD8-02')?.forecast).toBe('2012-08-12');
  });

  it('of two devices is one update, and other content is asked about', async () => {
    const { ds, saved } = aTalk(plan());
    const draft = await ds.say('OD8-02 rooms are booked');
    await ds.press(draft.card, 'Save');
    const other = await ds.press(draft.card, 'Save', { 't:OD8-02': 'rooms are not booked' });
    expect(other.text).toContain('you answered this before');
    expect(saved('OD8-02')).toEqual(['rooms are booked']);
  });

  it('waits two weeks', async () => {
    const talk = aTalk(plan());
    await talk.ds.say('OD8-02 rooms are booked');
    talk.later(15);
    expect((await talk.ds.waits()).drafts).toEqual([]);
    expect((await talk.ds.say('yes')).text).toContain('Nothing was waiting for a yes');
  });
});

describe('words without an action', () => {
  it('are put on the one that is typed in answer', async () => {
    const { ds, saved } = aTalk(plan());
    expect((await ds.say('The survey is out')).text).toContain('Which action is this about?');
    expect((await ds.say('OD8-01')).text).toContain('Shall I save this?');
    await ds.say('yes');
    expect(saved('OD8-01')).toEqual(['The survey is out']);
  });

  it('wait while something else is saved', async () => {
    const { ds, saved } = aTalk(plan());
    const choice = await ds.say('The survey is out');
    await ds.say('OD8-02 done');
    await ds.press(choice.card, 'Go on', { about: 'OD8-01' });
    await ds.say('yes');
    expect([saved('OD8-01'), saved('OD8-02')]).toEqual([['The survey is out'], ['']]);
  });

  it('before the first action of a list are asked about', async () => {
    const { ds } = aTalk(plan());
    const both = await ds.say('The survey went out on Monday.\nOD8-01 done');
    expect(both.text).toMatch(/Saved\nOD8-01 Complete[^]*Which action is this about\?/);
  });
});

describe('a finished action', () => {
  it('asks what is different for people, which may be left out', async () => {
    const { ds, action } = aTalk(plan());
    const receipt = await ds.say('OD8-02 done');
    expect(receipt.text).toContain('[o:OD8-02]');
    expect((await ds.press(receipt.card, 'Save what is different')).text).toContain(
      'may leave it out',
    );
    await ds.press(receipt.card, 'Save what is different', {
      'o:OD8-02': 'Nobody waits for a room.',
    });
    expect(action('OD8-02')?.outcome).toBe('Nobody waits for a room.');
  });

  it('is opened again on the same day by who finished it, by Change this', async () => {
    const { ds, action } = aTalk(plan());
    const receipt = await ds.say('OD8-02 done');
    const form = await ds.press(receipt.card, 'Change this');
    expect(JSON.stringify(form.card)).toContain('Open it again: in progress');
    await ds.press(form.card, 'Send', { 's:OD8-02': 'In progress', 't:OD8-02': 'Not quite.' });
    expect(action('OD8-02')).toMatchObject({
      status: 'In progress',
      lastSaid: { text: 'Not quite.' },
    });
  });

  it('is not opened by somebody else, nor a day later', async () => {
    const talk = aTalk(plan());
    const receipt = await talk.ds.say('OD8-02 done');
    const theirs = await talk.ar.press(receipt.card, 'Change this');
    expect(standing(theirs.card)).not.toHaveProperty('s:OD8-02');
    talk.later(1);
    const late = await talk.ds.press(receipt.card, 'Change this');
    expect(standing(late.card)).not.toHaveProperty('s:OD8-02');
    await talk.ds.post({
      kind: 'digest',
      card: 'some-card-key',
      refs: ['OD8-02'],
      's:OD8-02': 'In progress',
    });
    expect(talk.action('OD8-02')?.status).toBe('Complete');
  });
});

describe('asking for another date', () => {
  const asked = async () => {
    const talk = aTalk(plan());
    await talk.ds.say('extend OD8-02 to Dec because the survey is in October');
    const receipt = await talk.ds.say('yes');
    return { ...talk, receipt };
  };

  it('leaves the agreed date, and tells the champion with the history of that date', async () => {
    const { receipt, action, pp } = await asked();
    expect(receipt.text).toContain('Asked for Dec-12 instead of Aug-12');
    expect(receipt.text).toContain('Aug-12 stays until Pat Park agrees.');
    expect(action('OD8-02')?.due.asWritten).toBe('Aug-12');
    const card = textOf(pp.told());
    expect(card).toContain('Dana Service asked on 3 August 2012 for Dec-12 instead of Aug-12.');
    expect(card).toContain('Why: the survey is in October');
    expect(card).toContain('This date has never moved: first set as Aug-12.');
  });

  it('is agreed from the card, once, and who asked is told', async () => {
    const { pp, ds, action, saved } = await asked();
    const card = pp.told();
    await pp.press(card, 'Agree');
    expect(action('OD8-02')?.due.asWritten).toBe('Dec-12');
    expect(textOf(ds.told())).toContain('Pat Park agreed: it is due Dec-12 now.');
    expect((await pp.press(card, 'Agree')).text).toContain('saved already');
    expect(saved('OD8-02')).toHaveLength(2);
  });

  it('is refused with a reason only', async () => {
    const { pp, ds, action } = await asked();
    expect((await pp.press(pp.told(), 'Refuse')).text).toContain('Please say why');
    await pp.press(pp.told(), 'Refuse', { why: 'The Board wants it in August.' });
    expect(action('OD8-02')?.due.asWritten).toBe('Aug-12');
    expect(textOf(ds.told())).toContain('did not agree to Dec-12: it stays Aug-12');
  });

  it('cannot be agreed by who asked, or by who has no say', async () => {
    const { ds, ar, pp, action } = await asked();
    await ds.press(pp.told(), 'Agree');
    await ar.press(pp.told(), 'Agree');
    expect(action('OD8-02')?.due.asWritten).toBe('Aug-12');
  });

  it("waits for the champion under what's waiting", async () => {
    const { pp } = await asked();
    expect((await pp.say("what's waiting")).text).toContain('Another date is asked for');
  });

  it('without a reason or a day asks for what is missing', async () => {
    const { ds, action } = aTalk(plan());
    const form = await ds.say('extend OD8-02 to Dec');
    expect((await ds.press(form.card, 'Ask for this date')).text).toContain('Please say why');
    expect((await ds.press(form.card, 'Ask for this date', { wanted: '' })).text).toContain(
      'until when',
    );
    await ds.press(form.card, 'Ask for this date', { why: 'HR asked.' });
    expect(action('OD8-02')?.wanted).toBe('Dec-12');
  });
});

describe('the other wishes', () => {
  it('snooze all that waits', async () => {
    const { ds, action } = aTalk(plan());
    expect((await ds.say('snooze 2 weeks')).text).toMatch(/Shall I ask later\?\nOD8-02[^]*OD8-01/);
    await ds.say('yes');
    expect(['OD8-01', 'OD8-02'].map(ref => action(ref)?.snoozedUntil)).toEqual([
      '2012-08-17',
      '2012-08-17',
    ]);
  });

  it('not mine: answers, and asks the champion, who gives it away', async () => {
    const { ds, pp, ar, saved, action } = aTalk(plan());
    const form = await ds.say('OD8-02 not mine, ask AR');
    await ds.press(form.card, 'Send this on');
    expect(saved('OD8-02')).toEqual(['Not mine; please ask AR.']);
    expect(action('OD8-02')?.owner.asWritten).toBe('DS');
    expect(textOf(pp.told())).toContain('Dana Service says that it is not theirs and suggests AR.');
    await pp.press(pp.told(), 'Give it to them');
    expect(action('OD8-02')?.owner).toEqual({ asWritten: 'AR', id: 'id-ar' });
    expect(textOf(ar.told())).toContain('1 action is yours now, from Dana Service');
  });

  it('same as another links them', async () => {
    const { ds, action } = aTalk(plan());
    expect((await ds.say('OD8-02 same as od8-1')).text).toContain(
      'OD8-01 says: Partners have met once.',
    );
    await ds.say('yes');
    expect(action('OD8-02')?.links).toEqual(['OD8-01']);
  });

  it('away names who is asked, and back ends it', async () => {
    const { ds, kept } = aTalk(plan());
    const me = () => kept.plan.people.find(({ id }) => id === 'id-ds');
    expect((await ds.say('away until 3 September, ask AR')).text).toContain('Nobody is told why');
    expect((await ds.say('yes')).text).toContain('I ask Ash Reed meanwhile');
    expect(me()).toMatchObject({ awayUntil: '2012-09-03', askInstead: 'AR' });
    await ds.say('back');
    expect(me()?.awayUntil).toBeUndefined();
  });

  it.each([
    ['away until 3 September, ask Nobody Here', 'I find nobody in the plan called "Nobody Here"'],
    ['away', 'Are you away?'],
    ['snooze', 'Shall I ask later?'],
    ['extend', 'Shall I ask for another date?'],
  ])('%j asks for what it lacks', async (said, expected) => {
    const { ds } = aTalk(plan());
    const first = await ds.say(said);
    expect(`${first.text}\n${(await ds.say('yes')).text}`).toContain(expected);
  });

  it.each([
    'snooze 2 weeks',
    'OD8-02 not mine',
    'extend OD8-02 to Dec because of HR',
    'away until Monday',
  ])('%j is dropped by no, and nothing was done', async said => {
    const { ds, kept } = aTalk(plan());
    const before = JSON.stringify(kept.plan);
    await ds.say(said);
    expect((await ds.say('no')).text).toContain('Dropped. Nothing was saved.');
    expect(JSON.stringify(kept.plan)).toBe(before);
    expect((await ds.waits()).wanted).toEqual([]);
  });

  it('stop says what then happens, and changes nothing', async () => {
    const { ds } = aTalk(plan());
    expect((await ds.say('stop')).text).toContain('Eve Unit sees that I cannot reach you');
  });
});

describe('what changed meanwhile', () => {
  it('an action that was given away is not theirs to answer any more', async () => {
    const { ds, pp, saved } = aTalk(plan());
    const draft = await ds.say('OD8-02 rooms are booked');
    const given = await ds.say('OD8-02 not mine, ask EU');
    await ds.press(given.card, 'Send this on');
    await pp.press(pp.told(), 'Give it to them', { to: 'EU' });
    expect((await ds.press(draft.card, 'Save')).text).toContain(
      'I find no such action among yours',
    );
    expect(saved('OD8-02')).not.toContain('rooms are booked');
  });

  it('an action that was finished meanwhile keeps its status, and the words are given back', async () => {
    const { ds, ar } = aTalk(plan());
    const draft = await ds.say('OD8-02 started, rooms are booked');
    await ar.say('OD8-02 done');
    const late = await ds.press(draft.card, 'Save');
    expect(late.text).toContain('is Complete already (Ash Reed said so)');
    expect(late.text).toContain('Your words: started, rooms are booked');
  });
});
