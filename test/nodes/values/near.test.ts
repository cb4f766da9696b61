import { near, nearTo } from '../../../nodes/values/near';

describe('Names near one that does not exist', () => {
	const tags = ['Interest/Solar', 'Interest/Heating', 'Customer level/Gold', '客户等级/黄金'];

	it.each<[string, string[], string[]]>([
		['Solr', ['Solar', 'Polar', 'Gold'], ['Solar', 'Polar']],
		['solar', ['Solar'], ['Solar']],
		['Interest/Solr', tags, ['Interest/Solar']],
		['Solar', tags, ['Interest/Solar']],
		['黄金', tags, ['客户等级/黄金']],
		['张三', ['张三丰', '李四'], ['张三丰']],
		['Ｓolar', ['Solar'], ['Solar']],
		['ISTANBUL', ['istanbul'], ['istanbul']],
		['abcdefghij', ['abcdefgh', 'abcdef', 'abcde'], ['abcdefgh', 'abcdef', 'abcde']],
		['abcde', ['abcdefgh', 'abcdefghij'], ['abcdefgh', 'abcdefghij']],
		['ab', ['abcdefghij', 'ac'], ['abcdefghij']],
		['x', ['Solar', ''], []],
		['', ['Solar'], []],
		['Solar', [], []],
	])('of %p among %j are %j', (wanted, known, found) => {
		expect(near(wanted, known)).toEqual(found);
	});

	it('are three at most, the most similar first, each once', () => {
		const known = ['Solar 1', 'Solar', 'Solar 22', 'Solar 1', 'Solar 333'];
		expect(near('Solar', known)).toEqual(['Solar', 'Solar 1', 'Solar 22']);
	});

	it('are texts', () => {
		expect(near('Solr', [undefined, null, 5, {}, 'Solar'])).toEqual(['Solar']);
	});

	it('stand in an error, or nothing does', () => {
		expect(nearTo('Solr', ['Solar', 'Polar'])).toBe('Near: "Solar", "Polar". ');
		expect(nearTo('Solr', ['Gold'])).toBe('');
	});
});
