import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PlanFacts } from '../../plan/plan';
import type { ScreenProps } from '../frame/screen';
import { Scrolled } from '../frame/Scrolled';
import { Section } from '../frame/Section';
import { useTableLook } from '../frame/tableLook';
import { Told } from '../people/Told';
import { SettingField } from '../settings/SettingField';
import { isManager } from '../views';
import { numbered, words } from '../words';
import { reminderWords } from '../words/reminders';
import { factWords } from '../words/settings';
import type { LoadSum } from './loadOf';
import { RULES, type useWhatIf } from './useWhatIf';

type Edited = ReturnType<typeof useWhatIf>;
type Saving = { at: 'nothing' | 'sending' | 'saved' } | { at: 'failed'; sentence: string };

/** The rules of asking, to be tried: what the coming days come to by them, before anybody saves them. */
export function WhatIf({
  plan,
  session,
  onPlan,
  edited,
}: Pick<ScreenProps, 'plan' | 'session' | 'onPlan'> & { edited: Edited }) {
  const styles = useStyles();
  const { now, then, isTried, changes } = edited;
  const [saving, setSaving] = useState<Saving>({ at: 'nothing' });
  const mayManage = isManager(plan, session.person.id);
  const onSave = async (): Promise<void> => {
    setSaving({ at: 'sending' });
    const managed = await session.service
      .manage<PlanFacts>(plan.facts.key, 'facts', changes)
      .catch((error: unknown) => (error instanceof Error ? error.message : String(error)));
    if (typeof managed === 'string') return setSaving({ at: 'failed', sentence: managed });
    if (managed.kind === 'refused' || managed.kind === 'not found')
      return setSaving({ at: 'failed', sentence: words.gone });
    onPlan(before => ({ ...before, facts: managed.now }));
    if (managed.kind === 'changed') return setSaving({ at: 'failed', sentence: words.changed });
    edited.onBack();
    setSaving({ at: 'saved' });
  };
  return (
    <Section title={reminderWords.whatIf}>
      <Text as="p" block>
        {reminderWords.whatIfHow}
      </Text>
      <div className={styles.fields}>
        {RULES.map(rule => (
          <SettingField
            key={rule}
            field={factWords[rule]}
            value={edited.textOf(rule)}
            fault={edited.faultOf(rule)}
            onChange={text => {
              setSaving({ at: 'nothing' });
              edited.onText(rule, text);
            }}
          />
        ))}
      </div>
      <div role="status">
        {isTried &&
          (now && then ? <Compared now={now.sum} then={then.sum} /> : reminderWords.working)}
      </div>
      {isTried && (
        <div className={styles.buttons}>
          {mayManage ? (
            <Button
              appearance="primary"
              disabledFocusable={saving.at === 'sending'}
              onClick={() => void onSave()}
            >
              {saving.at === 'sending' ? reminderWords.saving : reminderWords.save}
            </Button>
          ) : (
            <Text>{reminderWords.onlyManagers}</Text>
          )}
          <Button onClick={edited.onBack}>{reminderWords.back}</Button>
        </div>
      )}
      {saving.at === 'saved' && <Told intent="success" words={reminderWords.saved} />}
      {saving.at === 'failed' && <Told intent="warning" words={saving.sentence} />}
    </Section>
  );
}

function Compared({ now, then }: { now: LoadSum; then: LoadSum }) {
  const look = useTableLook();
  const rows = [
    [reminderWords.asks, now.asks, then.asks],
    [reminderWords.digests, now.digests, then.digests],
    [reminderWords.busiest, now.busiest?.asks ?? 0, then.busiest?.asks ?? 0],
    [reminderWords.mostInOne, now.mostInOne, then.mostInOne],
  ] as const;
  return (
    <>
      {rows.every(([, one, other]) => one === other) && <Text>{reminderWords.sameLoad}</Text>}
      <Scrolled label={reminderWords.compared}>
        <table className={look.table}>
          <thead>
            <tr>
              <th scope="col">{reminderWords.measure}</th>
              <th scope="col">{reminderWords.today}</th>
              <th scope="col">{reminderWords.then}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([what, one, other]) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                <td>{numbered(one)}</td>
                <td>{numbered(other)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
    </>
  );
}

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
    marginBottom: tokens.spacingVerticalM,
  },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalM} 0`,
  },
});
