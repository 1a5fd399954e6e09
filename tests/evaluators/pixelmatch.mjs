// Counts by npm's pixelmatch of raw RGBA files: one JSON request a line, one JSON answer a line.
// argv: the path of pixelmatch's index.js. CPU time is of the call alone, all threads of this process, in ms.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const { default: pixelmatch } = await import(pathToFileURL(process.argv[2]).href);
const decoded = new Map();

function read(path) {
  if (!decoded.has(path)) decoded.set(path, new Uint8Array(readFileSync(path)));
  return decoded.get(path);
}

for await (const line of createInterface({ input: process.stdin })) {
  const { first, second, width, height, threshold, keep } = JSON.parse(line);
  const [a, b] = [read(first), read(second)];
  const start = process.cpuUsage();
  const count = pixelmatch(a, b, undefined, width, height, { threshold });
  const spent = process.cpuUsage(start);
  if (!keep) decoded.clear();
  console.log(JSON.stringify({ count, ms: (spent.user + spent.system) / 1000 }));
}
