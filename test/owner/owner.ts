/** Who owns the project: what stands in files that cannot share it. */
export interface Owner {
	/** Owner and name of the repository on GitHub, as `owner/name`. */
	repository: string;
	/** The author of the package, who stands in the licence too. */
	author: string;
	email: string;
}

/** What stands before the author in the licence. */
const COPYRIGHT = 'Copyright (c) 2026 ';

/** The fields of package.json that say who owns it. */
interface PackageFields {
	author: { name: string; email: string };
	repository: { url: string };
}

/**
 * The owner that package.json names.
 *
 * @throws when its repository is none of GitHub
 */
export function ownerIn({ author, repository }: PackageFields): Owner {
	const [, name] = /github\.com\/([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(repository.url) ?? [];
	if (!name) throw new Error(`package.json: "${repository.url}" is no repository on GitHub`);
	return { repository: name, author: author.name, email: author.email };
}

/**
 * Reads the arguments of `npm run set-owner`.
 *
 * @throws when one is missing or malformed, with how to write them
 */
export function ownerFrom([repository = '', author = '', email = '']: string[]): Owner {
	const isComplete =
		/^[\w.-]+\/[\w.-]+$/.test(repository) && author.trim() !== '' && /^\S+@\S+$/.test(email);
	if (!isComplete) {
		throw new Error('Usage: npm run set-owner -- <owner>/<repository> "<author>" <email>');
	}
	return { repository, author: author.trim(), email };
}

/** A text with one owner in the place of another; the name of the package, which may look like either, stays. */
export function withOwner(text: string, from: Owner, to: Owner): string {
	const [old, current] = [from, to].map(({ repository, author, email }) => [
		`github.com/${repository}`,
		`* @${repository.split('/')[0]}\n`,
		`"author": {\n    "name": ${JSON.stringify(author)}`,
		`${COPYRIGHT}${author}\n`,
		email,
	]);
	return old.reduce((changed, part, index) => changed.replaceAll(part, () => current[index]), text);
}
