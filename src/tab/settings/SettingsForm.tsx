import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { Edit16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Managed } from '../../plan/settings/decide';
import { wouldBe, type Changes, type Fault, type Settings } from '../../plan/settings/setting';
import { Section } from '../frame/Section';
import { useTableLook } from '../frame/tableLook';
import { settingWords } from '../words/settings';
import { SettingField, type FieldShown } from './SettingField';
import { Theirs } from './Theirs';
import { useSettings, type Saving } from './useSettings';
import { choiceInWords } from '../words/choices';

type Props<Name extends string, Thing> = {
  title: string;
  about?: string;
  names: readonly Name[];
  settings: Settings<Name, Thing>;
  thing: Thing;
  fields: Readonly<Record<Name, FieldShown>>;
  place: string; // where unsaved texts are kept
  send: (changes: Changes<Name>) => Promise<Managed<Thing>>;
  onSaved: (now: Thing) => void;
  /** Shown above the fields while they are changed: what can fill several of them at once. */
  offer?: (fill: (texts: Partial<Record<Name, string>>) => void) => ReactNode;
  /** Shown below the fields while they are changed: what saving would change. Given the thing as it would be. */
  preview?: (after: Thing) => ReactNode;
};

/** Some settings: as they stand, and on a press the form to change them, with undo once it is saved. */
export function SettingsForm<Name extends string, Thing>(props: Props<Name, Thing>) {
  const { title, about, names, settings, thing, fields, offer, preview } = props;
  const look = useTableLook();
  const styles = useStyles();
  const edited = useSettings(props);
  const { texts, saving } = edited;
  return (
    <Section
      title={title}
      beside={
        !texts && (
          <Button
            size="small"
            icon={<Edit16Regular />}
            aria-label={settingWords.changeOf(title)}
            onClick={edited.onBegin}
          >
            {settingWords.change}
          </Button>
        )
      }
    >
      {about && <p className={styles.about}>{about}</p>}
      <div className={styles.outcome}>
        <Outcome saving={saving} edited={edited} fields={fields} />
      </div>
      {texts ? (
        <form
          className={styles.form}
          aria-label={title}
          onSubmit={event => {
            event.preventDefault();
            edited.onSave();
          }}
        >
          {offer?.(edited.onFill)}
          {names.map(name => (
            <SettingField
              key={name}
              field={fields[name]}
              value={texts[name]}
              fault={faultOf(saving, name)}
              onChange={text => edited.onText(name, text)}
            />
          ))}
          {preview?.(wouldBe(settings, names, thing, texts))}
          <div className={styles.buttons}>
            <Button
              type="submit"
              appearance="primary"
              disabledFocusable={!edited.isChanged || saving.at === 'sending'}
            >
              {saving.at === 'sending' ? settingWords.saving : settingWords.save}
            </Button>
            <Button onClick={edited.onLeave} disabled={saving.at === 'sending'}>
              {settingWords.cancel}
            </Button>
          </div>
        </form>
      ) : (
        <dl className={styles.facts}>
          {names.map(name => (
            <div key={name} className={styles.fact}>
              <dt className={look.quiet}>{fields[name].label}</dt>
              <dd className={styles.value}>
                <Written
                  text={choiceInWords(settings[name].write(thing))}
                  none={fields[name].none}
                />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}

/** A setting as it stands; a long list opens on a press. */
function Written({ text, none = settingWords.none }: { text: string; none?: string | undefined }) {
  const count = text.split('\n').length;
  if (count <= MOST_LINES) return text || none;
  return (
    <details>
      <summary>{settingWords.lines(count)}</summary>
      {text}
    </details>
  );
}

const MOST_LINES = 8;

function Outcome<Name extends string, Thing>({
  saving,
  edited,
  fields,
}: Pick<Props<Name, Thing>, 'fields'> & {
  saving: Saving<Name>;
  edited: ReturnType<typeof useSettings<Name, Thing>>;
}) {
  switch (saving.at) {
    case 'nothing':
    case 'sending':
      return null;
    case 'saved':
      return (
        <Bar intent="success" words={settingWords.saved}>
          <Button onClick={() => edited.onUndo(saving.undo)}>{settingWords.undo}</Button>
        </Bar>
      );
    case 'taken back':
      return <Bar intent="success" words={settingWords.takenBack} />;
    case 'refused':
      return <Bar intent="error" words={settingWords.faults(saving.faults.map(nameIn(fields)))} />;
    case 'failed':
      return (
        <Bar intent="error" words={saving.sentence}>
          {edited.texts && <Button onClick={edited.onSave}>{settingWords.again}</Button>}
        </Bar>
      );
    case 'conflict':
      return (
        <Theirs
          theirs={saving.theirs}
          mine={edited.texts}
          labelOf={name => fields[name].label}
          onSettle={whose => edited.onSettle(saving.theirs, whose)}
        />
      );
  }
}

function Bar({
  intent,
  words,
  children,
}: {
  intent: 'success' | 'error';
  words: string;
  children?: React.ReactNode;
}) {
  return (
    <MessageBar intent={intent} layout="multiline" politeness="assertive">
      <MessageBarBody>{words}</MessageBarBody>
      {children && <MessageBarActions>{children}</MessageBarActions>}
    </MessageBar>
  );
}

function nameIn<Name extends string>(fields: Readonly<Record<Name, FieldShown>>) {
  return ({ name }: Fault): string => fields[name as Name].label;
}

function faultOf<Name extends string>(saving: Saving<Name>, name: Name): Fault | undefined {
  return saving.at === 'refused' ? saving.faults.find(fault => fault.name === name) : undefined;
}

const useStyles = makeStyles({
  about: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2 },
  outcome: { ':not(:empty)': { marginBottom: tokens.spacingVerticalM } },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  facts: { margin: 0 },
  fact: {
    display: 'grid',
    gridTemplateColumns: 'minmax(96px, 2fr) 3fr',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  value: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
});
