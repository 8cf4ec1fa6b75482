import { Link, makeStyles, Text } from '@fluentui/react-components';
import { day } from '../../plan/day';
import { planManagers } from '../../plan/people';
import type { ScreenProps } from '../frame/screen';
import { Section } from '../frame/Section';
import { aboutWords } from '../words/about';
import { meaningsOf } from './meanings';

/** The day of the last tests that the statement tells of. */
const TESTED_ON = day('2026-11-22');

/** How far everybody can use the tab, what is known not to be right, and whom to tell; and what acronyms mean. */
export function Accessibility({ plan }: ScreenProps) {
  const styles = useStyles();
  const managers = planManagers(plan);
  return (
    <>
      <Section title={aboutWords.title}>
        <div className={styles.text}>
          {aboutWords.statement.map(({ heading, says }) => (
            <div key={heading}>
              <Text as="h3" block weight="semibold">
                {heading}
              </Text>
              <ul>
                {says.map(one => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            </div>
          ))}
          <Text as="h3" block weight="semibold">
            {aboutWords.tell}
          </Text>
          <Text as="p" block>
            {managers.length === 0 && aboutWords.tellAny}
            {managers.map(({ name, mail }) => (
              <span key={name}>
                {name}{' '}
                {mail && (
                  <Link inline href={`mailto:${mail}`}>
                    {mail}
                  </Link>
                )}{' '}
              </span>
            ))}
          </Text>
          <Text as="h3" block weight="semibold">
            {aboutWords.complain}
          </Text>
          <Text as="p" block>
            {aboutWords.enforce}
          </Text>
          <Text as="p" block>
            {aboutWords.writtenOn(TESTED_ON)}
          </Text>
        </div>
      </Section>
      <Section title={aboutWords.glossary}>
        <dl className={styles.text}>
          {[...meaningsOf(plan.facts.glossary)].map(([acronym, meaning]) => (
            <div key={acronym}>
              <dt>
                <strong>{acronym}</strong>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </>
  );
}

const useStyles = makeStyles({ text: { maxWidth: '70ch' } });
