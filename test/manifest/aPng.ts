import { inflateSync } from 'node:zlib';

/** The pixels of an 8-bit RGBA PNG that is not interlaced: four numbers each, row by row. */
export function pixelsOf(png: Uint8Array): readonly (readonly number[])[] {
  const bytes = Buffer.from(png);
  const width = bytes.readUInt32BE(16);
  if (bytes[24] !== 8 || bytes[25] !== 6) throw new Error('not an 8-bit RGBA PNG');
  const lines = inflateSync(dataOf(bytes));
  const stride = width * 4;
  const pixels: number[][] = [];
  let above = Buffer.alloc(stride);
  for (let at = 0; at < lines.length; at += stride + 1) {
    const line = unfiltered(lines[at] ?? 0, lines.subarray(at + 1, at + 1 + stride), above);
    for (let x = 0; x < stride; x += 4) pixels.push([...line.subarray(x, x + 4)]);
    above = line;
  }
  return pixels;
}

function dataOf(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  return Buffer.concat(parts);
}

/** https://www.w3.org/TR/png/#9Filters */
function unfiltered(filter: number, coded: Buffer, above: Buffer): Buffer<ArrayBuffer> {
  const line = Buffer.alloc(coded.length);
  for (let x = 0; x < coded.length; x += 1) {
    const left = x < 4 ? 0 : (line[x - 4] ?? 0);
    const up = above[x] ?? 0;
    const corner = x < 4 ? 0 : (above[x - 4] ?? 0);
    const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
    line[x] = ((coded[x] ?? 0) + guess) & 255;
  }
  return line;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map(value => Math.abs(guess - value)) as [
    number,
    number,
    number,
  ];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
