// Bundles the program into dist/: everything but better-sqlite3 (native) and idn-area-data (data).
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

rmSync('dist', { recursive: true, force: true });
await build({
	entryPoints: ['src/main.ts'],
	outdir: 'dist',
	bundle: true,
	splitting: true,
	format: 'esm',
	platform: 'node',
	target: 'node22.14',
	external: ['better-sqlite3', 'idn-area-data'],
	minifySyntax: true,
	minifyWhitespace: true,
	legalComments: 'linked',
	chunkNames: 'part-[hash]',
	banner: {
		// CommonJS packages inside an ES module bundle ask for `require`.
		js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
	},
	logLevel: 'warning',
});
