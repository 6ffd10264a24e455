#!/usr/bin/env node
// Written so that any Node can read it: better-sqlite3 needs Node-API 10, and an older Node would crash without a word.
import { createRequire } from 'node:module';

if (Number(process.versions.napi) >= 10 && Number(process.versions.node.split('.')[0]) >= 22) {
	createRequire(import.meta.url)('../dist/main.cjs').main();
} else {
	process.stderr.write(
		`dasbor memerlukan Node.js 22.14 atau lebih baru (terpasang ${process.versions.node}); pasang dari https://nodejs.org lalu ulangi.\n`,
	);
	process.exitCode = 1;
}
