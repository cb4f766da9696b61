import * as fc from '../../../engine/properties';

import { uploadName } from '../../../../nodes/wecom/files/uploadName';

describe('uploadName', () => {
	it.each([
		['报价 屋顶.pdf', '报价 屋顶.pdf'],
		['the "new" roof.pdf', 'the _new_ roof.pdf'],
		['C:\\lists\\2.pdf', '2.pdf'],
		['../../etc/list.pdf', 'list.pdf'],
		['two\r\nlines.pdf', 'two__lines.pdf'],
		['list.pdf?token=1/2', 'list.pdf'],
		['a\u202efdp.exe', 'afdp.exe'],
		['list', 'list.xlsx'],
		['0', '0.xlsx'],
		['version 1.2', 'version 1.2.xlsx'],
		['', 'file.xlsx'],
		['lists/..', 'file.xlsx'],
		[undefined, 'file.xlsx'],
	])('makes of %j %j', (given, name) => {
		expect(uploadName(given, ['xlsx', 'pdf'], 'file')).toBe(name);
	});

	it('takes the extension of the bytes where the item has none that says something', () => {
		expect(uploadName('list', [undefined, 'pdf'], 'file')).toBe('list.pdf');
		expect(uploadName('list', ['bin', 'pdf'], 'file')).toBe('list.pdf');
		expect(uploadName('list', ['.PDF'], 'file')).toBe('list.pdf');
		expect(uploadName('list', ['a/b', undefined], 'file')).toBe('list');
		expect(uploadName('list', ['".a', 'x/y.pdf'], 'file')).toBe('list');
		expect(uploadName('list', ['bin', undefined], 'file')).toBe('list.bin');
	});

	it('is never empty, and holds no path, quotes, line breaks or half characters', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.string(), (given, extension) => {
				const name = uploadName(given, [extension], 'file');
				expect(name).not.toBe('');
				expect(name).not.toMatch(/[/\\"\p{Cc}\p{Cs}\u2028\u2029]/u);
			}),
			{ numRuns: 500 },
		);
	});
});
