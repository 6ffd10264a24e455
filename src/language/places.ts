/** Words for what was decided about the places of a sheet and about the sums it states, in Indonesian. */
export const placeDecisionsId = {
	sheet_elsewhere: (sheet: string, place: string): string =>
		`lembar "${sheet}" tentang wilayah lain (${place}); barisnya tidak dibaca`,
	total_differs: (cell: string, heading: string, stated: string, found: string): string =>
		`jumlah "${heading}" di ${cell} tertulis ${stated}, sedangkan baris-barisnya berjumlah ${found}; periksa apakah ada baris yang kurang atau salah`,
};

/** Words for what was decided about the places of a sheet and about the sums it states, in English. */
export const placeDecisionsEn: typeof placeDecisionsId = {
	sheet_elsewhere: (sheet, place) => `sheet "${sheet}" is about another place (${place}); its rows are not read`,
	total_differs: (cell, heading, stated, found) =>
		`the total of "${heading}" in ${cell} says ${stated}, its rows add up to ${found}; see whether a row is missing or wrong`,
};
