// Bundles the program into dist/: everything but better-sqlite3 (native) and idn-area-data (data).
//
// Two passes. The entry (arguments, help, version) becomes one CommonJS file, because Node starts that about a third
// quicker than the same code as an ES module. Whatever the entry loads by `import()` becomes ES modules that share chunks.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

const common = {
	bundle: true,
	platform: 'node',
	target: 'node22.14',
	external: ['better-sqlite3', 'idn-area-data'],
	minifySyntax: true,
	minifyWhitespace: true,
	legalComments: 'none',
	metafile: true,
	logLevel: 'warning',
};

/** Names of the ES modules that the entry loads, by the path they are bundled from. */
const loaded = new Map();
const loadLater = {
	name: 'load-later',
	setup(bundle) {
		bundle.onResolve({ filter: /.*/ }, async ({ path, kind, resolveDir, pluginData }) => {
			if (kind !== 'dynamic-import' || pluginData === 'asked') return undefined;
			const found = await bundle.resolve(path, { kind, resolveDir, pluginData: 'asked' });
			if (found.errors.length > 0) return { errors: found.errors };
			const name = path.startsWith('.') ? basename(path, '.ts') : path;
			const taken = [...loaded].find(([from, as]) => as === name && from !== found.path);
			if (taken) return { errors: [{ text: `two modules named ${name}: ${taken[0]}, ${found.path}` }] };
			loaded.set(found.path, name);
			return { path: `./${name}.js`, external: true };
		});
	},
};

/** commander takes child_process for commands that are programs of their own; there are none here, and it is slow to load. */
const withoutPrograms = {
	name: 'without-programs',
	setup(bundle) {
		bundle.onResolve({ filter: /^node:child_process$/ }, ({ path }) => ({ path, namespace: 'later' }));
		bundle.onLoad({ filter: /.*/, namespace: 'later' }, ({ path }) => ({
			contents: `exports.spawn = (...args) => process.getBuiltinModule('${path}').spawn(...args);`,
		}));
	},
};

rmSync('dist', { recursive: true, force: true });
const entry = await build({
	...common,
	entryPoints: ['src/main.ts'],
	outfile: 'dist/main.cjs',
	format: 'cjs',
	define: { 'import.meta.dirname': '__dirname' },
	plugins: [loadLater, withoutPrograms],
});
const rest = await build({
	...common,
	entryPoints: Object.fromEntries([...loaded].map(([path, name]) => [name, path])),
	outdir: 'dist',
	format: 'esm',
	splitting: true,
	chunkNames: 'part-[hash]',
	banner: {
		// CommonJS packages inside an ES module bundle ask for `require`.
		js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
	},
});

writeFileSync('dist/LICENSES.txt', licencesOf([entry, rest]));

/** The licence text of every package of which something was bundled; of one that carries none, what it says and where it is from. */
function licencesOf(builds) {
	const inputs = builds.flatMap(({ metafile }) => Object.keys(metafile.inputs));
	const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;
	const packages = [...new Set(inputs.map((path) => folder.exec(path)?.[0]).filter(Boolean))].sort();
	const texts = packages.map((path) => {
		const { name, version, license, repository } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
		const file = readdirSync(path).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
		const from = typeof repository === 'string' ? repository : (repository?.url ?? name);
		const text = file
			? readFileSync(join(path, file), 'utf8').trim()
			: `The package carries no licence text (${license ?? 'licence not named'}); it is from ${from}`;
		return `${name} ${version}\n\n${text}\n`;
	});
	return texts.join(`\n${'-'.repeat(80)}\n\n`);
}
