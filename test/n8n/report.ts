import type { Sandbox } from '../sandbox/types';
import type { FormDemoResult } from './formDemo';
import { demoAnswers } from './formDemo';
import type { Instance } from './instance';
import type { Owner } from './rest';

/** The demonstration in plain words. */
export function whatHappened(result: FormDemoResult): string {
	const { customerName, memberName, before, after, added, created, lastPage } = result;
	const names = (tags: Array<{ group_name: string; tag_name: string }>) =>
		tags.map(({ group_name, tag_name }) => `${group_name}/${tag_name}`).join(', ') || 'none';
	return [
		'',
		'What happened',
		'-------------',
		`A form was filled in: ${demoAnswers.Name}, interested in ${demoAnswers.Interest.join(' and ')}.`,
		'n8n ran the workflow "Tag customers from a form". In the WeCom sandbox now:',
		`  ${customerName}, customer of ${memberName}, got the tags: ${names(added)}`,
		`  of these, tags that were new to the company: ${created.join(', ') || 'none'}`,
		`  tags that this customer had before: ${names(before.tags)}`,
		`  remark: "${before.remark}" became "${after.remark}"`,
		`The person who sent the form saw: ${lastPage.replace(/\s*\n\s*/g, ' / ')}`,
	].join('\n');
}

/** Where to look at it, and with which login. */
export function whereToGo(where: {
	instance: Instance;
	sandbox: Sandbox;
	owner: Owner;
	formUrl: string;
	dataFolder: string;
}): string {
	return [
		'',
		'Have a look',
		'-----------',
		`n8n's editor   ${where.instance.url}`,
		`  e-mail       ${where.owner.email}`,
		`  password     ${where.owner.password}`,
		`the form       ${where.formUrl}`,
		`the sandbox    ${where.sandbox.url}/`,
		'  its page     plays customers and members, shows every call, switches on faults',
		`data and logs  ${where.dataFolder}`,
	].join('\n');
}
