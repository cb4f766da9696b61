/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** What an agent offers to its model: OpenAI's form, which n8n speaks. */
export interface OfferedTool {
	function: {
		name: string;
		description: string;
		parameters: { properties: Record<string, unknown> };
	};
}

interface Message {
	role: string;
	content: string | null;
}

interface Question {
	messages: Message[];
	tools: OfferedTool[];
}

/** What the model does next: which tool it uses, by its description, and what it fills in after what tools have said. */
export interface Step {
	tool: string;
	values(said: string[]): Record<string, unknown>;
}

/** A stand-in for a language model: it uses the first tool once, or follows a plan; then it is content. */
export interface ChatModel {
	/** The steps of a task; without any it uses the first tool. */
	plan: Step[];
	/** What it fills in for the tool's parameters. */
	values: Record<string, unknown>;
	/** For n8n's credential of OpenAI. */
	credential: { apiKey: string; url: string };
	/** The tools of the last question. */
	tools(): OfferedTool[];
	/** What the tool has said. */
	toolSaid(): string | null | undefined;
	/** What all tools have said, in order. */
	toolsSaid(): string[];
	close(): Promise<void>;
}

export async function startChatModel(): Promise<ChatModel> {
	let last: Question = { messages: [], tools: [] };
	const server = createServer((request, response) => {
		void json(request).then((question) => {
			last = question as Question;
			response.setHeader('content-type', 'application/json');
			response.end(JSON.stringify(answerTo(last, model)));
		});
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const { port } = server.address() as AddressInfo;
	const model: ChatModel = {
		plan: [],
		values: {},
		credential: { apiKey: 'none', url: `http://127.0.0.1:${port}/v1` },
		tools: () => last.tools,
		toolSaid: () => last.messages.find(({ role }) => role === 'tool')?.content,
		toolsSaid: () => saidIn(last),
		async close() {
			server.closeAllConnections();
			await new Promise((closed) => server.close(closed));
		},
	};
	return model;
}

function saidIn({ messages }: Question): string[] {
	return messages.filter(({ role }) => role === 'tool').map(({ content }) => content ?? '');
}

function answerTo(question: Question, { plan, values }: Pick<ChatModel, 'plan' | 'values'>) {
	const { tools } = question;
	const said = saidIn(question);
	const step = plan[said.length];
	const isAnswered = said.length >= Math.max(plan.length, 1);
	const tool = tools.find((one) => one.function.description === step?.tool) ?? tools[0];
	const call = {
		id: `call_${said.length + 1}`,
		type: 'function',
		function: {
			name: tool.function.name,
			arguments: JSON.stringify(step ? step.values(said) : values),
		},
	};
	const message = isAnswered
		? { role: 'assistant', content: 'Done.' }
		: { role: 'assistant', content: null, tool_calls: [call] };
	return {
		id: 'chat',
		object: 'chat.completion',
		created: 0,
		model: 'stand-in',
		choices: [{ index: 0, message, finish_reason: isAnswered ? 'stop' : 'tool_calls' }],
		usage: { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 },
	};
}
