import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
  Text,
  tokens,
} from '@fluentui/react-components';
import { Attach20Regular, Dismiss16Regular, Document20Regular } from '@fluentui/react-icons';
import { useId, useRef } from 'react';
import { endingsToChoose, MOST_FILE } from '../../plan/evidenceFile';
import { evidenceWords } from '../words/evidence';
import type { KeptFile } from './draft';
import type { Choosing, useFiles } from './useFiles';

/** Attaches files to an update that is being written, and shows those it has. */
export function Files({
  files,
  kept,
  isLocked,
}: {
  files: ReturnType<typeof useFiles>;
  kept: readonly KeptFile[];
  isLocked: boolean; // the update is on its way
}) {
  const styles = useStyles();
  const chooser = useRef<HTMLInputElement>(null);
  const hintId = useId();
  return (
    <div className={styles.files}>
      <div>
        <Button
          icon={<Attach20Regular />}
          aria-describedby={hintId}
          disabledFocusable={isLocked}
          onClick={() => !isLocked && chooser.current?.click()}
        >
          {evidenceWords.attach}
        </Button>
        <input
          ref={chooser}
          hidden
          type="file"
          multiple
          accept={endingsToChoose()}
          onChange={({ target }) => {
            files.onChoose([...(target.files ?? [])]);
            target.value = ''; // the same file may be chosen again
          }}
        />
      </div>
      <Text id={hintId} size={200} className={styles.quiet}>
        {evidenceWords.attachHint(String(MOST_FILE / 1024 / 1024))}
      </Text>
      {kept.length > 0 && (
        <ul className={styles.list} aria-label={evidenceWords.attached}>
          {kept.map(file => (
            <li key={file.link} className={styles.file}>
              <Document20Regular aria-hidden /> <Text className={styles.name}>{file.name}</Text>
              <Button
                size="small"
                appearance="subtle"
                icon={<Dismiss16Regular />}
                aria-label={evidenceWords.takeAway(file.name)}
                disabled={isLocked}
                onClick={() => files.onTakeAway(file)}
              />
            </li>
          ))}
        </ul>
      )}
      {files.choosing.map(one => (
        <Chosen key={one.key} one={one} files={files} />
      ))}
      {files.isSending && <Text size={200}>{evidenceWords.waiting}</Text>}
      <Text role="status" size={200}>
        {files.said}
      </Text>
    </div>
  );
}

function Chosen({ one, files }: { one: Choosing; files: ReturnType<typeof useFiles> }) {
  const { name } = one.file;
  if (one.at === 'sending')
    return (
      <Field label={evidenceWords.sending(name)}>
        <ProgressBar value={one.done} max={1} />
      </Field>
    );
  return (
    <MessageBar intent="error" layout="multiline" politeness="assertive">
      <MessageBarBody>
        {name}: {one.sentence}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => files.onAgain(one)}>{evidenceWords.tryAgain(name)}</Button>
        <Button onClick={() => files.onForget(one)}>{evidenceWords.takeAway(name)}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

const useStyles = makeStyles({
  files: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  file: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  name: { overflowWrap: 'anywhere', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});
