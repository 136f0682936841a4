/** Map tiles made on the spot: a real PNG, and a real PMTiles archive with one vector tile. */
import { crc32, deflateSync } from 'node:zlib';
import { listen, type LocalServer } from '../../scripts/serve-folder.ts';

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A square PNG of one colour, red, green and blue from 0 to 255. */
export function solidPng(side: number, colour: readonly [number, number, number]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.from(Array.from({ length: side }, () => colour).flat())]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: side }, () => row)));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest > 0x7f) {
    bytes.push((rest & 0x7f) | 0x80);
    rest = Math.floor(rest / 128);
  }
  return [...bytes, rest];
}

const field = (number: number, wire: number, body: readonly number[]): number[] => [
  ...varint(number * 8 + wire),
  ...body,
];
const bytesField = (number: number, body: readonly number[]): number[] =>
  field(number, 2, [...varint(body.length), ...body]);
const zigzag = (value: number): number => (value << 1) ^ (value >> 31);

/** A Mapbox Vector Tile whose one layer holds one polygon that covers the tile. */
function coveringTile(layer: string): Uint8Array {
  const square = [
    ...[9, zigzag(0), zigzag(0)],
    ...[26, zigzag(4096), zigzag(0), zigzag(0), zigzag(4096), zigzag(-4096), zigzag(0)],
    15,
  ];
  const feature = [...field(3, 0, varint(3)), ...bytesField(4, square.flatMap(varint))];
  const name = [...Buffer.from(layer)];
  const body = [
    ...field(15, 0, varint(2)),
    ...bytesField(1, name),
    ...bytesField(2, feature),
    ...field(5, 0, varint(4096)),
  ];
  return Uint8Array.from(bytesField(3, body));
}

/** A PMTiles archive, version 3: zooms 0 and 1, five tiles that are all the same, uncompressed. */
export function worldArchive(layer: string): Buffer {
  const tile = coveringTile(layer);
  const metadata = Buffer.from('{}');
  // One directory entry: number of entries, tile id 0, run length 5, the tile's length, offset 0 (written plus one).
  const directory = Uint8Array.from([1, 0, 5, tile.length, 1].flatMap(varint));
  const header = Buffer.alloc(127);
  header.write('PMTiles', 0, 'latin1');
  header.writeUInt8(3, 7);
  const at = { directory: 127, metadata: 127 + directory.length, tiles: 127 + directory.length + metadata.length };
  const numbers = [
    at.directory,
    directory.length,
    at.metadata,
    metadata.length,
    at.tiles,
    0,
    at.tiles,
    tile.length,
    5,
    1,
    1,
  ];
  for (const [i, value] of numbers.entries()) header.writeBigUInt64LE(BigInt(value), 8 + i * 8);
  header.set([1, 1, 1, 1, 0, 1], 96);
  for (const [i, degrees] of [-180, -85, 180, 85].entries()) header.writeInt32LE(degrees * 1e7, 102 + i * 4);
  return Buffer.concat([header, directory, metadata, tile]);
}

/** Serves one PNG at every address: a tile server whose tiles all look alike. */
export function serveTiles(png: Uint8Array): Promise<LocalServer> {
  return listen((_request, response) => response.writeHead(200, { 'content-type': 'image/png' }).end(png));
}
