import type { Sandbox, TagOnCustomer } from '../sandbox/types';
import type { FormDemoResult } from './formDemo';
import { demoAnswers } from './formDemo';
import type { Instance } from './instance';
import type { Owner } from './rest';
import type { WelcomeDemoResult } from './welcomeDemo';

/** The demonstration in plain words. */
export function whatHappened(result: FormDemoResult): string {
	const { customerName, memberName, before, after, added, created, lastPage } = result;
	return [
		'',
		'What happened',
		'-------------',
		`A form was filled in: ${demoAnswers.Name}, interested in ${demoAnswers.Interest.join(' and ')}.`,
		'n8n ran the workflow "Tag customers from a form". In the WeCom sandbox now:',
		`  ${customerName}, customer of ${memberName}, got the tags: ${namesOf(added)}`,
		`  of these, tags that were new to the company: ${created.join(', ') || 'none'}`,
		`  tags that this customer had before: ${namesOf(before.tags)}`,
		`  remark: "${before.remark}" became "${after.remark}"`,
		`The person who sent the form saw: ${lastPage.replace(/\s*\n\s*/g, ' / ')}`,
	].join('\n');
}

/** What came of the scan, in plain words. */
export function whatTheScanDid(result: WelcomeDemoResult): string {
	const { customerName, memberName, state, welcomeSeconds, messages, tags } = result;
	const parts = messages.map((message) =>
		message.msgtype === 'text' ? `"${message.text.content}"` : `an ${message.msgtype}`,
	);
	return [
		'',
		`${customerName} scanned the QR code of a contact way (State ${state}), and became a customer of ${memberName}.`,
		'WeCom told n8n, which ran the workflow "Welcome by channel". In the WeCom sandbox now:',
		`  after ${welcomeSeconds.toFixed(2)} seconds the customer had ${parts.join(' and ')}`,
		`  and has the tags: ${namesOf(tags)}`,
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
		'  its page     plays customers and members, shows every call, switches on faults,',
		'               leads from each event to its execution in n8n',
		`data and logs  ${where.dataFolder}`,
	].join('\n');
}

/** What to do first, beside the examples: they keep the app `main`, whose one callback URL is theirs. */
export function nowTryThis(callbacks: string): string {
	return [
		'',
		'Now try this',
		'------------',
		'1. In the editor, begin a workflow with the WeCom Customer Contact Trigger: Trigger On "Any Event",',
		`   credential "${callbacks}". Publish it, and copy its Production URL.`,
		"2. On the sandbox's page, under Callbacks, choose the app otherApp, enter the URL, and save.",
		'3. Under QR codes, scan one as a new customer. Your workflow runs beside the example.',
	].join('\n');
}

function namesOf(tags: TagOnCustomer[]): string {
	return tags.map(({ group_name, tag_name }) => `${group_name}/${tag_name}`).join(', ') || 'none';
}
