import type { IExecuteSingleFunctions, ILoadOptionsFunctions } from 'n8n-workflow';

/** Who calls WeCom: an item of a run, or a picker in the editor. */
export type WeComContext = IExecuteSingleFunctions | ILoadOptionsFunctions;
