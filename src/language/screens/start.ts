import { counted } from '../numbers.ts';
/** Screens: the first page, new workspaces and villages, in Indonesian. */
export const startId = {
	home: {
		data: 'Data',
		values: (n: string, imports: string): string => `${n} nilai dari ${imports} impor`,
		noData: 'belum ada data',
		services: 'Capaian per layanan',
		withValue: 'Berdata',
		below: 'Desa di bawah target',
		worst: 'Masalah terberat',
		next: {
			import: 'dasbor impor BERKAS',
			forms: (period: string): string => `dasbor formulir --periode ${period}`,
			problems: 'dasbor masalah',
			agenda: 'dasbor agenda -o agenda.xlsx',
		},
		noWorkspace: 'Belum ada ruang kerja di folder ini.',
		start: 'dasbor mulai NAMA-KECAMATAN',
	},
	mulai: {
		made: (file: string): string => `Ruang kerja ${file} dibuat.`,
		about: (name: string, code: string, around: string, villages: string): string =>
			`Kecamatan ${name} (${code})${around ? `, ${around}` : ''}: ${villages}.`,
		villages: (desa: number, kelurahan: number): string =>
			kelurahan ? `${desa} desa dan ${kelurahan} kelurahan` : `${desa} desa`,
	},
	desa: {
		title: (name: string): string => `Desa di Kecamatan ${name}`,
		sheet: (kind: 'desa' | 'kelurahan', name: string): string =>
			`Lembar ${kind === 'kelurahan' ? 'Kelurahan' : 'Desa'} ${name}`,
		noService: (names: string): string => `Belum ada data: ${names}`,
	},
};

/** Screens: the first page, new workspaces and villages, in English. */
export const startEn: typeof startId = {
	home: {
		data: 'Data',
		values: (n, imports) => `${counted(n, 'value')} from ${counted(imports, 'import')}`,
		noData: 'no data yet',
		services: 'Services',
		withValue: 'With data',
		below: 'Villages below target',
		worst: 'Worst problem',
		next: {
			import: 'dasbor impor FILE',
			forms: (period) => `dasbor formulir --periode ${period}`,
			problems: 'dasbor masalah',
			agenda: 'dasbor agenda -o agenda.xlsx',
		},
		noWorkspace: 'There is no workspace in this folder.',
		start: 'dasbor mulai KECAMATAN-NAME',
	},
	mulai: {
		made: (file) => `Workspace ${file} made.`,
		about: (name, code, around, villages) => `Kecamatan ${name} (${code})${around ? `, ${around}` : ''}: ${villages}.`,
		villages: (desa, kelurahan) => (kelurahan ? `${desa} desa and ${kelurahan} kelurahan` : `${desa} desa`),
	},
	desa: {
		title: (name) => `Villages of Kecamatan ${name}`,
		sheet: (kind, name) => `Sheet of ${kind === 'kelurahan' ? 'Kelurahan' : 'Desa'} ${name}`,
		noService: (names) => `No data yet: ${names}`,
	},
};
