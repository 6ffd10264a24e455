import { asalEn, asalId, historyEn, historyId, isiEn, isiId, namesEn, namesId } from './history.ts';
import { rememberedEn, rememberedId } from './remembered.ts';
import { commonEn, commonId } from './screens/common.ts';
import { dataEn, dataId } from './screens/data.ts';
import { findingsEn, findingsId } from './screens/findings.ts';
import { startEn, startId } from './screens/start.ts';

/** Texts of all screens in Indonesian; the parts are in `screens/`. */
export const screensId = {
	...commonId,
	...startId,
	...dataId,
	...findingsId,
	history: historyId,
	isi: isiId,
	asal: asalId,
	names: namesId,
	remembered: rememberedId,
};

/** Shape of the screen texts; English has the same. */
export type Screens = typeof screensId;

/** Texts of all screens in English. */
export const screensEn: Screens = {
	...commonEn,
	...startEn,
	...dataEn,
	...findingsEn,
	history: historyEn,
	isi: isiEn,
	asal: asalEn,
	names: namesEn,
	remembered: rememberedEn,
};
