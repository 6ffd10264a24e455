import { againstFaultsEn, againstFaultsId } from './against.ts';
import { columnFaultsEn, columnFaultsId } from './columns.ts';
import { budgetFaultsEn, budgetFaultsId } from './faults/budget.ts';
import { fileFaultsEn, fileFaultsId } from './faults/file.ts';
import { layoutFaultsEn, layoutFaultsId } from './faults/layout.ts';
import { periodFaultsEn, periodFaultsId } from './faults/period.ts';
import { personFaultsEn, personFaultsId } from './faults/person.ts';
import { placeFaultsEn, placeFaultsId } from './faults/place.ts';
import type { FaultWords } from './faults/say.ts';
import { valueFaultsEn, valueFaultsId } from './faults/value.ts';
import { sheetFaultsEn, sheetFaultsId } from './sheets.ts';

/** Words for every fault of a file in Indonesian; the topics are in `faults/`. */
export const faultsId: FaultWords = {
	...fileFaultsId,
	...layoutFaultsId,
	...personFaultsId,
	...placeFaultsId,
	...budgetFaultsId,
	...periodFaultsId,
	...valueFaultsId,
	...sheetFaultsId,
	...columnFaultsId,
	...againstFaultsId,
};

/** Words for every fault of a file in English. */
export const faultsEn: FaultWords = {
	...fileFaultsEn,
	...layoutFaultsEn,
	...personFaultsEn,
	...placeFaultsEn,
	...budgetFaultsEn,
	...periodFaultsEn,
	...valueFaultsEn,
	...sheetFaultsEn,
	...columnFaultsEn,
	...againstFaultsEn,
};
