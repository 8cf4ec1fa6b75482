import {
  Button,
  Link,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  Text,
} from '@fluentui/react-components';
import { useState } from 'react';
import { inWords, type Day } from '../../plan/day';
import { saidInWords } from '../../plan/said';
import type { BegunDraft } from '../../plan/service';
import type { ScreenProps } from '../frame/screen';
import { Section } from '../frame/Section';
import { words } from '../words';
import { mineWords } from '../words/mine';
import { useBegunLook } from './begunLook';
import { OneWish } from './OneWish';
import { useBegun } from './useBegun';

/** What one began with the bot and has not saved, to be saved or dropped here; and what one saved last, through whatever door. */
export function FromChat({
  plan,
  session: { service },
  onSaved,
  onOpen,
}: Pick<ScreenProps, 'plan' | 'session' | 'onSaved' | 'onOpen'>) {
  const styles = useBegunLook();
  const { begun, said, onSave, onDo, onDrop } = useBegun({
    service,
    planKey: plan.facts.key,
    onSaved,
  });
  if (!begun) return null;
  const { drafts, words: unclear, wishes, receipts } = begun;
  const waiting = drafts.length + unclear.length + wishes.length;
  return (
    <>
      {said && (
        <MessageBar intent={said.intent} layout="multiline" politeness="assertive">
          <MessageBarBody>{said.words}</MessageBarBody>
        </MessageBar>
      )}
      {waiting > 0 && (
        <Section title={`${mineWords.begun}: ${waiting}`}>
          <Text block>{mineWords.begunHow}</Text>
          <ul className={styles.list}>
            {drafts.map(draft => (
              <OneDraft
                key={`${draft.card} ${draft.ref}`}
                draft={draft}
                onSave={onSave}
                onDrop={onDrop}
                onOpen={onOpen}
              />
            ))}
            {wishes.map(wish => (
              <OneWish key={wish.card} begun={wish} onDo={onDo} onDrop={onDrop} onOpen={onOpen} />
            ))}
            {unclear.map(({ card, text }) => (
              <li key={card} className={styles.one}>
                <Text className={styles.said}>“{text}”</Text>
                <Text className={styles.quiet}>{mineWords.aboutWhat}</Text>
                <div>
                  <Button size="small" onClick={() => onDrop(card, '')}>
                    {mineWords.dropWords}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {receipts.length > 0 && (
        <Section title={mineWords.receipts}>
          <ul className={styles.receipts}>
            {receipts.map(({ key, ref, on, through, said: what }) => (
              <li key={key}>
                <Link as="button" inline onClick={() => onOpen(ref)}>
                  {ref}
                </Link>{' '}
                {mineWords.receipt(what, on, words.through[through])}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function OneDraft({
  draft,
  onSave,
  onDrop,
  onOpen,
}: {
  draft: BegunDraft;
  onSave: (draft: BegunDraft) => void;
  onDrop: (card: string, ref: string) => void;
  onOpen: (ref: string) => void;
}) {
  const styles = useBegunLook();
  const { ref, card, mayBe = [] } = draft;
  const [day, setDay] = useState<Day | undefined>(draft.forecast);
  const isUnsure = mayBe.length > 0 && day === undefined;
  return (
    <li className={styles.one} aria-label={mineWords.draftOf(ref)}>
      <Link as="button" inline className={styles.ref} onClick={() => onOpen(ref)}>
        {ref}
      </Link>
      <Text className={styles.said}>{saidInWords({ text: '', ...draft }) || words.noWords}</Text>
      {draft.text && draft.forecast && <Text>{words.forecastIs(draft.forecast)}</Text>}
      {mayBe.length > 0 && (
        <RadioGroup
          aria-label={mineWords.whichDay}
          value={day ?? ''}
          onChange={(_, { value }) => setDay(mayBe.find(one => one === value))}
        >
          {mayBe.map(one => (
            <Radio key={one} value={one} label={inWords(one)} />
          ))}
        </RadioGroup>
      )}
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          aria-label={mineWords.saveDraftOf(ref)}
          disabledFocusable={isUnsure}
          onClick={() => !isUnsure && onSave({ ...draft, ...(day && { forecast: day }) })}
        >
          {mineWords.saveDraft}
        </Button>
        <Button size="small" aria-label={mineWords.dropOf(ref)} onClick={() => onDrop(card, ref)}>
          {mineWords.drop}
        </Button>
      </div>
    </li>
  );
}
