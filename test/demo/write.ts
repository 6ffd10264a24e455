import { mkdir, writeFile } from 'node:fs/promises';
import { demoFiles } from './generate.ts';

/** Writes the demo files into `templates/demo`: `node test/demo/write.ts`. */
const folder = new URL('../../templates/demo/', import.meta.url);
await mkdir(folder, { recursive: true });
let bytes = 0;
for (const [name, content] of await demoFiles()) {
	await writeFile(new URL(name, folder), content);
	const size = Buffer.byteLength(content);
	bytes += size;
	console.log(`${String(size).padStart(8)}  ${name}`);
}
console.log(`${String(bytes).padStart(8)}  total`);
