import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { Person } from '../../plan/people';
import { PERSON_SETTINGS, type PersonName } from '../../plan/settings/person';
import type { ScreenProps } from '../frame/screen';
import { SettingsForm } from '../settings/SettingsForm';
import { runningWords } from '../words/running';
import { peopleWords } from '../words/people';
import { personWords } from '../words/settings';
import { PersonInput } from './PersonInput';

const NAMES: readonly PersonName[] = [
  'name',
  'asWritten',
  'deputyFor',
  'awayUntil',
  'askInstead',
  'roles',
];

/** What is set for somebody whom the plan knows: how they are written, their deputies, whether they are away. */
export function PersonDialog({
  person,
  plan,
  session,
  onReload,
  onPlan,
  onClose,
}: Pick<ScreenProps, 'plan' | 'session' | 'onReload' | 'onPlan'> & {
  person: Person;
  onClose: () => void;
}) {
  const { key } = plan.facts;
  const who = person.id ?? person.asWritten[0] ?? person.name;
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{person.name}</DialogTitle>
          <DialogContent>
            <SettingsForm
              title={runningWords.person}
              names={NAMES}
              settings={PERSON_SETTINGS}
              thing={person}
              fields={{
                ...personWords,
                askInstead: {
                  ...personWords.askInstead,
                  input: given => (
                    <PersonInput plan={plan} session={session} onPlan={onPlan} {...given} />
                  ),
                },
              }}
              place={`followthrough settings ${key} person ${who} ${session.person.id}`}
              send={changes =>
                session.service.manage<Person>(key, `people/${encodeURIComponent(who)}`, changes)
              }
              onSaved={onReload}
            />
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{peopleWords.close}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
