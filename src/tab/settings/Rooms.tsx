import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState } from 'react';
import { dayIn } from '../../plan/day';
import type { Room, RoomsOpen } from '../../plan/rooms';
import type { ScreenProps } from '../frame/screen';
import { Section } from '../frame/Section';
import { useTableLook } from '../frame/tableLook';
import { useLoaded } from '../load/useLoaded';
import { roomWords } from '../words/rooms';

type Props = Pick<ScreenProps, 'plan' | 'session'>;

/** The channels that are open to the bot: which, by whom and when, and closing one, once it is confirmed. */
export function Rooms({ plan, session }: Props) {
  const { key } = plan.facts;
  const load = useCallback(
    () => session.service.read<RoomsOpen>(key, 'rooms', 'rooms'),
    [session, key],
  );
  const { state, reload, change } = useLoaded(load);
  const [closed, setClosed] = useState<Room>();
  return (
    <Section title={roomWords.title}>
      <p>{roomWords.about}</p>
      {state.at === 'loading' && <Spinner size="tiny" label={roomWords.loading} />}
      {state.at === 'failed' && (
        <Trouble error={state.error}>
          <Button onClick={reload}>{roomWords.again}</Button>
        </Trouble>
      )}
      <Text block role="status">
        {closed && roomWords.closed(nameOf(closed))}
      </Text>
      {state.at === 'ready' && (
        <RoomList
          rooms={state.value.rooms}
          timeZone={plan.facts.timeZone}
          close={channel => session.service.closeRoom(key, channel)}
          onClosed={room => {
            setClosed(room);
            change(({ rooms }) => ({ rooms: rooms.filter(one => one !== room) }));
          }}
        />
      )}
    </Section>
  );
}

function RoomList({
  rooms,
  timeZone,
  close,
  onClosed,
}: {
  rooms: readonly Room[];
  timeZone: string;
  close: (channel: string) => Promise<void>;
  onClosed: (room: Room) => void;
}) {
  const look = useTableLook();
  if (rooms.length === 0) return <Text>{roomWords.none}</Text>;
  return (
    <ul className={look.list}>
      {rooms.map(room => (
        <OneRoom
          key={room.channel}
          room={room}
          timeZone={timeZone}
          close={close}
          onClosed={onClosed}
        />
      ))}
    </ul>
  );
}

type Closing = { at: 'open' | 'sure?' | 'closing' } | { at: 'failed'; error: unknown };

function OneRoom({
  room,
  timeZone,
  close,
  onClosed,
}: {
  room: Room;
  timeZone: string;
  close: (channel: string) => Promise<void>;
  onClosed: (room: Room) => void;
}) {
  const styles = useStyles();
  const look = useTableLook();
  const [closing, setClosing] = useState<Closing>({ at: 'open' });
  const name = nameOf(room);
  const sure = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (closing.at === 'sure?') sure.current?.querySelector('button')?.focus();
  }, [closing.at]);
  const onClose = (): void => {
    setClosing({ at: 'closing' });
    close(room.channel).then(
      () => onClosed(room),
      (error: unknown) => setClosing({ at: 'failed', error }),
    );
  };
  return (
    <li className={styles.room}>
      <strong>{name}</strong> <span className={look.quiet}>{aboutRoom(room, timeZone)}</span>{' '}
      {closing.at === 'open' && (
        <Button
          size="small"
          aria-label={roomWords.closeOf(name)}
          onClick={() => setClosing({ at: 'sure?' })}
        >
          {roomWords.close}
        </Button>
      )}
      {(closing.at === 'sure?' || closing.at === 'closing') && (
        <div ref={sure} role="group" aria-label={roomWords.closeOf(name)} className={styles.sure}>
          <Text block>{roomWords.sure(name)}</Text>
          <Button
            appearance="primary"
            disabledFocusable={closing.at === 'closing'}
            onClick={onClose}
          >
            {closing.at === 'closing' ? roomWords.closing : roomWords.closeNow}
          </Button>
          <Button onClick={() => setClosing({ at: 'open' })}>{roomWords.keep}</Button>
        </div>
      )}
      {closing.at === 'failed' && (
        <Trouble error={closing.error}>
          <Button onClick={onClose}>{roomWords.again}</Button>
        </Trouble>
      )}
    </li>
  );
}

function Trouble({ error, children }: { error: unknown; children: React.ReactNode }) {
  return (
    <MessageBar intent="error" layout="multiline" politeness="assertive">
      <MessageBarBody>{error instanceof Error ? error.message : String(error)}</MessageBarBody>
      <MessageBarActions>{children}</MessageBarActions>
    </MessageBar>
  );
}

function nameOf({ name }: Room): string {
  return name ?? roomWords.unnamed;
}

function aboutRoom({ openedBy, openedOn, guests }: Room, timeZone: string): string {
  const on = openedOn === undefined ? undefined : dayIn(timeZone, new Date(openedOn));
  const said = roomWords.opened(openedBy, on);
  return guests === undefined ? said : `${said}; ${roomWords.guests(guests)}`;
}

const useStyles = makeStyles({
  room: { marginBottom: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
  sure: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
  },
});
