import { idIn } from '../../../wecom/answer';
import { contactWayApi } from '../../../wecom/api';
import { callWeCom } from '../../../wecom/callWeCom';
import type { FormContext } from '../../fields/field';
import { Failure } from '../../../wecom/errors/failure';
import { Once } from '../../../wecom/once';
import { pagesOf } from '../../../wecom/pages';
import { perRun } from '../../../wecom/run';
import { inOrder } from '../../operation/inOrder';
import { lanesOf } from '../../operation/sideBySide';
import type { ContactWay } from './readContactWays';
import { FIRST_LISTED, readContactWay } from './readContactWays';

/** WeCom's code for a contact way that is not there, for example since it was deleted after it was listed. */
const UNKNOWN = 41044;

/** The clocks here and at WeCom may differ by so much, in seconds. */
const MARGIN = 600;

/** The contact ways that the app has made, by their channels; read once for all items of a run. */
class ChannelBook {
	private readonly ways = new Map<string, ContactWay | undefined>();

	private readonly all = new Once<void>();

	/** When the list was read, in Unix seconds. */
	private readAt = 0;

	/** The contact ways of a channel that are known already; those of temporary sessions are in no list. */
	async of(item: FormContext, channel: string): Promise<ContactWay[]> {
		await this.all.get('', async () => await this.readAll(item));
		return this.named(channel);
	}

	/** The same with those that somebody else has made since the list was read. */
	async nowOf(item: FormContext, channel: string): Promise<ContactWay[]> {
		const known = await this.of(item, channel);
		if (known.length > 0) return known;
		await this.readSince(item, Math.max(this.readAt - MARGIN, FIRST_LISTED));
		return this.named(channel);
	}

	/** Notes a contact way as it is now. */
	note(configId: string, way: ContactWay): void {
		this.ways.set(configId, { ...this.ways.get(configId), ...way });
	}

	private named(channel: string): ContactWay[] {
		return [...this.ways.values()].filter(
			(way): way is ContactWay => way?.state === channel && way.is_temp !== true,
		);
	}

	private async readAll(item: FormContext): Promise<void> {
		const now = Math.floor(Date.now() / 1000);
		await this.readSince(item, FIRST_LISTED);
		this.readAt = now;
	}

	/** Reads those created since then that are not known yet. */
	private async readSince(item: FormContext, start_time: number): Promise<void> {
		const call = contactWayApi.list;
		const send = async (page: object) => await callWeCom(item, call, page);
		for await (const { entries } of pagesOf(call, { start_time }, send)) {
			const ids = entries.map((way) => idIn(way, 'config_id', 'ID of the contact way'));
			const unknown = [...new Set(ids)].filter((id) => !this.ways.has(id));
			const ways = await inOrder(unknown, lanesOf(item), async (id) => await wayOf(item, id));
			for (const [place, id] of unknown.entries()) this.ways.set(id, ways[place]);
		}
	}
}

/** A contact way with its ID; nothing where it was deleted meanwhile. */
async function wayOf(item: FormContext, configId: string): Promise<ContactWay | undefined> {
	return await readContactWay(item, configId).then(
		(way) => ({ ...way, config_id: configId }),
		(error: unknown) => {
			if (error instanceof Failure && error.errcode === UNKNOWN) return undefined;
			throw error;
		},
	);
}

/** The channel book of a run. */
export const channelBookOf = perRun(() => new ChannelBook());
