import { XMLParser } from 'fast-xml-parser';
import { eventXml } from './eventXml';
import { callbackVectors } from './vectors';

describe('the XML of an event', () => {
	it('has texts in CDATA, numbers bare, and lists as repeated elements', () => {
		expect(
			eventXml({
				ChatId: 'wr1',
				JoinScene: 3,
				MemChangeList: { Item: ['a', 'b'] },
				AuthAddOpenKfId: ['kf1', 'kf2'],
				Id: '',
			}),
		).toBe(
			'<xml><ChatId><![CDATA[wr1]]></ChatId><JoinScene>3</JoinScene>' +
				'<MemChangeList><Item><![CDATA[a]]></Item><Item><![CDATA[b]]></Item></MemChangeList>' +
				'<AuthAddOpenKfId><![CDATA[kf1]]></AuthAddOpenKfId>' +
				'<AuthAddOpenKfId><![CDATA[kf2]]></AuthAddOpenKfId><Id><![CDATA[]]></Id></xml>',
		);
	});

	// The sample of the docs is printed on many lines.
	const printed = 'chat-update-add-member-docs-layout';
	const events = callbackVectors.flatMap(({ name, expect: { fields, plaintext } }) =>
		fields && name !== printed ? [[name, fields, plaintext!] as const] : [],
	);
	it.each(events)('%s: is that of the vector', (_name, fields, plaintext) => {
		const bare = new Set([...plaintext.matchAll(/<(\w+)>\d+<\/\1>/g)].map(([, name]) => name));
		const typed = Object.entries(fields).map(([name, value]) => {
			if (Array.isArray(value)) return [name, { Item: value }] as const;
			return [name, bare.has(name) ? Number(value) : value] as const;
		});
		expect(eventXml(Object.fromEntries(typed))).toBe(plaintext);
	});

	it('keeps every character', () => {
		const hard = 'a ]]> b & <b> "c" 客户 😊 ]]]]>';
		const xml = eventXml({ Content: hard });
		expect(new XMLParser().parse(xml)).toEqual({ xml: { Content: hard } });
	});
});
