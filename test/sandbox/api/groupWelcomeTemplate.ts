import { ApiError } from '../apiError';
import { imageUrl } from '../images';
import type { MessagePart } from '../messagingTypes';
import type { GroupWelcomeTemplate } from '../state/groupWelcomeTemplates';
import type { Answer, Call, Endpoints } from './endpoint';
import { checkedPart, partKinds, textPart, type Parts } from './messageParts';

/** Welcome messages for customer groups: openapi/message.yaml. */
export const groupWelcomeTemplateEndpoints: Endpoints = {
	'groupWelcomeTemplate.create': { answer: create },
	'groupWelcomeTemplate.update': { answer: update },
	'groupWelcomeTemplate.get': { answer: get },
	'groupWelcomeTemplate.delete': { answer: remove },
};

type Request = Parts & { template_id?: string; agentid?: number; notify?: 0 | 1 };

function create(call: Call): Answer {
	const { corp, app, limits } = call;
	checkAgent(call);
	const { notify = 1, ...body } = call.body as Request;
	const content = contentOf(call, body);
	if (corp.groupWelcomeTemplates.size >= limits.groupWelcomeTemplates) throw new ApiError(41055);
	const template = corp.groupWelcomeTemplates.add({
		app: app.name,
		notify: notify === 1,
		...content,
	});
	return { template_id: template.id };
}

function update(call: Call): Answer {
	checkAgent(call);
	const template = ownTemplate(call);
	const body = call.body as Request;
	const given = partKinds.filter((kind) => body[kind]);
	// Which of them would count is documented for a new template only.
	if (given.length > 1) throw new ApiError(40058, `${given.join(' and ')} at once`);
	// The whole content is new: what is left out is gone.
	Object.assign(template, { imagePath: undefined }, contentOf(call, body));
	return {};
}

/** Text, and of the other parts the first one in WeCom's order; the rest is not even looked at. */
function contentOf(call: Call, body: Request): Pick<GroupWelcomeTemplate, 'parts' | 'imagePath'> {
	const kind = partKinds.find((it) => body[it]);
	const parts = [...textPart(body.text), ...(kind ? [checkedPart(call, kind, body, false)] : [])];
	if (parts.length === 0) throw new ApiError(40063, 'text and all other parts are empty');
	const { media } = call.corp;
	const imageId = parts.find((part) => part.msgtype === 'image')?.image.media_id;
	if (imageId === undefined) return { parts };
	return { parts, imagePath: media.showImage(media.get(imageId, call.now)) };
}

function get(call: Call): Answer {
	const { parts, imagePath } = knownTemplate(call);
	return Object.assign({}, ...parts.map((part) => shown(call, part, imagePath)));
}

/** The part under its name; an image always as URL. */
function shown(call: Call, part: MessagePart, imagePath: string | undefined): Answer {
	if (part.msgtype === 'image') {
		const url = imagePath ? imageUrl(call, imagePath) : part.image.pic_url;
		return { image: { pic_url: url } };
	}
	return { [part.msgtype]: part[part.msgtype as keyof MessagePart] };
}

function remove(call: Call): Answer {
	checkAgent(call);
	call.corp.groupWelcomeTemplates.delete(ownTemplate(call));
	return {};
}

function knownTemplate({ corp, body }: Call): GroupWelcomeTemplate {
	const { template_id: id } = body as { template_id: string };
	const template = corp.groupWelcomeTemplates.get(id);
	if (!template) throw new ApiError(40037, `no template has the template_id ${id}`);
	return template;
}

/** A template of the calling app. Refuses others with 41058. */
function ownTemplate(call: Call): GroupWelcomeTemplate {
	const template = knownTemplate(call);
	if (template.app !== call.app.name) {
		throw new ApiError(41058, `${template.id} was created by another app`);
	}
	return template;
}

/** agentid is of old suites with several apps; another app's one is refused with 301002. */
function checkAgent({ app, body }: Call): void {
	const { agentid } = body as Request;
	if (agentid !== undefined && agentid !== app.agentId) {
		throw new ApiError(301002, `the token is of agentid ${app.agentId}`);
	}
}
