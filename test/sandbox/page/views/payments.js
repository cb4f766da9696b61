import { control } from '../controlPlane.js';
import { byId, el } from '../dom/element.js';
import { keyedList } from '../dom/keyedList.js';
import { ask } from '../parts/ask.js';
import { chip } from '../parts/people.js';

/**
 * @import { SandboxState } from '../../types'
 * @import { Act } from '../announce.js'
 * @import { World } from '../store.js'
 */

/** @typedef {SandboxState['payments'][number]} Payment */

/**
 * What customers have paid, and a new payment.
 *
 * @param {Act} act
 */
export function paymentsView(act) {
	/** @type {SandboxState | undefined} */
	let known;
	byId('new-payment').addEventListener('click', () => {
		if (known) void pay(known, act);
	});
	return {
		/** @param {World} world */
		draw({ state }) {
			known = state;
			const models = state.payments
				.slice(-50)
				.reverse()
				.map((payment) => ({ payment, payer: nameIn(state, payment) }));
			keyedList(byId('payment-list'), models, {
				key: ({ payment }) => payment.transaction_id,
				build: row,
				empty: 'Nobody has paid anything.',
			});
		},
	};
}

/**
 * @param {SandboxState} state
 * @param {Payment} payment
 */
function nameIn({ customers }, { external_userid: id }) {
	return customers.find(({ external_userid }) => external_userid === id)?.name ?? id;
}

/** @param {{ payment: Payment, payer: string }} model */
function row({ payment, payer }) {
	const { total_fee: cents, payee_userid, remark, out_trade_no } = payment;
	return el(
		'li',
		{ class: 'card' },
		el(
			'header',
			{},
			el('h3', {}, `${payer} paid ¥${(cents / 100).toFixed(2)}`),
			chip(`to ${payee_userid}`),
		),
		remark && el('p', {}, remark),
		el('p', { class: 'note' }, out_trade_no),
	);
}

/**
 * @param {SandboxState} state
 * @param {Act} act
 */
async function pay({ customers, members }, act) {
	const entered = await ask('New payment', {
		fields: {
			payer: {
				kind: 'choice',
				label: 'Customer who pays',
				options: customers.slice(0, 50).map(({ external_userid, name }) => ({
					value: external_userid,
					label: name,
				})),
			},
			payee: {
				kind: 'choice',
				label: 'Member who collects',
				options: members.map(({ userid, name }) => ({ value: userid, label: name })),
			},
			yuan: { kind: 'text', label: 'Amount in yuan', value: '100.00', required: true },
			remark: { kind: 'text', label: 'Remark' },
		},
		yes: 'Pay',
	});
	if (!entered) return;
	await act(async () => {
		await control('POST', 'payments', {
			external_userid: entered.payer[0],
			userid: entered.payee[0],
			total_fee: Math.round(Number(entered.yuan[0]) * 100),
			remark: entered.remark[0],
		});
		return 'The payment is made.';
	});
}
