import type { Fault } from '../../model/fault.ts';
import { keptText } from '../private-text.ts';
import { activityCode } from './codes.ts';
import type { SiskeudesExport, SiskeudesRow, SiskeudesTable } from './siskeudes-tables.ts';
import { siskeudesCode } from './siskeudes-villages.ts';

/** Tables an export lacks: without the list of SPP payments cannot be told from advances, nor counted when the settlement of advances is left out. */
export function missingTables({ tables }: SiskeudesExport): Fault[] {
	const [first] = tables.get('Ta_SPPRinci') ?? [];
	if (!first) return [];
	const missing = (table: SiskeudesTable): Fault[] => [
		{ code: 'siskeudes_table_missing', sheet: first.sheet, detail: { table, beside: 'Ta_SPPRinci' } },
	];
	if (!tables.has('Ta_SPP')) return missing('Ta_SPP');
	const advances = tables.get('Ta_SPP')!.some((row) => row.text('jn spp').toUpperCase() === 'UM');
	return advances && !tables.has('Ta_SPJRinci') ? missing('Ta_SPJRinci') : [];
}

/** Names of activities by a row of their village: the village's own, else the general list; null when neither has one. */
export function activityNames({
	tables,
}: SiskeudesExport): (row: SiskeudesRow, activity: string | null) => string | null {
	const own = new Map<string, string>();
	const general = new Map<string, string>();
	const tidy = (name: string): string => keptText(name.replace(/\s*\*+\)?\s*$/, ''));
	for (const row of tables.get('Ref_Kegiatan') ?? []) {
		const code = activityCode(row.text('id keg'));
		if (code) general.set(code, tidy(row.text('nama kegiatan')));
	}
	for (const row of tables.get('Ta_Kegiatan') ?? []) {
		const code = activityCode(row.text('kd keg'), row.text('kd desa'));
		const name = tidy(row.text('nama kegiatan'));
		if (code && name) own.set(`${siskeudesCode(row.text('kd desa'))}|${code}`, name);
	}
	return (row, activity) => {
		if (activity === null) return null;
		return own.get(`${siskeudesCode(row.text('kd desa'))}|${activity}`) ?? general.get(activity) ?? null;
	};
}

/** Kind of the SPP a row belongs to (`UM`, `LS`, `GU`, ...), in capitals; null when its SPP is not in the export. */
export function paymentKinds({ tables }: SiskeudesExport): (row: SiskeudesRow) => string | null {
	const key = (row: SiskeudesRow): string => `${siskeudesCode(row.text('kd desa'))}|${row.text('no spp')}`;
	const kinds = new Map<string, string>();
	for (const row of tables.get('Ta_SPP') ?? []) kinds.set(key(row), row.text('jn spp').toUpperCase());
	return (row) => kinds.get(key(row)) ?? null;
}
