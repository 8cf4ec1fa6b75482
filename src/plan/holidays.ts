import { day, type Day } from './day';

/**
 * Bank holidays of England and Wales that fall on a weekday (https://www.gov.uk/bank-holidays; 2012:
 * the spring holiday moved to 4 June, and 5 June for the Diamond Jubilee). What a plan starts with;
 * a plan elsewhere, or after 2030, sets its own.
 */
export const BANK_HOLIDAYS: readonly Day[] = [
  ...inYear(2012, '01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26'),
  ...inYear(2024, '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26'),
  ...inYear(2025, '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'),
  ...inYear(2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'),
  ...inYear(2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'),
  ...inYear(2028, '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26'),
  ...inYear(2029, '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26'),
  ...inYear(2030, '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26'),
];

function inYear(year: number, dates: string): readonly Day[] {
  return dates.split(' ').map(date => day(`${year}-${date}`));
}
