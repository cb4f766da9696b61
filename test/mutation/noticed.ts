import type { Mutant } from './instrument';
import { runJest } from './runJest';

/**
 * Runs the test files that come across a mutant, until one of them fails.
 *
 * @returns in words who has noticed it; nothing when nobody has
 */
export async function noticedBy(
	folder: string,
	{ id, fileName }: Mutant,
	tests: string[],
): Promise<string | undefined> {
	if (tests.length === 0) return undefined;
	const near = fileName.replace(/\.ts$/, '');
	const environment = { __STRYKER_ACTIVE_MUTANT__: id, MUTATED: near };
	const code = await runJest(folder, ['--runInBand', '--bail', ...tests], environment);
	if (code === 0) return undefined;
	return code === null ? 'it hangs' : `by one of ${tests.length} files`;
}
