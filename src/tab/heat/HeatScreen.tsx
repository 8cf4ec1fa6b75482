import { Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { capacityOf } from '../../plan/people';
import { actionLine } from '../../plan/view';
import { ActionList } from '../frame/ActionList';
import { PlanLink } from '../frame/PlanLink';
import type { ScreenProps } from '../frame/screen';
import { Scrolled } from '../frame/Scrolled';
import { Section, Sections } from '../frame/Section';
import { useTableLook } from '../frame/tableLook';
import type { PlanFilters } from '../table/filters';
import { RagShape } from '../table/RagShape';
import { strandInWords, words } from '../words';
import { heatWords } from '../words/heat';
import { Frameworks } from './Frameworks';
import { heatOf, type Heat, type HeatCell } from './heat';
import { TagNext } from './TagNext';
import { listInForm } from '../../plan/words/forms';

const MOST = 10;

/** Who the plan serves under which aim of the duty, where it has gaps, what is not tagged, and which frameworks it covers. */
export function HeatScreen(props: ScreenProps) {
  const { plan, today, session, setAddress, onOpen } = props;
  const look = useTableLook();
  const [strand, setStrand] = useState('');
  const heat = useMemo(() => heatOf(plan, today, strand || undefined), [plan, today, strand]);
  const few = heat.untagged.slice(0, MOST).map(action => actionLine(plan, today, action));
  const mayTag = heat.untagged.some(one => capacityOf(plan, one, session.person.id));
  const inStrand = strand ? { strand } : {};
  return (
    <>
      <Section
        title={heatWords.title}
        beside={
          <Field label={heatWords.strand} orientation="horizontal" className={look.field}>
            <Select value={strand} onChange={(_, { value }) => setStrand(value)}>
              <option value="">{heatWords.wholePlan}</option>
              {plan.strands.map(one => (
                <option key={one.code} value={one.code}>
                  {strandInWords(one)}
                </option>
              ))}
            </Select>
          </Field>
        }
      >
        <Text as="p" block>
          {heatWords.about}
        </Text>
        <HeatTable heat={heat} filters={inStrand} setAddress={setAddress} />
      </Section>
      <Sections>
        <Section title={heatWords.gaps}>
          <Gaps gaps={heat.gaps} />
        </Section>
        <Section title={`${heatWords.untagged}: ${heat.untagged.length}`}>
          <Text as="p" block>
            {few.length > 0 ? heatWords.untaggedOf(heat.untagged.length) : heatWords.noUntagged}
          </Text>
          <TagNext {...props} untagged={heat.untagged} />
          {few.length > 0 && !mayTag && <ActionList lines={few} onOpen={onOpen} />}
          {few.length > 0 && (
            <PlanLink
              to={{ view: 'plan', filters: { ...inStrand, lacks: 'tags' } }}
              setAddress={setAddress}
            >
              {heatWords.all(heat.untagged.length)}
            </PlanLink>
          )}
        </Section>
        <Frameworks {...props} />
      </Sections>
    </>
  );
}

function HeatTable({
  heat: { aims, outsideAims, rows },
  filters,
  setAddress,
}: Pick<ScreenProps, 'setAddress'> & { heat: Heat; filters: PlanFilters }) {
  const look = useTableLook();
  return (
    <Scrolled label={heatWords.title}>
      <table className={look.table}>
        <thead>
          <tr>
            <th scope="col">{heatWords.characteristic}</th>
            {aims.map(aim => (
              <th key={aim} scope="col">
                {aim}
                {outsideAims.includes(aim) && <Outside />}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ characteristic, isOutside, cells }) => (
            <tr key={characteristic}>
              <th scope="row">
                {characteristic}
                {isOutside && <Outside />}
              </th>
              {cells.map(({ aim, cell }) => (
                <td key={aim}>
                  <Cell
                    cell={cell}
                    filters={{ ...filters, characteristic, aim }}
                    setAddress={setAddress}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

/** Said beside a tag that actions bear and the plan's set does not have any more. */
function Outside() {
  const look = useTableLook();
  return <span className={look.quiet}> {heatWords.outside}</span>;
}

function Cell({
  cell,
  filters,
  setAddress,
}: Pick<ScreenProps, 'setAddress'> & { cell: HeatCell; filters: PlanFilters }) {
  const look = useTableLook();
  const styles = useStyles();
  switch (cell.kind) {
    case 'not part of the duty':
      return <span className={look.quiet}>{heatWords.notPart}</span>;
    case 'gap':
      return <span className={styles.gap}>{heatWords.gap}</span>;
    case 'actions':
      return (
        <PlanLink to={{ view: 'plan', filters }} setAddress={setAddress} className={styles.cell}>
          <span className={styles.count}>{heatWords.count(cell.count)}</span>
          {cell.byRag.map(({ rag, count }) => (
            <span key={rag} className={styles.rag}>
              <RagShape rag={rag} />
              {count} {words.rag[rag]}
            </span>
          ))}
        </PlanLink>
      );
  }
}

function Gaps({ gaps }: Pick<Heat, 'gaps'>) {
  const look = useTableLook();
  const of = [...new Set(gaps.map(({ characteristic }) => characteristic))];
  if (of.length === 0) return <Text>{heatWords.noGaps}</Text>;
  const aimsOf = (characteristic: string): string =>
    listInForm(
      gaps.filter(gap => gap.characteristic === characteristic).map(({ aim }) => aim.toLowerCase()),
      'and',
    );
  return (
    <>
      <Text as="p" block>
        {heatWords.gapsMore(gaps.length)}
      </Text>
      <ul className={look.list}>
        {of.map(characteristic => (
          <li key={characteristic}>{heatWords.gapOf(characteristic, aimsOf(characteristic))}</li>
        ))}
      </ul>
    </>
  );
}

const useStyles = makeStyles({
  gap: {
    display: 'inline-block',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  cell: { display: 'inline-flex', flexDirection: 'column', alignItems: 'flex-start' },
  count: { fontWeight: tokens.fontWeightSemibold },
  rag: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});
