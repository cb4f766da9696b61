import { Failure } from '../../../../../nodes/wecom/errors/failure';
import { Finding } from '../../../../../nodes/WeComCustomerContact/resources/externalContact/finding';

const hit = (name: string) => ({ record: { external_contact: { name } }, matched: [] });

const finding = (search: { limit?: number; members?: string[] } = {}) =>
	new Finding({ criteria: [], limit: Infinity, reuse: 0, ...search });

const namesIn = (found: Finding) =>
	found.found().map(({ record }) => (record.external_contact as { name: string }).name);

describe('Finding', () => {
	it('is in the order of the parts, whichever comes first; of a part, in the order of the customers', () => {
		const found = finding();
		found.add(hit('third'), 2);
		found.add(hit('first'), 0);
		found.add(hit('second'), 0);

		expect(namesIn(found)).toEqual(['first', 'second', 'third']);
	});

	it('takes as many as are wanted', () => {
		const found = finding({ limit: 2 });
		expect([found.wanted, found.isOver]).toEqual([2, false]);
		found.add(hit('first'), 0);
		expect([found.wanted, found.isOver]).toEqual([1, false]);
		found.add(hit('second'), 0);
		found.add(hit('one too many'), 0);

		expect([found.wanted, found.isOver]).toEqual([0, true]);
		expect(namesIn(found)).toEqual(['first', 'second']);
	});

	it('concerns the members it names, in whatever case; without names all', () => {
		const found = finding({ members: ['ZhangSan', 'lisi'] });
		expect(found.concerns(['wangwu', 'zhangsan'])).toBe(true);
		expect(found.concerns(['wangwu'])).toBe(false);
		expect(finding().concerns(['wangwu'])).toBe(true);
	});

	it('tells whose customers are left out, of those it concerns', () => {
		const found = finding({ members: ['lisi'] });
		found.leaveOut(['wangwu', 'lisi', 'lisi']);

		expect([...found.unlicensed]).toEqual(['lisi']);
	});

	it('fails by what failed in a part, and takes nothing more', () => {
		const found = finding();
		const failure = new Failure({ what: 'not there', description: '' });
		found.fail(failure);
		found.add(hit('too late'), 0);

		expect(found.isOver).toBe(true);
		expect(() => found.found()).toThrow(failure);
	});

	it.each([
		['that ends the run', new Failure({ what: 'no access', description: '', kind: 'fatal' })],
		['of the program', new TypeError('x is not a function')],
	])('ends all by an error %s', (_what, error) => {
		expect(() => finding().fail(error)).toThrow(error);
	});
});
