import type { Coverage } from './coverage';
import { failingIn } from './failing';
import type { Mutant } from './instrument';
import { runJest } from './runJest';

/**
 * Runs the test files that come across a mutant, until one of them fails that does not fail without it.
 *
 * @returns in words who has noticed it; nothing when nobody has
 */
export async function noticedBy(
	folder: string,
	{ id, fileName }: Mutant,
	{ tests, failing }: Coverage,
): Promise<string | undefined> {
	const near = fileName.replace(/\.ts$/, '');
	const environment = { __STRYKER_ACTIVE_MUTANT__: id, MUTATED: near };
	const files = tests.get(id) ?? [];
	const sound = files.filter((file) => !failing.has(file));
	if (sound.length > 0) {
		const code = await runJest(folder, ['--runInBand', '--bail', ...sound], environment);
		if (code !== 0) return code === null ? 'it hangs' : `by one of ${files.length} files`;
	}
	// Where something fails in any case, all has to be run to see what else does.
	const unsound = files.filter((file) => failing.has(file));
	if (unsound.length === 0) return undefined;
	const failed = await failingIn(folder, ['--runInBand', ...unsound], environment);
	if (!failed) return 'it hangs';
	const isNews = ([file, names]: [string, readonly string[]]) =>
		names.some((name) => !failing.get(file)?.includes(name));
	return [...failed].some(isNews) ? `by one of ${files.length} files` : undefined;
}
