import { Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { Explained } from '../about/Explained';
import { PlanLink } from '../frame/PlanLink';
import type { ScreenProps } from '../frame/screen';
import { Section } from '../frame/Section';
import { useTableLook } from '../frame/tableLook';
import { heatWords } from '../words/heat';
import { coverageOf } from './coverage';

/** Which framework codes the objectives carry, which carry none, and which codes nobody covers. */
export function Frameworks({ plan, setAddress }: ScreenProps) {
  const look = useTableLook();
  const { covered, orphans, nobody } = useMemo(() => coverageOf(plan), [plan]);
  return (
    <Section title={heatWords.frameworks}>
      {covered.length === 0 ? (
        <Text>{heatWords.noFrameworks}</Text>
      ) : (
        <>
          <table className={look.table}>
            <thead>
              <tr>
                <th scope="col">{heatWords.framework}</th>
                <th scope="col">{heatWords.objectives}</th>
                <th scope="col">{heatWords.actions}</th>
              </tr>
            </thead>
            <tbody>
              {covered.map(({ name, isOutside, objectives, actions }) => (
                <tr key={name}>
                  <th scope="row">
                    <Explained text={name} />
                    {isOutside && <span className={look.quiet}> {heatWords.outside}</span>}
                  </th>
                  <td>{objectives.join(', ')}</td>
                  <td>
                    <PlanLink
                      to={{ view: 'plan', filters: { framework: name } }}
                      setAddress={setAddress}
                      label={`${name}: ${heatWords.count(actions)}`}
                    >
                      {actions}
                    </PlanLink>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <Text as="p" block>
            {nobody.length > 0 ? heatWords.nobody(nobody.join(', ')) : heatWords.allCovered}
          </Text>
        </>
      )}
      {orphans.length > 0 && (
        <>
          <Text as="h3" block weight="semibold">
            {heatWords.orphans(orphans.length)}
          </Text>
          <ul className={look.list}>
            {orphans.map(({ code, text }) => (
              <li key={code}>
                {code} {text}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
