import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** Exports of a source text that no docstring stands before. */
function undocumented(path: string, text: string): string[] {
	const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
	return source.statements.flatMap((statement) => {
		const exported =
			ts.canHaveModifiers(statement) &&
			ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
		if (!exported || ts.getJSDocCommentsAndTags(statement).length > 0) return [];
		if (ts.isVariableStatement(statement))
			return statement.declarationList.declarations.map(({ name }) => `${path}: ${name.getText()}`);
		const { name } = statement as ts.DeclarationStatement;
		return [`${path}: ${name?.getText() ?? 'default'}`];
	});
}

describe('docstrings', () => {
	it('stand before everything that a source file exports', () => {
		const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
		expect(files.length).toBeGreaterThan(200);
		expect(files.flatMap((file) => undocumented(file, readFileSync(join('src', file), 'utf8')))).toEqual([]);
	});

	it('are missed where there is none, whatever is exported', () => {
		const text = `/** Said. */
export const said = 1;
const hidden = 2;
export const bare = hidden;
export type Bare = string;
export function bareFunction() {}
export class BareClass {}
export { said as other };
`;
		expect(undocumented('a.ts', text)).toEqual(['a.ts: bare', 'a.ts: Bare', 'a.ts: bareFunction', 'a.ts: BareClass']);
	});
});
