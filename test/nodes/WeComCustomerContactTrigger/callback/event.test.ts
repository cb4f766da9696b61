import { eventIdOf, readEvent } from '../../../../nodes/WeComCustomerContactTrigger/callback/event';

const fieldsOf = (xml: string) => readEvent(Buffer.from(`<xml>${xml}</xml>`)).fields;

describe('events', () => {
	it('have their elements under their names, numbers as numbers', () => {
		expect(
			fieldsOf(
				'<ToUserName><![CDATA[ww1]]></ToUserName><CreateTime>1764900021</CreateTime><Event>a</Event>' +
					'<JoinScene><![CDATA[3]]></JoinScene><QuitScene>0</QuitScene><MemChangeCnt>2</MemChangeCnt>' +
					'<ExpireTime>1766109600</ExpireTime><ExpireQuotaNum>250</ExpireQuotaNum><ChatSeq>5</ChatSeq>',
			),
		).toEqual({
			ToUserName: 'ww1',
			CreateTime: 1764900021,
			Event: 'a',
			JoinScene: 3,
			QuitScene: 0,
			MemChangeCnt: 2,
			ExpireTime: 1766109600,
			ExpireQuotaNum: 250,
			ChatSeq: 5,
		});
	});

	it('keep texts that are made of digits', () => {
		const texts = {
			State: '0042',
			StrategyId: '7',
			CurMemVer: '12345678901234567890',
			LastMemVer: '0',
			MsgId: '7651244584968210237',
			UserID: '1001',
		};
		const xml = Object.entries(texts).map(([name, value]) => `<${name}>${value}</${name}>`);
		expect(fieldsOf(xml.join(''))).toEqual(texts);
	});

	it('keep a number that is none, or too long, as it is', () => {
		expect(fieldsOf('<CreateTime>soon</CreateTime>')).toEqual({ CreateTime: 'soon' });
		expect(fieldsOf('<JoinScene></JoinScene>')).toEqual({ JoinScene: '' });
		expect(fieldsOf('<ExpireTime>12345678901234567890</ExpireTime>')).toEqual({
			ExpireTime: '12345678901234567890',
		});
	});

	it('have a list for the items of an element, whether several, one or none', () => {
		const list = (items: string) => fieldsOf(`<MemChangeList>${items}</MemChangeList>`);
		expect(list('<Item>a</Item><Item><![CDATA[b]]></Item>')).toEqual({ MemChangeList: ['a', 'b'] });
		expect(list('\n  <Item>a</Item>\n')).toEqual({ MemChangeList: ['a'] });
		expect(list('')).toEqual({ MemChangeList: [] });
		expect(list('\n  ')).toEqual({ MemChangeList: [] });
		expect(list('a')).toEqual({ MemChangeList: 'a' });
		expect(fieldsOf('<New><Item>a</Item></New>')).toEqual({ New: ['a'] });
	});

	it('have a list for an element that is repeated', () => {
		expect(fieldsOf('<A>1</A><B>2</B><A>3</A>')).toEqual({ A: ['1', '3'], B: '2' });
		expect(fieldsOf('<AuthAddOpenKfId>kf1</AuthAddOpenKfId>')).toEqual({
			AuthAddOpenKfId: ['kf1'],
		});
		expect(fieldsOf('<A><Item><B>1</B></Item><Item><B>2</B><B>3</B></Item></A>')).toEqual({
			A: [{ B: '1' }, { B: ['2', '3'] }],
		});
	});

	it('have unknown elements, those inside of others too', () => {
		expect(fieldsOf('<New><Deep>1</Deep><Item>2</Item><Other/></New>')).toEqual({
			New: { Deep: '1', Item: ['2'], Other: '' },
		});
	});

	it('cannot reach what all objects share', () => {
		const fields = fieldsOf(
			'<__proto__><polluted>1</polluted></__proto__><constructor>2</constructor>',
		);
		expect(Object.keys(fields)).toEqual(['__proto__', 'constructor']);
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
		expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
	});

	it('are named by their bytes', () => {
		const one = Buffer.from('<xml><CreateTime>1</CreateTime><UserID>a</UserID></xml>');
		const other = Buffer.from('<xml><CreateTime>1</CreateTime><UserID>b</UserID></xml>');
		expect(readEvent(one).id).toBe(eventIdOf(Buffer.from(one)));
		expect(readEvent(one).id).toMatch(/^[0-9a-f]{64}$/);
		expect(readEvent(one).id).not.toBe(readEvent(other).id);
		expect(readEvent(one).xml).toBe(one.toString());
	});
});
