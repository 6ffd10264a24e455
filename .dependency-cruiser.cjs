// Who may import whom. The rooms are described in README.md, section "Where things are".
const room = (name, mayImport) => ({
	name: `${name}-imports-only-its-neighbours`,
	comment: `src/${name} may import: ${mayImport.length ? mayImport.join(', ') : 'nothing but itself'}`,
	severity: 'error',
	from: { path: `^src/${name}/` },
	to: { path: '^src/', pathNot: [`^src/${name}/`, ...mayImport.map((other) => `^src/${other}`)] },
});
const door = (pkg, where) => ({
	name: `${pkg}-has-one-door`,
	comment: `${pkg} is used in ${where} only, so that it can be replaced in one place`,
	severity: 'error',
	from: { path: '^src/', pathNot: where.split(' ').map((place) => `^src/${place}`) },
	to: { path: `node_modules/(@types/)?${pkg}/` },
});

module.exports = {
	forbidden: [
		{ name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
		{
			name: 'no-strangers',
			comment: 'every import must resolve',
			severity: 'error',
			from: {},
			to: { couldNotResolve: true },
		},
		room('model', []),
		room('language', ['model']),
		room('catalogue', ['model', 'intake/(csv|csv-text|heading|grid|limits|names)\\.ts$']),
		room('intake', ['model']),
		room('workspace', ['model']),
		room('analysis', ['model']),
		room('report', ['model', 'language']),
		room('commands', ['model', 'language', 'catalogue', 'intake', 'workspace', 'analysis', 'report', 'terminal\\.ts$']),
		{
			name: 'nobody-imports-commands',
			severity: 'error',
			from: { path: '^src/', pathNot: '^src/(commands/|main\\.ts)' },
			to: { path: '^src/(commands/|main\\.ts)' },
		},
		door('better-sqlite3', 'workspace/'),
		door('papaparse', 'intake/'),
		door('fastest-levenshtein', 'intake/'),
		door('exceljs', 'report/'),
		door('fflate', 'report/'),
		door('cli-table3', 'report/'),
		door('asciichart', 'report/'),
		door('commander', 'main.ts commands/'),
		door('chalk', 'terminal.ts'),
		door('inquirer', 'terminal.ts'),
		door('idn-area-data', 'catalogue/'),
		{
			name: 'pure-rooms-do-no-input-or-output',
			comment: 'model, language and analysis compute; files, clocks and processes are other rooms’ work',
			severity: 'error',
			from: { path: '^src/(model|language|analysis)/' },
			to: { dependencyTypes: ['core', 'npm'] },
		},
	],
	options: {
		tsConfig: { fileName: 'tsconfig.json' },
		tsPreCompilationDeps: true,
		enhancedResolveOptions: {
			extensions: ['.ts', '.js', '.json', '.d.ts'],
			exportsFields: ['exports'],
			conditionNames: ['import', 'node', 'default', 'types'],
		},
		doNotFollow: { path: 'node_modules' },
	},
};
