import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['test/**/*.test.ts'],
		testTimeout: 60_000,
		hookTimeout: 120_000,
		env: { TZ: 'Asia/Jakarta', NO_COLOR: '1', DASBOR_TANGGAL: '', DASBOR_RUANG: '' },
	},
});
