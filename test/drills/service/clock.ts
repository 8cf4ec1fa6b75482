import { readFileSync } from 'node:fs';

// Loaded before everything else into a process under drill (`node --import`). Its time of day is off
// by as many milliseconds as CLOCK_FILE says, from one moment to the next, as when a host's clock is
// set; and what it does every minute or more seldom comes CLOCK_TIMES as often.
const { CLOCK_FILE = '', CLOCK_TIMES = '1' } = process.env;
const RealDate = Date;
const LOOKS_EVERY_MS = 10;
const LONG_MS = 60_000;

let looked = Number.NEGATIVE_INFINITY;
let offMs = 0;

function now(): number {
  if (performance.now() - looked > LOOKS_EVERY_MS) {
    looked = performance.now();
    offMs = Number(readFileSync(CLOCK_FILE, 'utf8')) || offMs; // it may be half written
  }
  return RealDate.now() + offMs;
}

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args: unknown[], made) =>
    Reflect.construct(target, args.length > 0 ? args : [now()], made) as Date,
  apply: () => new RealDate(now()).toString(),
  get: (target, name, receiver) =>
    name === 'now' ? now : (Reflect.get(target, name, receiver) as unknown),
});

const realInterval = globalThis.setInterval;
globalThis.setInterval = Object.assign(
  (act: () => void, ms = 0) => realInterval(act, ms >= LONG_MS ? ms / Number(CLOCK_TIMES) : ms),
  realInterval,
);
