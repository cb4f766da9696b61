import { pathsIn } from '../../../../../nodes/WeComCustomerContact/resources/tag/tagPath';

describe('Ways to read a text as a group and a tag', () => {
	it.each<[string, string[]]>([
		['Interest/Solar', ['Interest|Solar']],
		[' Interest / Solar ', ['Interest|Solar']],
		['B2B/B2C/Retail', ['B2B/B2C|Retail', 'B2B|B2C/Retail']],
		['Solar', []],
		['/Solar', []],
		['Interest/', []],
		[' / ', []],
		['', []],
		['Interest//Solar', ['Interest/|Solar', 'Interest|/Solar']],
	])('"%s": %j, the longest group first', (text, ways) => {
		expect(pathsIn(text).map(({ group, name }) => `${group}|${name}`)).toEqual(ways);
	});
});
