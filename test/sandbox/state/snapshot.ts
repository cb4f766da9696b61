import type { FollowState, SandboxState, TagOnCustomer } from '../types';
import type { Corp } from './corp';
import { formsState } from './formsState';
import { groupsState } from './groupsState';
import { messagingState } from './messagingState';
import type { Follow } from './people';
import { byOrder, type TagLibrary } from './tags';
import { waysState } from './waysState';

/** The corp tags of a relation, then its personal ones, as externalcontact/get shows them. */
export function tagsOf(follow: Follow, tags: TagLibrary): TagOnCustomer[] {
	return [
		...tags.live(follow.tagIds).map((tag) => ({
			group_name: tag.group.name,
			tag_name: tag.name,
			tag_id: tag.id,
			type: 1 as const,
		})),
		...(follow.personalTags ?? []).map((tag) => ({ ...tag, type: 2 as const })),
	];
}

/** A JSON-able copy of everything, without secrets, tokens and bytes. */
export function snapshot(corp: Corp): SandboxState {
	return {
		...groupsState(corp),
		...waysState(corp),
		...messagingState(corp),
		...formsState(corp),
		payments: structuredClone(corp.payments.payments),
		corpId: corp.corpId,
		apps: corp.apps.map((app) => ({
			name: app.name,
			agentId: app.agentId,
			kind: app.kind,
			secret: '***',
			customerContact: app.customerContact,
			trustedIps: app.trustedIps,
			visibleDepartments: [...corp.visibleDepartments(app)],
		})),
		departments: [...corp.departments.values()].map(({ id, name, parentid }) => ({
			id,
			name,
			parentid,
		})),
		members: corp.allMembers().map(({ userid, name, department, customerContact, conditions }) => ({
			userid,
			name,
			department: [...department],
			customerContact,
			...(conditions && { conditions: { ...conditions } }),
		})),
		customers: [...corp.customers.values()].map(({ external_userid, name, type, follows }) => ({
			external_userid,
			name,
			type,
			follow_user: follows.map((follow) => followState(follow, corp.tags)),
		})),
		tagGroups: corp.tags.liveGroups().map((group) => ({
			group_id: group.id,
			group_name: group.name,
			create_time: group.createTime,
			order: group.order,
			app: group.app,
			tags: byOrder(group.tags.filter(({ deleted }) => !deleted)).map(
				({ id, name, createTime, order, app }) => ({
					id,
					name,
					create_time: createTime,
					order,
					app,
				}),
			),
		})),
		friendRequests: corp.friendRequests.all(),
		temporaryIds: [...corp.temporaryIds.values()].map((it) => ({ ...it })),
		media: corp.media.all().map((file) => ({
			media_id: file.id,
			source: file.source,
			...(file.attachmentType && { attachment_type: file.attachmentType }),
			type: file.type,
			filename: file.filename,
			contentType: file.contentType,
			size: file.bytes.length,
			sha256: file.sha256,
			created_at: file.createdAt,
		})),
	};
}

function followState(follow: Follow, tags: TagLibrary): FollowState {
	return {
		userid: follow.member.userid,
		remark: follow.remark,
		description: follow.description,
		createtime: follow.createtime,
		tags: tagsOf(follow, tags),
		...(follow.remark_corp_name && { remark_corp_name: follow.remark_corp_name }),
		remark_mobiles: [...follow.remark_mobiles],
		...(follow.remark_pic_mediaid && { remark_pic_mediaid: follow.remark_pic_mediaid }),
		oper_userid: follow.oper_userid,
		add_way: follow.add_way,
		...(follow.state && { state: follow.state }),
		...(follow.deletedByCustomer && { deleted_by_customer: true as const }),
	};
}
