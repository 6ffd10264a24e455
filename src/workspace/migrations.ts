import { STEP_1 } from './schema/step-1.ts';
import { STEP_2 } from './schema/step-2.ts';

/** `dsbr` in ASCII: marks a SQLite file as a dasbor workspace (PRAGMA application_id). */
export const APPLICATION_ID = 0x64736272;

/**
 * The schema, oldest step first. The steps a file lacks run in one transaction together with its version number (PRAGMA
 * user_version, counted from 1). A released step is never changed; what is wrong is mended by a new one.
 *
 * Facts carry their origin: `import_id` names the file, `sheet_id` the sheet, `row_number` and `columns_id` the cells.
 * `columns` holds a set of column letters once, however many rows use it (`G I K` when a value is a sum of three cells);
 * `cells` overrides both where a value was put together from several rows. Of several observations with the same key
 * (place, variable, period, source) the one with the highest import_id is in force; the others are its history. An import
 * taken back (`undone_at`) keeps its row and loses its facts. A mark of a person (`observation_mark`) holds while the value
 * it was given for is in force. Names of villages confirmed by a person, and answers to what a layout leaves out, are
 * remembered by source. Budget lines, proposals and programmes are in force as a set (see `line-tables.ts`): the newest import of a
 * source, place and year replaces all that an older one brought for them. `import.contents` counts what it brought.
 */
export const MIGRATIONS: readonly string[] = [STEP_1, STEP_2];
