import { ReadingsUnderWay } from '../../../../../nodes/WeComCustomerContact/resources/externalContact/readingsUnderWay';

const reuse = 60_000;
const all = { reuse };
const of = (...members: string[]) => ({ members, reuse });

describe('readings under way', () => {
	it.each([
		['all members, in a reading of all', [all], [all], true],
		['one member, in a reading of all', [all], [of('lisi')], true],
		['all members, in a reading of some', [of('lisi')], [all], false],
		['some, in a reading of more', [of('lisi'), of('wangwu')], [of('Wangwu'), of('LISI')], true],
		['some, in a reading of fewer', [of('lisi')], [of('lisi', 'wangwu')], false],
		['somebody who reads anew, too', [all], [all, { reuse: 0 }], false],
	])('serve those who need %s', (_what, read, needed, isServed) => {
		const readings = new ReadingsUnderWay();
		readings.begin('app', read);
		expect(readings.find('app', needed) !== undefined).toBe(isServed);
		expect(readings.find('another app', needed)).toBeUndefined();
	});

	it('are over when they end, and are not found any more', async () => {
		const readings = new ReadingsUnderWay();
		const end = readings.begin('app', [all]);
		const other = readings.begin('app', [of('lisi')]);
		readings.begin('another app', [all])();
		const over = readings.find('app', [all]);
		expect(readings.size).toBe(2);
		end();
		end();
		await expect(over).resolves.toBeUndefined();
		expect(readings.find('app', [all])).toBeUndefined();
		expect(readings.find('app', [of('lisi')])).toBeDefined();
		other();
		expect(readings.size).toBe(0);
	});
});
