import { openTable, type Storage } from '../../bot/reminders/ledger';
import { paceIn } from '../../bot/reminders/pace';
import { fails, type Finding, well } from './finding';

const ANSWERS_WITHIN_MS = 10_000;

/** Whether the service answers where people reach it, and turns away who has no token. */
export async function botAnswers(publicUrl: string): Promise<Finding> {
  const what = 'bot endpoint';
  const live = await fetch(`${publicUrl}/health/live`, timed());
  if (!live.ok) return fails(what, `${publicUrl}/health/live answered ${live.status}`);
  const stranger = {
    type: 'message',
    channelId: 'msteams',
    serviceUrl: 'https://smba.trafficmanager.net/uk/',
    from: { id: 'doctor' },
    conversation: { id: 'doctor' },
  };
  const { status } = await fetch(`${publicUrl}/api/messages`, {
    ...timed(),
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(stranger),
  });
  if (status !== 401)
    return fails(what, `a message without a token was answered ${status}, not 401`);
  return well(what, 'it answers, and turns away a message without a token');
}

/** Whether tables and blobs can be used: reads one row, and takes and gives back the right to send. */
export async function storageWorks(storage: Storage): Promise<Finding> {
  const what = 'storage';
  const people = (await openTable(storage, 'people')()).listEntities();
  await people.next();
  const sending = await paceIn(storage, { patienceMs: 0 }).take();
  if (!sending)
    return well(what, 'tables can be read; a run is under way and holds the right to send');
  await sending.release();
  return well(what, 'tables can be read, and the right to send can be taken');
}

const timed = () => ({ signal: AbortSignal.timeout(ANSWERS_WITHIN_MS) });
