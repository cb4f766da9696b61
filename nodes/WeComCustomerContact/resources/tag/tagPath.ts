/** A tag as users write it: "Group/Name". */
export interface TagPath {
	group: string;
	name: string;
}

/**
 * All ways to read a text as "Group/Name", the longest group first, since both may hold a slash themselves. White
 * space around the slash does not count: the lists of the editor show "Group / Name".
 */
export function pathsIn(text: string): TagPath[] {
	const parts = text.split('/');
	return parts
		.map((_part, index) => ({
			group: parts
				.slice(0, index + 1)
				.join('/')
				.trim(),
			name: parts
				.slice(index + 1)
				.join('/')
				.trim(),
		}))
		.filter(({ group, name }) => group !== '' && name !== '')
		.reverse();
}

/** The text with slashes as a path has them; those of full width come with a Chinese keyboard. */
export function withPlainSlashes(text: string): string {
	return text.replace(/／/g, '/');
}
