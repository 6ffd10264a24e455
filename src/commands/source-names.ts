import { loadSenders } from '../catalogue/senders.ts';
import { BY_HAND } from '../intake/hand.ts';
import { partsOfSource, senderKeyed } from '../model/form.ts';
import { FORM_LAYOUT, GENERAL } from '../model/layout.ts';
import type { Context } from './context.ts';

/**
 * How sources are named to people: by the title of their layout, and by the office that sent them. `portaldatadesa/x` is
 * "Portal data desa: ...", `umum/puskesmas` is "tabel dari Puskesmas". Tables and JSON keep the name that commands take.
 */
export async function sourceNames(context: Context): Promise<(source: string) => string> {
	const { file } = await context.workspace();
	const { variables } = await context.catalogue();
	const { loadLayoutTitles } = await import('../catalogue/layouts.ts');
	const { readLayouts } = await import('../workspace/layouts.ts');
	const senders = loadSenders(context.templates, variables);
	const titles = loadLayoutTitles(context.templates);
	for (const { id, title } of readLayouts(file.db, variables)) titles.set(id, title);
	const { words } = context;
	const { sources } = words;
	return (source) => {
		const { layout, sender: key } = partsOfSource(source, [...titles.keys(), GENERAL, FORM_LAYOUT, BY_HAND]);
		const office = key === null ? null : senderKeyed(key, senders);
		const sender = office ? words.office(office) : (key?.replaceAll('-', ' ') ?? null);
		if (layout === BY_HAND) return sources.byHand;
		if (layout === GENERAL) return sender === null ? sources.table : sources.tableOf(sender);
		if (layout === FORM_LAYOUT) return sender === null ? sources.form : sources.formOf(sender);
		const title = words.layoutTitle(layout, titles.get(layout) ?? layout);
		return sender === null ? title : sources.of(title, sender);
	};
}
