import { registerAgenda } from './agenda.ts';
import { registerAsal } from './asal.ts';
import type { Register } from './command.ts';
import { registerData } from './data.ts';
import { registerDesa } from './desa.ts';
import { registerHome } from './home.ts';
import { registerImpor } from './impor.ts';
import { registerIndikator } from './indikator.ts';
import { registerKatalog } from './katalog.ts';
import { registerMasalah } from './masalah.ts';
import { registerMulai } from './mulai.ts';
import { registerTren } from './tren.ts';

/** Every command, in the order of the help. */
export const registerCommands: Register = (program, start, words) => {
	for (const register of [
		registerHome,
		registerMulai,
		registerDesa,
		registerImpor,
		registerData,
		registerKatalog,
		registerIndikator,
		registerTren,
		registerAsal,
		registerMasalah,
		registerAgenda,
	])
		register(program, start, words);
};
