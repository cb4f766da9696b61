const ACTION = 'nodes/WeComCustomerContact';
const PARTS = `${ACTION}/fields/messageParts`;
const PICKERS = `${ACTION}/pickers`;
const TRIGGER = 'nodes/WeComCustomerContactTrigger';
const CALLBACK = `${TRIGGER}/callback`;

/**
 * @param sources that are mutated
 * @param tests that look at them; without a word, the mirror images of the sources
 */
function piece(folder, sources, tests = sources) {
	return {
		mutate: sources.map((name) => `${folder}/${name}.ts`),
		tests: tests.map((name) => `${folder}/${name}.test.ts`),
	};
}

/** All test files of a piece are loaded for each mutant, so a piece is small. */
module.exports = {
	gate: piece('nodes/wecom', ['gate', 'whenStopped']),
	call: piece('nodes/wecom', ['callWeCom'], ['callWeCom', 'callThatFails']),
	nextStep: piece('nodes/wecom', ['nextStep']),
	once: piece('nodes/wecom', ['once', 'run']),
	pages: piece('nodes/wecom', ['pages']),
	answer: piece('nodes/wecom', ['answer']),
	pause: piece('nodes/wecom', ['pause']),
	exchange: piece('nodes/wecom', ['exchange']),
	failure: piece('nodes/wecom/errors', ['failure']),
	multipart: piece('nodes/wecom/files', ['multipart']),
	runToken: piece('nodes/wecom/token', ['runToken']),
	token: piece('nodes/wecom/token', ['accessToken']),
	fetchOrder: piece('nodes/wecom/token', ['fetchOrder']),
	refusedSecrets: piece('nodes/wecom/token', ['refusedSecrets']),
	transport: piece('nodes/wecom', ['transport']),
	timeLimit: piece('nodes/wecom', ['sharedEnds', 'timeLimit']),
	concurrency: piece('nodes/wecom/limits', ['concurrency', 'slidingCount']),
	limiter: piece('nodes/wecom/limits', ['limiter', 'oneChange', 'stopwatch']),
	pace: piece('nodes/wecom/limits', ['pace']),
	lane: piece('nodes/wecom/limits', ['lane']),

	values: piece('nodes/values', ['list']),
	phones: piece('nodes/values', ['phones', 'near']),
	fields: piece(`${ACTION}/fields`, ['checks', 'numberList', 'yesNo']),
	times: piece(`${ACTION}/fields`, ['times']),
	fileParts: piece(PARTS, ['file', 'image', 'video'], ['files']),
	messageParts: piece(PARTS, ['link', 'miniProgram', 'partSet', 'text']),
	partSource: piece(PARTS, ['source']),
	readParts: piece(PARTS, ['readParts']),
	execution: piece(`${ACTION}/execution`, ['asTool', 'executeItems']),
	pickers: piece(PICKERS, ['firstWords', 'picker', 'tagGroups', 'tags']),
	peoplePickers: piece(PICKERS, ['departments', 'externalContacts', 'handoverMembers', 'members']),
	chatPickers: piece(PICKERS, ['groupChats', 'groupChatsOfOwners']),
	linkPickers: piece(PICKERS, ['acquisitionLinks', 'contactWays']),
	messagePickers: piece(PICKERS, ['massMessages', 'moments']),
	itemQueue: piece(`${ACTION}/execution`, ['itemQueue']),
	parameters: piece(`${ACTION}/execution`, ['parameters', 'progress']),
	chosenFields: piece(`${ACTION}/execution`, ['chosenFields']),
	requestOptions: piece(`${ACTION}/execution`, ['requestOptions']),
	chunks: piece(`${ACTION}/operation`, ['chunks', 'inOrder', 'timeChunks']),
	sideBySide: piece(`${ACTION}/operation`, ['sideBySide']),
	readCustomers: piece(`${ACTION}/resources/externalContact`, ['readCustomers', 'memberGroups']),
	find: piece(`${ACTION}/resources/externalContact`, [
		'criteria',
		'customerIndex',
		'readingsUnderWay',
	]),
	waitForJob: piece(`${ACTION}/operation`, ['failedRecord', 'waitForJob']),

	xml: piece(CALLBACK, ['xml']),
	event: piece(CALLBACK, ['event']),
	delivery: piece(
		CALLBACK,
		['age', 'cipher', 'delivery', 'envelope', 'query', 'signature'],
		['age', 'cipher', 'delivery', 'envelope', 'query'],
	),
	storing: piece(CALLBACK, ['batch', 'bodies', 'storing'], ['bodies', 'storing']),
	callback: piece(CALLBACK, ['endpoint', 'filter', 'recentEvents', 'refusalLog', 'sharedEvents']),
	events: piece(CALLBACK, ['events', 'eventKinds'], ['event', 'events', 'filter']),
	endpoints: piece(TRIGGER, ['endpoints']),
	details: piece(TRIGGER, ['details', 'formEvents']),
	receive: piece(TRIGGER, ['client', 'memory', 'receive', 'settings', 'whenWritten']),
	store: piece(TRIGGER, ['skip', 'store']),
	trigger: piece(
		TRIGGER,
		['WeComCustomerContactTrigger.node'],
		['description', 'WeComCustomerContactTrigger.node'],
	),

	// Their tests run the node in n8n's engine: several seconds for each mutant.
	webFile: piece('nodes/wecom/files', ['webFile', 'pixels']),
	publicFile: piece('nodes/wecom/files', ['publicFile']),
	form: piece(`${ACTION}/execution`, ['form'], ['form', 'formRules']),
	carryOut: piece(`${ACTION}/execution`, ['carryOut', 'nameLookUp', 'runItem']),
	description: piece(`${ACTION}/description`, ['describe', 'checkDeclared']),
};
