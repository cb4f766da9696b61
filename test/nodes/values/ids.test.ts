import * as fc from '../../engine/properties';

import { corpKey, distinctMembers, isSameMember, memberKey } from '../../../nodes/values/ids';

describe('User ids', () => {
	it('know no upper and lower case', () => {
		expect(isSameMember('ZhangSan', 'zhangsan')).toBe(true);
		expect(isSameMember('zhangsan', 'zhangsan2')).toBe(false);
	});

	it('are counted once, in the spelling that came first', () => {
		expect(distinctMembers(['ZhangSan', 'lisi', 'zhangsan', 'LISI'])).toEqual(['ZhangSan', 'lisi']);
	});

	it('lose no member, whatever the list', () => {
		fc.assert(
			fc.property(fc.array(fc.string({ maxLength: 3 })), (userids) => {
				const distinct = distinctMembers(userids);
				expect(new Set(distinct.map(memberKey))).toEqual(new Set(userids.map(memberKey)));
				expect(distinct).toHaveLength(new Set(userids.map(memberKey)).size);
			}),
		);
	});
});

describe('Corp IDs', () => {
	it('know no upper and lower case when they are plain', () => {
		expect(corpKey('WW0A1B2C3D4E5F6789')).toBe(corpKey('ww0a1b2c3d4e5f6789'));
	});

	it('keep it when they are encrypted', () => {
		expect(corpKey('wpKq8DDAAAxQ2')).toBe('wpKq8DDAAAxQ2');
	});
});
