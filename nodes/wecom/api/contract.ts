/** Printed by `npm run docs` from the contract in test/sandbox/contract/openapi; do not edit it. */

export interface components {
    schemas: {
        appMessage_ErrCode: number;
        appMessage_ErrMsg: string;
        appMessage_BaseResponse: {
            errcode: components["schemas"]["appMessage_ErrCode"];
            errmsg?: components["schemas"]["appMessage_ErrMsg"];
        };
        appMessage_AgentId: number;
        /** @enum {integer} */
        appMessage_Flag: 0 | 1;
        appMessage_MediaId: string;
        appMessage_Url: string;
        appMessage_MiniprogramAppId: string;
        appMessage_SendRequest: {
            touser?: string;
            toparty?: string;
            totag?: string;
            /** @enum {string} */
            msgtype: "text" | "image" | "voice" | "video" | "file" | "textcard" | "news" | "mpnews" | "markdown" | "miniprogram_notice" | "template_card";
            agentid?: components["schemas"]["appMessage_AgentId"];
            text?: {
                content: string;
            };
            image?: components["schemas"]["appMessage_MediaPart"];
            voice?: components["schemas"]["appMessage_MediaPart"];
            video?: {
                media_id: components["schemas"]["appMessage_MediaId"];
                title?: string;
                description?: string;
            };
            file?: components["schemas"]["appMessage_MediaPart"];
            textcard?: {
                title: string;
                description: string;
                url: components["schemas"]["appMessage_Url"];
                btntxt?: string;
            };
            news?: {
                articles: components["schemas"]["appMessage_NewsArticle"][];
            };
            mpnews?: {
                articles: components["schemas"]["appMessage_MpnewsArticle"][];
            };
            markdown?: {
                content: string;
            };
            miniprogram_notice?: components["schemas"]["appMessage_MiniprogramNotice"];
            template_card?: components["schemas"]["appMessage_TemplateCard"];
            /**
             * @default 0
             * @enum {integer}
             */
            safe: 0 | 1 | 2;
            /** @default 0 */
            enable_id_trans: components["schemas"]["appMessage_Flag"];
            /** @default 0 */
            enable_duplicate_check: components["schemas"]["appMessage_Flag"];
            /** @default 1800 */
            duplicate_check_interval: number;
        } & (unknown & unknown & unknown & unknown & unknown & unknown & unknown & unknown & unknown & unknown & unknown & unknown & unknown & unknown & unknown);
        appMessage_MediaPart: {
            media_id: components["schemas"]["appMessage_MediaId"];
        };
        appMessage_NewsArticle: {
            title: string;
            description?: string;
            url?: components["schemas"]["appMessage_Url"];
            picurl?: string;
            appid?: components["schemas"]["appMessage_MiniprogramAppId"];
            pagepath?: string;
        };
        appMessage_MpnewsArticle: {
            title: string;
            thumb_media_id: string;
            author?: string;
            content_source_url?: string;
            content: string;
            digest?: string;
        };
        appMessage_MiniprogramNotice: {
            appid: components["schemas"]["appMessage_MiniprogramAppId"];
            page?: string;
            title: string;
            description?: string;
            emphasis_first_item?: boolean;
            content_item?: {
                key?: string;
                value?: string;
            }[];
        };
        appMessage_TemplateCard: components["schemas"]["appMessage_TextNoticeCard"] | components["schemas"]["appMessage_NewsNoticeCard"] | components["schemas"]["appMessage_ButtonCard"] | components["schemas"]["appMessage_VoteCard"] | components["schemas"]["appMessage_MultipleCard"];
        appMessage_TextNoticeCard: {
            /** @constant */
            card_type: "text_notice";
            source?: components["schemas"]["appMessage_CardSource"];
            action_menu?: components["schemas"]["appMessage_ActionMenu"];
            task_id?: components["schemas"]["appMessage_TaskId"];
            main_title?: components["schemas"]["appMessage_MainTitle"];
            quote_area?: components["schemas"]["appMessage_QuoteArea"];
            emphasis_content?: components["schemas"]["appMessage_EmphasisContent"];
            sub_title_text?: components["schemas"]["appMessage_SubTitleText"];
            horizontal_content_list?: components["schemas"]["appMessage_HorizontalContentList"];
            jump_list?: components["schemas"]["appMessage_JumpList"];
            card_action: components["schemas"]["appMessage_CardAction"];
        } | components["schemas"]["appMessage_HasMainTitle"] | unknown;
        appMessage_NewsNoticeCard: {
            /** @constant */
            card_type: "news_notice";
            source?: components["schemas"]["appMessage_CardSource"];
            action_menu?: components["schemas"]["appMessage_ActionMenu"];
            task_id?: components["schemas"]["appMessage_TaskId"];
            main_title: components["schemas"]["appMessage_MainTitleRequired"];
            quote_area?: components["schemas"]["appMessage_QuoteArea"];
            image_text_area?: components["schemas"]["appMessage_ImageTextArea"];
            card_image?: components["schemas"]["appMessage_CardImage"];
            vertical_content_list?: components["schemas"]["appMessage_VerticalContentList"];
            horizontal_content_list?: components["schemas"]["appMessage_HorizontalContentList"];
            jump_list?: components["schemas"]["appMessage_JumpList"];
            card_action: components["schemas"]["appMessage_CardAction"];
        };
        appMessage_ButtonCard: {
            /** @constant */
            card_type: "button_interaction";
            source?: components["schemas"]["appMessage_CardSource"];
            action_menu?: components["schemas"]["appMessage_ActionMenu"];
            main_title: components["schemas"]["appMessage_MainTitleRequired"];
            quote_area?: components["schemas"]["appMessage_QuoteArea"];
            sub_title_text?: components["schemas"]["appMessage_SubTitleText"];
            horizontal_content_list?: components["schemas"]["appMessage_HorizontalContentList"];
            card_action?: components["schemas"]["appMessage_OptionalCardAction"];
            task_id: components["schemas"]["appMessage_TaskId"];
            button_selection?: components["schemas"]["appMessage_ButtonSelection"];
            button_list: components["schemas"]["appMessage_ButtonList"];
        };
        appMessage_VoteCard: {
            /** @constant */
            card_type: "vote_interaction";
            source?: components["schemas"]["appMessage_PlainCardSource"];
            main_title: components["schemas"]["appMessage_VoteTitle"];
            task_id: components["schemas"]["appMessage_TaskId"];
            checkbox: components["schemas"]["appMessage_Checkbox"];
            submit_button: components["schemas"]["appMessage_SubmitButton"];
        };
        appMessage_MultipleCard: {
            /** @constant */
            card_type: "multiple_interaction";
            source?: components["schemas"]["appMessage_PlainCardSource"];
            main_title: components["schemas"]["appMessage_MultipleTitle"];
            task_id: components["schemas"]["appMessage_TaskId"];
            select_list: components["schemas"]["appMessage_SelectList"];
            submit_button: components["schemas"]["appMessage_SubmitButton"];
        };
        appMessage_UpdateRequest: {
            userids?: string[];
            partyids?: number[];
            tagids?: number[];
            atall?: components["schemas"]["appMessage_Flag"];
            agentid: components["schemas"]["appMessage_AgentId"];
            response_code: string;
            /** @default 0 */
            enable_id_trans: components["schemas"]["appMessage_Flag"];
            button?: {
                replace_name: string;
            };
            template_card?: components["schemas"]["appMessage_CardUpdate"];
        };
        appMessage_CardUpdate: components["schemas"]["appMessage_TextNoticeUpdate"] | components["schemas"]["appMessage_NewsNoticeUpdate"] | components["schemas"]["appMessage_ButtonUpdate"] | components["schemas"]["appMessage_VoteUpdate"] | components["schemas"]["appMessage_MultipleUpdate"];
        appMessage_TextNoticeUpdate: {
            /** @constant */
            card_type: "text_notice";
            source?: components["schemas"]["appMessage_CardSource"];
            action_menu?: components["schemas"]["appMessage_ActionMenu"];
            main_title?: components["schemas"]["appMessage_MainTitle"];
            quote_area?: components["schemas"]["appMessage_QuoteArea"];
            emphasis_content?: components["schemas"]["appMessage_EmphasisContent"];
            sub_title_text?: components["schemas"]["appMessage_SubTitleText"];
            horizontal_content_list?: components["schemas"]["appMessage_HorizontalContentList"];
            jump_list?: components["schemas"]["appMessage_JumpList"];
            card_action: components["schemas"]["appMessage_CardAction"];
        } | components["schemas"]["appMessage_HasMainTitle"] | unknown;
        appMessage_NewsNoticeUpdate: {
            /** @constant */
            card_type: "news_notice";
            source?: components["schemas"]["appMessage_CardSource"];
            action_menu?: components["schemas"]["appMessage_ActionMenu"];
            main_title: components["schemas"]["appMessage_MainTitleRequired"];
            quote_area?: components["schemas"]["appMessage_QuoteArea"];
            image_text_area?: components["schemas"]["appMessage_ImageTextArea"];
            card_image?: components["schemas"]["appMessage_CardImage"];
            vertical_content_list?: components["schemas"]["appMessage_VerticalContentList"];
            horizontal_content_list?: components["schemas"]["appMessage_HorizontalContentList"];
            jump_list?: components["schemas"]["appMessage_JumpList"];
            card_action: components["schemas"]["appMessage_CardAction"];
        };
        appMessage_ButtonUpdate: {
            /** @constant */
            card_type: "button_interaction";
            source?: components["schemas"]["appMessage_CardSource"];
            action_menu?: components["schemas"]["appMessage_ActionMenu"];
            main_title: components["schemas"]["appMessage_MainTitleRequired"];
            quote_area?: components["schemas"]["appMessage_QuoteArea"];
            sub_title_text?: components["schemas"]["appMessage_SubTitleText"];
            horizontal_content_list?: components["schemas"]["appMessage_HorizontalContentList"];
            card_action?: components["schemas"]["appMessage_OptionalCardAction"];
            button_selection?: components["schemas"]["appMessage_ButtonSelection"];
            button_list: components["schemas"]["appMessage_ButtonList"];
            replace_text?: components["schemas"]["appMessage_ReplaceText"];
        };
        appMessage_VoteUpdate: {
            /** @constant */
            card_type: "vote_interaction";
            source?: components["schemas"]["appMessage_PlainCardSource"];
            main_title: components["schemas"]["appMessage_VoteTitle"];
            checkbox: components["schemas"]["appMessage_CheckboxUpdate"];
            submit_button?: components["schemas"]["appMessage_SubmitButton"];
            replace_text?: components["schemas"]["appMessage_ReplaceText"];
        };
        appMessage_MultipleUpdate: {
            /** @constant */
            card_type: "multiple_interaction";
            source?: components["schemas"]["appMessage_PlainCardSource"];
            main_title: components["schemas"]["appMessage_MultipleTitle"];
            select_list: components["schemas"]["appMessage_SelectListUpdate"];
            submit_button?: components["schemas"]["appMessage_SubmitButton"];
            replace_text?: components["schemas"]["appMessage_ReplaceText"];
        };
        appMessage_CardSource: {
            icon_url?: string;
            desc?: string;
            /**
             * @default 0
             * @enum {integer}
             */
            desc_color: 0 | 1 | 2 | 3;
        };
        appMessage_PlainCardSource: {
            icon_url?: string;
            desc?: string;
        };
        appMessage_ActionMenu: {
            desc?: string;
            action_list: {
                text: string;
                key: components["schemas"]["appMessage_Key"];
            }[];
        };
        appMessage_Key: string;
        appMessage_OptionId: string;
        appMessage_QuestionKey: string;
        appMessage_TaskId: string;
        appMessage_MainTitle: {
            title?: string;
            desc?: string;
        };
        appMessage_MainTitleRequired: {
            title: string;
            desc?: string;
        };
        appMessage_VoteTitle: {
            title: string;
            desc?: string;
        };
        appMessage_MultipleTitle: {
            title: string;
            desc?: string;
        };
        appMessage_HasMainTitle: {
            main_title: {
                title: string;
            };
        };
        appMessage_SubTitleText: string;
        appMessage_EmphasisContent: {
            title?: string;
            desc?: string;
        };
        appMessage_QuoteArea: {
            type?: components["schemas"]["appMessage_AreaType"];
            url?: string;
            appid?: components["schemas"]["appMessage_MiniprogramAppId"];
            pagepath?: string;
            title?: string;
            quote_text?: string;
        } & components["schemas"]["appMessage_LinkNeeds"];
        appMessage_ImageTextArea: {
            type?: components["schemas"]["appMessage_AreaType"];
            url?: string;
            appid?: components["schemas"]["appMessage_MiniprogramAppId"];
            pagepath?: string;
            title?: string;
            desc?: string;
            image_url: string;
        } & components["schemas"]["appMessage_LinkNeeds"];
        /**
         * @default 0
         * @enum {integer}
         */
        appMessage_AreaType: 0 | 1 | 2;
        appMessage_LinkNeeds: unknown & unknown;
        appMessage_CardImage: {
            url: string;
            /** @default 1.3 */
            aspect_ratio: number;
        };
        appMessage_VerticalContentList: {
            title: string;
            desc?: string;
        }[];
        appMessage_HorizontalContentList: ({
            /**
             * @default 0
             * @enum {integer}
             */
            type: 0 | 1 | 2 | 3;
            keyname: string;
            value?: string;
            url?: string;
            media_id?: string;
            userid?: string;
        } & (unknown & unknown & unknown))[];
        appMessage_JumpList: ({
            type?: components["schemas"]["appMessage_AreaType"];
            title: string;
            url?: string;
            appid?: components["schemas"]["appMessage_MiniprogramAppId"];
            pagepath?: string;
        } & components["schemas"]["appMessage_LinkNeeds"])[];
        appMessage_CardAction: {
            /** @enum {integer} */
            type: 1 | 2;
            url?: string;
            appid?: components["schemas"]["appMessage_MiniprogramAppId"];
            pagepath?: string;
        } & components["schemas"]["appMessage_LinkNeeds"];
        appMessage_OptionalCardAction: {
            type?: components["schemas"]["appMessage_AreaType"];
            url?: string;
            appid?: components["schemas"]["appMessage_MiniprogramAppId"];
            pagepath?: string;
        } & components["schemas"]["appMessage_LinkNeeds"];
        appMessage_ButtonSelection: {
            question_key: components["schemas"]["appMessage_QuestionKey"];
            title?: string;
            option_list: components["schemas"]["appMessage_OptionList"];
            selected_id?: string;
        };
        appMessage_OptionList: {
            id: components["schemas"]["appMessage_OptionId"];
            text: string;
        }[];
        appMessage_ButtonList: {
            /**
             * @default 0
             * @enum {integer}
             */
            type: 0 | 1;
            text: string;
            /**
             * @default 1
             * @enum {integer}
             */
            style: 1 | 2 | 3 | 4;
            key?: components["schemas"]["appMessage_Key"];
            url?: string;
        }[];
        appMessage_Checkbox: {
            question_key: components["schemas"]["appMessage_QuestionKey"];
            mode?: components["schemas"]["appMessage_CheckboxMode"];
            option_list: components["schemas"]["appMessage_CheckboxOptions"];
        };
        appMessage_CheckboxUpdate: {
            question_key: components["schemas"]["appMessage_QuestionKey"];
            disable?: components["schemas"]["appMessage_Disable"];
            mode?: components["schemas"]["appMessage_CheckboxMode"];
            option_list: components["schemas"]["appMessage_CheckboxOptions"];
        };
        /**
         * @default 0
         * @enum {integer}
         */
        appMessage_CheckboxMode: 0 | 1;
        appMessage_CheckboxOptions: {
            id: components["schemas"]["appMessage_OptionId"];
            text: string;
            is_checked: boolean;
        }[];
        appMessage_SelectList: {
            question_key: components["schemas"]["appMessage_QuestionKey"];
            title?: string;
            selected_id?: string;
            option_list: components["schemas"]["appMessage_OptionList"];
        }[];
        appMessage_SelectListUpdate: {
            question_key: components["schemas"]["appMessage_QuestionKey"];
            title?: string;
            selected_id?: string;
            disable?: components["schemas"]["appMessage_Disable"];
            option_list: components["schemas"]["appMessage_OptionList"];
        }[];
        appMessage_Disable: boolean;
        appMessage_SubmitButton: {
            text: string;
            key: components["schemas"]["appMessage_Key"];
        };
        appMessage_ReplaceText: string;
        auth_BaseResponse: {
            errcode: number;
            errmsg?: string;
        };
        auth_IpListResponse: components["schemas"]["auth_BaseResponse"] & {
            ip_list?: string[];
        };
        collectForm_ErrCode: number;
        collectForm_ErrMsg: string;
        collectForm_BaseResponse: {
            errcode: components["schemas"]["collectForm_ErrCode"];
            errmsg?: components["schemas"]["collectForm_ErrMsg"];
        };
        collectForm_FormId: string;
        collectForm_RepeatedId: string;
        collectForm_FormTitle: string;
        /** @enum {integer} */
        collectForm_ReplyType: 1 | 2 | 3 | 5 | 9 | 10 | 11 | 14 | 15 | 16 | 17 | 18 | 19 | 22;
        /** @enum {integer} */
        collectForm_ItemStatus: 1 | 2;
        collectForm_FormQuestionIn: {
            items: components["schemas"]["collectForm_QuestionIn"][];
        };
        collectForm_QuestionIn: {
            question_id: number;
            title: string;
            pos: number;
            status: components["schemas"]["collectForm_ItemStatus"];
            reply_type: components["schemas"]["collectForm_ReplyType"];
            must_reply: boolean;
            note?: string;
            option_item?: {
                key: number;
                value: string;
                status: components["schemas"]["collectForm_ItemStatus"];
            }[];
            question_extend_setting?: components["schemas"]["collectForm_QuestionExtendSetting"];
        };
        collectForm_QuestionExtendSetting: {
            text_setting?: {
                /**
                 * @default 0
                 * @enum {integer}
                 */
                validation_type: 0 | 1 | 2 | 3 | 4 | 5 | 6;
                /** @enum {integer} */
                validation_detail?: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11;
                char_len?: number;
                number_min?: number;
                number_max?: number;
            };
            radio_setting?: {
                add_other_option?: boolean;
            };
            checkbox_setting?: {
                add_other_option?: boolean;
                /**
                 * @default 0
                 * @enum {integer}
                 */
                type: 0 | 1 | 2 | 3;
                number?: number;
            };
            location_setting?: {
                /** @enum {integer} */
                location_type?: 0 | 1 | 2 | 3 | 4;
                /** @enum {integer} */
                distance_type?: 0 | 1 | 2 | 3;
            };
            image_setting?: {
                /** @default false */
                camera_only: boolean;
                upload_image_limit?: components["schemas"]["collectForm_UploadLimit"];
            };
            file_setting?: {
                upload_file_limit?: components["schemas"]["collectForm_UploadLimit"];
            };
            date_setting?: {
                /** @enum {integer} */
                date_format_type?: 0 | 1 | 2;
            };
            time_setting?: {
                /** @enum {integer} */
                time_format_type?: 0 | 1;
            };
            duration_setting?: {
                /**
                 * @default 1
                 * @enum {integer}
                 */
                time_scale: 1 | 2;
                /**
                 * @default 1
                 * @enum {integer}
                 */
                date_type: 1 | 2;
                /** @default 24 */
                day_range: number;
            };
            temperature_setting?: {
                /**
                 * @default 0
                 * @enum {integer}
                 */
                unit_type: 0 | 1;
            };
            department_setting?: {
                /** @default false */
                allow_multiple_selection: boolean;
            };
            member_setting?: {
                /** @default false */
                allow_multiple_selection: boolean;
            };
        };
        collectForm_UploadLimit: {
            /** @enum {integer} */
            count_limit_type?: 0 | 1;
            /** @default 9 */
            count: number;
            max_size?: number;
        };
        collectForm_FormSettingIn: {
            /**
             * @default 0
             * @enum {integer}
             */
            fill_out_auth: 0 | 1 | 4;
            fill_in_range?: {
                userids?: string[];
                departmentids?: number[];
            };
            setting_manager_range?: {
                userids?: string[];
            };
            timed_repeat_info?: {
                enable?: boolean;
                remind_time?: number;
                /** @enum {integer} */
                repeat_type?: 0 | 1 | 2;
                week_flag?: number;
                skip_holiday?: boolean;
                day_of_month?: number;
                /** @enum {integer} */
                fork_finish_type?: 0 | 1 | 2 | 3 | 4;
            };
            /** @default false */
            allow_multi_fill: boolean;
            timed_finish?: number;
            /** @default false */
            can_anonymous: boolean;
            /** @default false */
            can_notify_submit: boolean;
        };
        collectForm_FormSettingOut: {
            fill_out_auth?: number;
            fill_in_range?: {
                userids?: string[];
                departmentids?: number[];
            };
            setting_manager_range?: {
                userids?: string[];
            };
            timed_repeat_info?: {
                enable?: boolean;
                remind_time?: number;
                rule_ctime?: number;
                rule_mtime?: number;
                repeat_type?: number;
                week_flag?: number;
                skip_holiday?: boolean;
                day_of_month?: number;
                fork_finish_type?: number;
            };
            allow_multi_fill?: boolean;
            timed_finish?: number;
            can_anonymous?: boolean;
            can_notify_submit?: boolean;
        };
        collectForm_QuestionOut: {
            question_id?: number;
            title?: string;
            pos?: number;
            status?: number;
            reply_type?: number;
            must_reply?: boolean;
            note?: string;
            placeholder?: string;
            option_item?: {
                key?: number;
                value?: string;
                status?: number;
            }[];
            question_extend_setting?: Record<string, never>;
        };
        collectForm_Answer: {
            answer_id?: number;
            user_name?: string;
            ctime?: number;
            mtime?: number;
            reply?: {
                items?: components["schemas"]["collectForm_ReplyItem"][];
            };
            answer_status?: number;
            tmp_external_userid?: string;
            userid?: string;
        };
        collectForm_ReplyItem: {
            question_id?: number;
            text_reply?: string;
            option_reply?: number[];
            option_extend_reply?: {
                option_reply?: number;
                extend_text?: string;
            }[];
            file_extend_reply?: {
                name?: string;
                fileid?: string;
            }[];
            department_reply?: {
                list?: {
                    department_id?: number;
                }[];
            };
            member_reply?: {
                list?: {
                    userid?: string;
                }[];
            };
            duration_reply?: {
                begin_time?: number;
                end_time?: number;
                time_scale?: number;
                day_range?: number;
                days?: number;
                hours?: number;
            };
        };
        contactWay_BaseResponse: {
            errcode: number;
            errmsg?: string;
        };
        contactWay_ConclusionsRequest: {
            text?: {
                content?: string;
            };
            image?: {
                media_id: string;
            };
            link?: {
                title?: string;
                picurl?: string;
                desc?: string;
                url?: string;
            };
            miniprogram?: {
                title?: string;
                pic_media_id?: string;
                appid?: string;
                page?: string;
            };
        };
        contactWay_ConclusionsResponse: {
            text?: {
                content?: string;
            };
            image?: {
                pic_url?: string;
            };
            link?: {
                title?: string;
                picurl?: string;
                desc?: string;
                url?: string;
            };
            miniprogram?: {
                title?: string;
                pic_media_id?: string;
                appid?: string;
                page?: string;
            };
        };
        contactWay_ContactWay: {
            config_id?: string;
            type?: number;
            scene?: number;
            style?: number;
            remark?: string;
            skip_verify?: boolean;
            state?: string;
            qr_code?: string;
            user?: string[];
            party?: number[];
            is_temp?: boolean;
            expires_in?: number;
            chat_expires_in?: number;
            unionid?: string;
            mark_source?: boolean;
            conclusions?: components["schemas"]["contactWay_ConclusionsResponse"];
        };
        customerAcquisition_BaseResponse: {
            errcode: number;
            errmsg?: string;
        };
        customerAcquisition_LinkId: string;
        customerAcquisition_RangeUserList: string[];
        customerAcquisition_RangeDepartmentList: number[];
        /** @default true */
        customerAcquisition_SkipVerify: boolean;
        /** @enum {integer} */
        customerAcquisition_PriorityType: 1 | 2;
        customerAcquisition_PriorityUseridList: string[];
        /** @default true */
        customerAcquisition_MarkSource: boolean;
        customerStrategy_BaseResponse: {
            errcode: number;
            errmsg?: string;
        };
        customerStrategy_Cursor: string;
        customerStrategy_NextCursor: string;
        /** @default 1000 */
        customerStrategy_Limit: number;
        customerStrategy_UserId: string;
        customerStrategy_StrategyId: number;
        customerStrategy_StrategyIdRequest: {
            strategy_id: components["schemas"]["customerStrategy_StrategyId"];
        };
        customerStrategy_AdminList: components["schemas"]["customerStrategy_UserId"][];
        customerStrategy_RangeNode: {
            /** @enum {integer} */
            type: 1 | 2;
            userid?: string;
            partyid?: number;
        };
        customerStrategy_RangeNodeResult: {
            /** @enum {integer} */
            type?: 1 | 2;
            userid?: string;
            partyid?: number;
        };
        customerStrategy_Strategy: {
            strategy_id?: components["schemas"]["customerStrategy_StrategyId"];
            parent_id?: number;
            strategy_name?: string;
            create_time?: number;
            admin_list?: components["schemas"]["customerStrategy_UserId"][];
            privilege?: components["schemas"]["customerStrategy_PrivilegeResult"];
        };
        customerStrategy_Privilege: {
            /**
             * @default true
             * @constant
             */
            view_customer_list: true;
            /**
             * @default true
             * @constant
             */
            view_customer_data: true;
            /**
             * @default true
             * @constant
             */
            view_room_list: true;
            /**
             * @default true
             * @constant
             */
            contact_me: true;
            /**
             * @default true
             * @constant
             */
            join_room: true;
            /** @default true */
            share_customer: boolean;
            /** @default true */
            oper_resign_customer: boolean;
            /** @default true */
            oper_resign_group: boolean;
            /** @default true */
            send_customer_msg: boolean;
            /** @default true */
            edit_welcome_msg: boolean;
            /** @default true */
            view_behavior_data: boolean;
            /** @default true */
            view_room_data: boolean;
            /** @default true */
            send_group_msg: boolean;
            /** @default true */
            room_deduplication: boolean;
            /** @default true */
            rapid_reply: boolean;
            /** @default true */
            onjob_customer_transfer: boolean;
            /** @default true */
            edit_anti_spam_rule: boolean;
            /** @default true */
            export_customer_list: boolean;
            /** @default true */
            export_customer_data: boolean;
            /** @default true */
            export_customer_group_list: boolean;
            /** @default true */
            manage_customer_tag: boolean;
        };
        customerStrategy_PrivilegeResult: {
            view_customer_list?: boolean;
            view_customer_data?: boolean;
            view_room_list?: boolean;
            contact_me?: boolean;
            join_room?: boolean;
            share_customer?: boolean;
            oper_resign_customer?: boolean;
            oper_resign_group?: boolean;
            send_customer_msg?: boolean;
            edit_welcome_msg?: boolean;
            view_behavior_data?: boolean;
            view_room_data?: boolean;
            send_group_msg?: boolean;
            room_deduplication?: boolean;
            rapid_reply?: boolean;
            onjob_customer_transfer?: boolean;
            edit_anti_spam_rule?: boolean;
            export_customer_list?: boolean;
            export_customer_data?: boolean;
            export_customer_group_list?: boolean;
            manage_customer_tag?: boolean;
        };
        customerTransfer_BaseResponse: {
            errcode: number;
            errmsg?: string;
        };
        customerTransfer_ExternalUserId: string;
        customerTransfer_ExternalUserIdList: components["schemas"]["customerTransfer_ExternalUserId"][];
        customerTransfer_HandoverUserId: string;
        customerTransfer_TakeoverUserId: string;
        /** @enum {integer} */
        customerTransfer_TransferStatus: 1 | 2 | 3 | 4 | 5;
        customerTransfer_TransferCustomerResponse: components["schemas"]["customerTransfer_BaseResponse"] & {
            customer?: {
                external_userid?: components["schemas"]["customerTransfer_ExternalUserId"];
                errcode?: number;
            }[];
        };
        customerTransfer_TransferResultRequest: {
            handover_userid: components["schemas"]["customerTransfer_HandoverUserId"];
            takeover_userid: components["schemas"]["customerTransfer_TakeoverUserId"];
            cursor?: string;
        };
        customerTransfer_TransferResultResponse: components["schemas"]["customerTransfer_BaseResponse"] & {
            customer?: {
                external_userid?: components["schemas"]["customerTransfer_ExternalUserId"];
                status?: components["schemas"]["customerTransfer_TransferStatus"];
                takeover_time?: number;
            }[];
            next_cursor?: string;
        };
        customerTransfer_GroupChatTransferRequest: {
            chat_id_list: string[];
            new_owner: string;
        };
        customerTransfer_GroupChatTransferResponse: components["schemas"]["customerTransfer_BaseResponse"] & {
            failed_chat_list?: {
                chat_id?: string;
                errcode?: number;
                errmsg?: string;
            }[];
        };
        directory_BaseResponse: {
            errcode: number;
            errmsg?: string;
        };
        directory_UserId: string;
        directory_DepartmentId: number;
        directory_Department: {
            id?: components["schemas"]["directory_DepartmentId"];
            name?: string;
            name_en?: string;
            department_leader?: string[];
            parentid?: number;
            order?: number;
        };
        directory_ExtAttr: {
            /** @enum {integer} */
            type?: 0 | 1 | 2;
            name?: string;
            text?: {
                value?: string;
            };
            web?: {
                url?: string;
                title?: string;
            };
            miniprogram?: {
                appid?: string;
                pagepath?: string;
                title?: string;
            };
        };
        directory_Member: {
            userid?: components["schemas"]["directory_UserId"];
            name?: string;
            department?: components["schemas"]["directory_DepartmentId"][];
            order?: number[];
            position?: string;
            mobile?: string;
            gender?: string | number;
            email?: string;
            biz_mail?: string;
            is_leader_in_dept?: number[];
            direct_leader?: string[];
            avatar?: string;
            thumb_avatar?: string;
            telephone?: string;
            alias?: string;
            address?: string;
            open_userid?: string;
            main_department?: number;
            extattr?: {
                attrs?: components["schemas"]["directory_ExtAttr"][];
            };
            /** @enum {integer} */
            status?: 1 | 2 | 4 | 5;
            qr_code?: string;
            external_position?: string;
            external_profile?: {
                external_corp_name?: string;
                wechat_channels?: {
                    nickname?: string;
                    /** @enum {integer} */
                    status?: 0 | 1;
                };
                external_attr?: components["schemas"]["directory_ExtAttr"][];
            };
        };
        externalContact_BaseResponse: {
            errcode: number;
            errmsg?: string;
        };
        externalContact_UserId: string;
        externalContact_ExternalUserId: string;
        externalContact_ExternalUserIdList: components["schemas"]["externalContact_ExternalUserId"][];
        externalContact_ExternalContact: {
            external_userid?: components["schemas"]["externalContact_ExternalUserId"];
            name?: string;
            avatar?: string;
            /** @enum {integer} */
            type?: 1 | 2;
            /** @enum {integer} */
            gender?: 0 | 1 | 2;
            unionid?: string;
            position?: string;
            corp_name?: string;
            corp_full_name?: string;
            external_profile?: components["schemas"]["externalContact_ExternalProfile"];
        };
        externalContact_ExternalProfile: {
            external_corp_name?: string;
            external_attr?: {
                /** @enum {integer} */
                type?: 0 | 1 | 2;
                name?: string;
                text?: {
                    value?: string;
                };
                web?: {
                    url?: string;
                    title?: string;
                };
                miniprogram?: {
                    appid?: string;
                    pagepath?: string;
                    title?: string;
                };
            }[];
        };
        externalContact_FollowBase: {
            userid?: components["schemas"]["externalContact_UserId"];
            remark?: string;
            description?: string;
            createtime?: number;
            remark_corp_name?: string;
            remark_mobiles?: string[];
            oper_userid?: string;
            add_way?: components["schemas"]["externalContact_AddWay"];
            wechat_channels?: {
                nickname?: string;
                /** @enum {integer} */
                source?: 0 | 1 | 2 | 3;
            };
            state?: string;
        };
        externalContact_FollowUser: components["schemas"]["externalContact_FollowBase"] & {
            tags?: {
                group_name?: string;
                tag_name?: string;
                tag_id?: string;
                /** @enum {integer} */
                type?: 1 | 2 | 3;
            }[];
        };
        externalContact_FollowInfo: components["schemas"]["externalContact_FollowBase"] & {
            tag_id?: string[];
        };
        externalContact_AddWay: number;
        externalContact_ExternalUserIdResponse: components["schemas"]["externalContact_BaseResponse"] & {
            external_userid?: components["schemas"]["externalContact_ExternalUserId"];
        };
        externalContact_NewExternalUserIdResponse: components["schemas"]["externalContact_BaseResponse"] & {
            items?: {
                external_userid?: string;
                new_external_userid?: string;
            }[];
        };
        externalPay_ErrCode: number;
        externalPay_ErrMsg: string;
        externalPay_Cursor: string;
        externalPay_NextCursor: string;
        externalPay_Bill: {
            transaction_id?: string;
            bill_type?: number;
            trade_state?: number;
            pay_time?: number;
            out_trade_no?: string;
            out_refund_no?: string;
            external_userid?: string;
            total_fee?: number;
            payee_userid?: string;
            payment_type?: number;
            mch_id?: string;
            remark?: string;
            commodity_list?: {
                description?: string;
                amount?: number;
            }[];
            total_refund_fee?: number;
            refund_list?: {
                out_refund_no?: string;
                refund_userid?: string;
                refund_comment?: string;
                refund_reqtime?: number;
                refund_status?: number;
                refund_fee?: number;
            }[];
            contact_info?: {
                name?: string;
                phone?: string;
                address?: string;
            };
            miniprogram_info?: {
                appid?: string;
                name?: string;
            };
        };
        externalPay_FundFlow: {
            timestamp?: number;
            request_no?: string;
            transaction_type?: number;
            fund_flow_type?: number;
            transaction_amount?: number;
            account_balance?: number;
            out_trade_no?: string;
            mch_id?: string;
            operator_userid?: string;
            group_list?: {
                group_name?: string;
            }[];
            remark?: string;
        };
        groupChat_BaseResponse: {
            errcode: number;
            errmsg?: string;
        };
        groupChat_GroupChat: {
            chat_id?: string;
            name?: string;
            owner?: string;
            create_time?: number;
            notice?: string;
            member_list?: {
                userid?: string;
                type?: number;
                unionid?: string;
                join_time?: number;
                join_scene?: number;
                state?: string;
                invitor?: {
                    userid?: string;
                };
                group_nickname?: string;
                name?: string;
            }[];
            admin_list?: {
                userid?: string;
            }[];
            member_version?: string;
        };
        /** @enum {integer} */
        groupChat_JoinWayScene: 1 | 2;
        groupChat_JoinWayRemark: string;
        /**
         * @default 1
         * @enum {integer}
         */
        groupChat_JoinWayAutoCreateRoom: 0 | 1;
        groupChat_JoinWayRoomBaseName: string;
        groupChat_JoinWayRoomBaseId: number;
        groupChat_JoinWayChatIdList: string[];
        groupChat_JoinWayState: string;
        /** @default true */
        groupChat_JoinWayMarkSource: boolean;
        groupChat_JoinWay: {
            config_id?: string;
            scene?: number;
            remark?: string;
            auto_create_room?: number;
            room_base_name?: string;
            room_base_id?: number;
            chat_id_list?: string[];
            qr_code?: string;
            state?: string;
            mark_source?: boolean;
        };
        interceptRule_BaseResponse: {
            errcode: number;
            errmsg?: string;
        };
        interceptRule_RuleId: string;
        interceptRule_RuleName: string;
        interceptRule_WordList: string[];
        interceptRule_SemanticsList: (1 | 2 | 3)[];
        /** @enum {integer} */
        interceptRule_InterceptType: 1 | 2;
        interceptRule_Rule: {
            rule_id?: string | number;
            rule_name?: string;
            word_list?: string[];
            semantics_list?: number[];
            extra_rule?: {
                semantics_list?: number[];
            };
            intercept_type?: number;
            applicable_range?: {
                user_list?: string[];
                department_list?: number[];
            };
            create_time?: number;
        };
        media_BaseResponse: {
            errcode: number;
            errmsg?: string;
        };
        media_UploadForm: {
            /** Format: binary */
            media: string;
        };
        media_UploadResponse: components["schemas"]["media_BaseResponse"] & {
            type?: string;
            media_id?: string;
            created_at?: string | number;
        };
        message_ErrCode: number;
        message_ErrMsg: string;
        message_BaseResponse: {
            errcode: components["schemas"]["message_ErrCode"];
            errmsg?: components["schemas"]["message_ErrMsg"];
        };
        message_Cursor: string;
        message_NextCursor: string;
        /**
         * @default single
         * @enum {string}
         */
        message_ChatType: "single" | "group";
        message_MsgId: string;
        message_MsgIdRequest: {
            msgid: components["schemas"]["message_MsgId"];
        };
        message_TemplateId: string;
        message_AgentId: number;
        message_MessageText: {
            content: string;
        };
        message_GroupWelcomeText: {
            content: string;
        };
        message_ImagePart: {
            media_id?: string;
            pic_url?: string;
        };
        message_MassLinkPart: {
            title: string;
            picurl?: string;
            desc?: string;
            url: string;
        };
        message_LinkPart: {
            title: string;
            picurl?: string;
            desc?: string;
            url: string;
        };
        message_MiniprogramPart: {
            title: string;
            pic_media_id: string;
            appid: string;
            page: string;
        };
        message_VideoPart: {
            media_id: string;
        };
        message_FilePart: {
            media_id: string;
        };
        message_ImageAttachment: {
            /** @constant */
            msgtype: "image";
            image: components["schemas"]["message_ImagePart"];
        };
        message_MassLinkAttachment: {
            /** @constant */
            msgtype: "link";
            link: components["schemas"]["message_MassLinkPart"];
        };
        message_LinkAttachment: {
            /** @constant */
            msgtype: "link";
            link: components["schemas"]["message_LinkPart"];
        };
        message_MiniprogramAttachment: {
            /** @constant */
            msgtype: "miniprogram";
            miniprogram: components["schemas"]["message_MiniprogramPart"];
        };
        message_VideoAttachment: {
            /** @constant */
            msgtype: "video";
            video: components["schemas"]["message_VideoPart"];
        };
        message_FileAttachment: {
            /** @constant */
            msgtype: "file";
            file: components["schemas"]["message_FilePart"];
        };
        message_MassAttachment: components["schemas"]["message_ImageAttachment"] | components["schemas"]["message_MassLinkAttachment"] | components["schemas"]["message_MiniprogramAttachment"] | components["schemas"]["message_VideoAttachment"] | components["schemas"]["message_FileAttachment"];
        message_WelcomeAttachment: components["schemas"]["message_ImageAttachment"] | components["schemas"]["message_LinkAttachment"] | components["schemas"]["message_MiniprogramAttachment"] | components["schemas"]["message_VideoAttachment"] | components["schemas"]["message_FileAttachment"];
        message_HasContent: unknown;
        message_MassMessageRequest: {
            chat_type?: components["schemas"]["message_ChatType"];
            external_userid?: string[];
            chat_id_list?: string[];
            tag_filter?: {
                group_list: {
                    tag_list: string[];
                }[];
            };
            sender?: string;
            /** @default false */
            allow_select: boolean;
            text?: components["schemas"]["message_MessageText"];
            attachments?: components["schemas"]["message_MassAttachment"][];
        } & (components["schemas"]["message_HasContent"] & unknown);
        message_WelcomeRequest: {
            welcome_code: string;
            text?: components["schemas"]["message_MessageText"];
            attachments?: components["schemas"]["message_WelcomeAttachment"][];
        } & components["schemas"]["message_HasContent"];
        /** @deprecated */
        message_LegacyMassMessageRequest: {
            chat_type?: components["schemas"]["message_ChatType"];
            external_userid?: string[];
            sender?: string;
            text?: components["schemas"]["message_MessageText"];
            image?: components["schemas"]["message_ImagePart"];
            link?: components["schemas"]["message_LinkPart"];
            miniprogram?: components["schemas"]["message_MiniprogramPart"];
        };
        /** @deprecated */
        message_LegacyWelcomeRequest: {
            welcome_code: string;
            text?: components["schemas"]["message_MessageText"];
            image?: components["schemas"]["message_ImagePart"];
            link?: components["schemas"]["message_LinkPart"];
            miniprogram?: components["schemas"]["message_MiniprogramPart"];
        };
        message_LinkOut: {
            title?: string;
            picurl?: string;
            desc?: string;
            url?: string;
        };
        message_MiniprogramOut: {
            title?: string;
            pic_media_id?: string;
            appid?: string;
            page?: string;
        };
        message_MediaOut: {
            media_id?: string;
        };
        message_AttachmentOut: {
            msgtype?: string;
            image?: {
                media_id?: string;
                pic_url?: string;
            };
            link?: components["schemas"]["message_LinkOut"];
            miniprogram?: components["schemas"]["message_MiniprogramOut"];
            video?: components["schemas"]["message_MediaOut"];
            file?: components["schemas"]["message_MediaOut"];
        };
        message_MassMessageRecord: {
            msgid?: string;
            creator?: string;
            create_time?: number;
            create_type?: number;
            text?: {
                content?: string;
            };
            attachments?: components["schemas"]["message_AttachmentOut"][];
        };
        message_SendResult: {
            external_userid?: string;
            chat_id?: string;
            userid?: string;
            status?: number;
            send_time?: number;
        };
        moment_ErrCode: number;
        moment_ErrMsg: string;
        moment_BaseResponse: {
            errcode: components["schemas"]["moment_ErrCode"];
            errmsg?: components["schemas"]["moment_ErrMsg"];
        };
        moment_Cursor: string;
        moment_NextCursor: string;
        moment_JobId: string;
        moment_MomentId: string;
        moment_PublisherUserId: string;
        moment_StrategyId: number;
        moment_StrategyIdRequest: {
            strategy_id: components["schemas"]["moment_StrategyId"];
        };
        moment_MomentText: {
            content?: string;
        };
        moment_MomentImageAttachment: {
            /** @constant */
            msgtype: "image";
            image: {
                media_id: string;
            };
        };
        moment_MomentVideoAttachment: {
            /** @constant */
            msgtype: "video";
            video: {
                media_id: string;
            };
        };
        moment_MomentLinkAttachment: {
            /** @constant */
            msgtype: "link";
            link: {
                title?: string;
                url: string;
                media_id: string;
            };
        };
        moment_MomentTaskRequest: {
            text?: components["schemas"]["moment_MomentText"];
            attachments?: unknown[] | unknown | unknown | unknown;
            visible_range?: {
                sender_list?: {
                    user_list?: string[];
                    department_list?: number[];
                };
                external_contact_list?: {
                    tag_list?: string[];
                };
            };
        };
        moment_Moment: {
            moment_id?: string;
            creator?: string;
            create_time?: number;
            create_type?: number;
            visible_type?: number;
            text?: {
                content?: string;
            };
            image?: {
                media_id?: string;
            }[];
            video?: {
                media_id?: string;
                thumb_media_id?: string;
            };
            link?: {
                title?: string;
                url?: string;
            };
            location?: {
                latitude?: string;
                longitude?: string;
                name?: string;
            };
        };
        moment_Interaction: {
            external_userid?: string;
            userid?: string;
            create_time?: number;
        };
        moment_RangeNode: {
            /** @enum {integer} */
            type: 1 | 2;
            userid?: string;
            partyid?: number;
        };
        moment_MomentPrivilegeIn: {
            /** @default true */
            view_moment_list: boolean;
            /** @default true */
            send_moment: boolean;
            /** @default true */
            manage_moment_cover_and_sign: boolean;
        };
        moment_MomentPrivilegeEdit: {
            view_moment_list?: boolean;
            send_moment?: boolean;
            manage_moment_cover_and_sign?: boolean;
        };
        moment_MomentStrategy: {
            strategy_id?: number;
            parent_id?: number;
            strategy_name?: string;
            create_time?: number;
            admin_list?: string[];
            privilege?: {
                view_moment_list?: boolean;
                send_moment?: boolean;
                manage_moment_cover_and_sign?: boolean;
            };
        };
        productAlbum_BaseResponse: {
            errcode: number;
            errmsg?: string;
        };
        productAlbum_ProductId: string;
        productAlbum_Description: string;
        productAlbum_Price: number;
        productAlbum_ProductSn: string;
        productAlbum_AttachmentsRequest: {
            /** @enum {string} */
            type: "image";
            image: {
                media_id: string;
            };
        }[];
        productAlbum_AttachmentsResponse: {
            type?: string;
            image?: {
                media_id?: string;
            };
        }[];
        statistics_BaseResponse: {
            errcode: number;
            errmsg?: string;
        };
        statistics_DayBeginTime: number;
        statistics_DayEndTime: number;
        statistics_OwnerFilter: {
            userid_list: string[];
        };
        statistics_GroupChatFigures: {
            new_chat_cnt?: number;
            chat_total?: number;
            chat_has_msg?: number;
            new_member_cnt?: number;
            member_total?: number;
            member_has_msg?: number;
            msg_total?: number;
            migrate_trainee_chat_cnt?: number;
        };
        tag_ErrCode: number;
        tag_ErrMsg: string;
        tag_BaseResponse: {
            errcode: components["schemas"]["tag_ErrCode"];
            errmsg?: components["schemas"]["tag_ErrMsg"];
        };
        tag_AgentId: number;
        tag_StrategyId: number;
        tag_Order: number;
        tag_TagIds: string[];
        tag_TagGroupIds: string[];
        tag_HasTagOrGroup: unknown;
        tag_NewTag: {
            name: string;
            order?: components["schemas"]["tag_Order"];
        };
        tag_Tag: {
            id?: string;
            name?: string;
            create_time?: number;
            order?: number;
            deleted?: boolean;
        };
        tag_TagGroup: {
            group_id?: string;
            group_name?: string;
            create_time?: number;
            order?: number;
            deleted?: boolean;
            tag?: components["schemas"]["tag_Tag"][];
        };
        tag_StrategyTag: {
            id?: string;
            name?: string;
            create_time?: number;
            order?: number;
        };
        tag_StrategyTagGroup: {
            group_id?: string;
            group_name?: string;
            create_time?: number;
            order?: number;
            strategy_id?: number;
            tag?: components["schemas"]["tag_StrategyTag"][];
        };
        tag_TagCreatedResponse: {
            errcode: components["schemas"]["tag_ErrCode"];
            errmsg?: components["schemas"]["tag_ErrMsg"];
            tag_group?: {
                group_id?: string;
                group_name?: string;
                create_time?: number;
                order?: number;
                tag?: components["schemas"]["tag_StrategyTag"][];
            };
        };
    };
    responses: {
        appMessage_Ok: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["appMessage_BaseResponse"];
            };
        };
        collectForm_Ok: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["collectForm_BaseResponse"];
            };
        };
        message_Ok: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["message_BaseResponse"];
            };
        };
        moment_Ok: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["moment_BaseResponse"];
            };
        };
        tag_Ok: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["tag_BaseResponse"];
            };
        };
    };
    parameters: {
        appMessage_AccessToken: string;
        auth_AccessToken: string;
        collectForm_AccessToken: string;
        contactWay_AccessToken: string;
        customerAcquisition_AccessToken: string;
        customerStrategy_AccessToken: string;
        customerTransfer_AccessToken: string;
        directory_AccessToken: string;
        externalContact_AccessToken: string;
        externalPay_AccessToken: string;
        groupChat_AccessToken: string;
        interceptRule_AccessToken: string;
        media_AccessToken: string;
        message_AccessToken: string;
        moment_AccessToken: string;
        productAlbum_AccessToken: string;
        statistics_AccessToken: string;
        tag_AccessToken: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "appMessage.send": {
        parameters: {
            query: {
                access_token: components["parameters"]["appMessage_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["appMessage_SendRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        errcode: components["schemas"]["appMessage_ErrCode"];
                        errmsg?: components["schemas"]["appMessage_ErrMsg"];
                        invaliduser?: string;
                        invalidparty?: string;
                        invalidtag?: string;
                        unlicenseduser?: string;
                        msgid?: string;
                        response_code?: string;
                    };
                };
            };
        };
    };
    "appMessage.updateTemplateCard": {
        parameters: {
            query: {
                access_token: components["parameters"]["appMessage_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["appMessage_UpdateRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        errcode: components["schemas"]["appMessage_ErrCode"];
                        errmsg?: components["schemas"]["appMessage_ErrMsg"];
                        invaliduser?: string[];
                    };
                };
            };
        };
    };
    "appMessage.recall": {
        parameters: {
            query: {
                access_token: components["parameters"]["appMessage_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    msgid: string;
                };
            };
        };
        responses: {
            200: components["responses"]["appMessage_Ok"];
        };
    };
    "auth.getToken": {
        parameters: {
            query: {
                corpid: string;
                corpsecret: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["auth_BaseResponse"] & {
                        access_token?: string;
                        expires_in?: number;
                    };
                };
            };
        };
    };
    "auth.getApiDomainIp": {
        parameters: {
            query: {
                access_token: components["parameters"]["auth_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["auth_IpListResponse"];
                };
            };
        };
    };
    "auth.getCallbackIp": {
        parameters: {
            query: {
                access_token: components["parameters"]["auth_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["auth_IpListResponse"];
                };
            };
        };
    };
    "collectForm.create": {
        parameters: {
            query: {
                access_token: components["parameters"]["collectForm_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    spaceid?: string;
                    fatherid?: string;
                    form_info: {
                        form_title: components["schemas"]["collectForm_FormTitle"];
                        form_desc?: string;
                        form_header?: string;
                        form_question: components["schemas"]["collectForm_FormQuestionIn"];
                        form_setting?: components["schemas"]["collectForm_FormSettingIn"];
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        errcode: components["schemas"]["collectForm_ErrCode"];
                        errmsg?: components["schemas"]["collectForm_ErrMsg"];
                        formid?: string;
                    };
                };
            };
        };
    };
    "collectForm.update": {
        parameters: {
            query: {
                access_token: components["parameters"]["collectForm_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {integer} */
                    oper: 1 | 2;
                    formid: components["schemas"]["collectForm_FormId"];
                    form_info: {
                        form_title?: components["schemas"]["collectForm_FormTitle"];
                        form_desc?: string;
                        form_header?: string;
                        form_question?: components["schemas"]["collectForm_FormQuestionIn"];
                        form_setting?: components["schemas"]["collectForm_FormSettingIn"];
                    };
                };
            };
        };
        responses: {
            200: components["responses"]["collectForm_Ok"];
        };
    };
    "collectForm.get": {
        parameters: {
            query: {
                access_token: components["parameters"]["collectForm_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    formid: components["schemas"]["collectForm_FormId"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        errcode: components["schemas"]["collectForm_ErrCode"];
                        errmsg?: components["schemas"]["collectForm_ErrMsg"];
                        form_info?: {
                            formid?: string;
                            form_title?: string;
                            form_desc?: string;
                            form_header?: string;
                            form_question?: {
                                items?: components["schemas"]["collectForm_QuestionOut"][];
                            };
                            form_setting?: components["schemas"]["collectForm_FormSettingOut"];
                            repeated_id?: string[];
                        };
                    };
                };
            };
        };
    };
    "collectForm.getStatistic": {
        parameters: {
            query: {
                access_token: components["parameters"]["collectForm_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    repeated_id: components["schemas"]["collectForm_RepeatedId"];
                    /** @enum {integer} */
                    req_type: 1 | 2 | 3;
                    start_time?: number;
                    end_time?: number;
                    limit?: number;
                    cursor?: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        errcode: components["schemas"]["collectForm_ErrCode"];
                        errmsg?: components["schemas"]["collectForm_ErrMsg"];
                        fill_cnt?: number;
                        fill_user_cnt?: number;
                        unfill_user_cnt?: number;
                        submit_users?: {
                            userid?: string;
                            tmp_external_userid?: string;
                            submit_time?: number;
                            answer_id?: number;
                            user_name?: string;
                        }[];
                        unfill_users?: {
                            userid?: string;
                            user_name?: string;
                        }[];
                        has_more?: boolean;
                        cursor?: number;
                    };
                };
            };
        };
    };
    "collectForm.getAnswers": {
        parameters: {
            query: {
                access_token: components["parameters"]["collectForm_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    repeated_id: components["schemas"]["collectForm_RepeatedId"];
                    answer_ids: number[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        errcode: components["schemas"]["collectForm_ErrCode"];
                        errmsg?: components["schemas"]["collectForm_ErrMsg"];
                        answer?: {
                            answer_list?: components["schemas"]["collectForm_Answer"][];
                        };
                    };
                };
            };
        };
    };
    "collectForm.share": {
        parameters: {
            query: {
                access_token: components["parameters"]["collectForm_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    formid: components["schemas"]["collectForm_FormId"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        errcode: components["schemas"]["collectForm_ErrCode"];
                        errmsg?: components["schemas"]["collectForm_ErrMsg"];
                        share_url?: string;
                    };
                };
            };
        };
    };
    "collectForm.delete": {
        parameters: {
            query: {
                access_token: components["parameters"]["collectForm_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    formid: components["schemas"]["collectForm_FormId"];
                };
            };
        };
        responses: {
            200: components["responses"]["collectForm_Ok"];
        };
    };
    "contactWay.create": {
        parameters: {
            query: {
                access_token: components["parameters"]["contactWay_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {integer} */
                    type: 1 | 2;
                    /** @enum {integer} */
                    scene: 1 | 2;
                    /** @enum {integer} */
                    style?: 1 | 2 | 3;
                    remark?: string;
                    /** @default true */
                    skip_verify?: boolean;
                    state?: string;
                    user?: string[];
                    party?: number[];
                    /** @default false */
                    is_temp?: boolean;
                    /** @default 604800 */
                    expires_in?: number;
                    /** @default 86400 */
                    chat_expires_in?: number;
                    unionid?: string;
                    /** @default false */
                    is_exclusive?: boolean;
                    /** @default true */
                    mark_source?: boolean;
                    conclusions?: components["schemas"]["contactWay_ConclusionsRequest"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["contactWay_BaseResponse"] & {
                        config_id?: string;
                        qr_code?: string;
                    };
                };
            };
        };
    };
    "contactWay.get": {
        parameters: {
            query: {
                access_token: components["parameters"]["contactWay_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    config_id: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["contactWay_BaseResponse"] & {
                        contact_way?: components["schemas"]["contactWay_ContactWay"];
                    };
                };
            };
        };
    };
    "contactWay.list": {
        parameters: {
            query: {
                access_token: components["parameters"]["contactWay_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    start_time?: number;
                    end_time?: number;
                    cursor?: string;
                    /** @default 100 */
                    limit?: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["contactWay_BaseResponse"] & {
                        contact_way?: {
                            config_id?: string;
                        }[];
                        next_cursor?: string;
                    };
                };
            };
        };
    };
    "contactWay.update": {
        parameters: {
            query: {
                access_token: components["parameters"]["contactWay_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    config_id: string;
                    remark?: string;
                    skip_verify?: boolean;
                    /** @enum {integer} */
                    style?: 1 | 2 | 3;
                    state?: string;
                    user?: string[];
                    party?: number[];
                    expires_in?: number;
                    chat_expires_in?: number;
                    unionid?: string;
                    /** @default true */
                    mark_source?: boolean;
                    conclusions?: components["schemas"]["contactWay_ConclusionsRequest"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["contactWay_BaseResponse"];
                };
            };
        };
    };
    "contactWay.delete": {
        parameters: {
            query: {
                access_token: components["parameters"]["contactWay_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    config_id: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["contactWay_BaseResponse"];
                };
            };
        };
    };
    "contactWay.closeTempChat": {
        parameters: {
            query: {
                access_token: components["parameters"]["contactWay_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    userid: string;
                    external_userid: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["contactWay_BaseResponse"];
                };
            };
        };
    };
    "customerAcquisition.listLinks": {
        parameters: {
            query: {
                access_token: components["parameters"]["customerAcquisition_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    limit?: number;
                    cursor?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["customerAcquisition_BaseResponse"] & {
                        link_id_list?: string[];
                        next_cursor?: string;
                    };
                };
            };
        };
    };
    "customerAcquisition.getLink": {
        parameters: {
            query: {
                access_token: components["parameters"]["customerAcquisition_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    link_id: components["schemas"]["customerAcquisition_LinkId"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["customerAcquisition_BaseResponse"] & {
                        link?: {
                            link_name?: string;
                            url?: string;
                            create_time?: number;
                            skip_verify?: boolean;
                            mark_source?: boolean;
                        };
                        range?: {
                            user_list?: string[];
                            department_list?: number[];
                        };
                        priority_option?: {
                            priority_type?: number;
                            priority_userid_list?: string[];
                        };
                    };
                };
            };
        };
    };
    "customerAcquisition.createLink": {
        parameters: {
            query: {
                access_token: components["parameters"]["customerAcquisition_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    link_name: string;
                    range: {
                        user_list?: components["schemas"]["customerAcquisition_RangeUserList"];
                        department_list?: components["schemas"]["customerAcquisition_RangeDepartmentList"];
                    };
                    skip_verify?: components["schemas"]["customerAcquisition_SkipVerify"];
                    priority_option?: {
                        priority_type?: components["schemas"]["customerAcquisition_PriorityType"];
                        priority_userid_list?: components["schemas"]["customerAcquisition_PriorityUseridList"];
                    };
                    mark_source?: components["schemas"]["customerAcquisition_MarkSource"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["customerAcquisition_BaseResponse"] & {
                        link?: {
                            link_id?: string;
                            link_name?: string;
                            url?: string;
                            create_time?: number;
                        };
                    };
                };
            };
        };
    };
    "customerAcquisition.updateLink": {
        parameters: {
            query: {
                access_token: components["parameters"]["customerAcquisition_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    link_id: components["schemas"]["customerAcquisition_LinkId"];
                    link_name?: string;
                    range?: {
                        user_list?: components["schemas"]["customerAcquisition_RangeUserList"];
                        department_list?: components["schemas"]["customerAcquisition_RangeDepartmentList"];
                    };
                    skip_verify?: components["schemas"]["customerAcquisition_SkipVerify"];
                    priority_option?: {
                        priority_type?: components["schemas"]["customerAcquisition_PriorityType"];
                        priority_userid_list?: components["schemas"]["customerAcquisition_PriorityUseridList"];
                    };
                    mark_source?: components["schemas"]["customerAcquisition_MarkSource"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["customerAcquisition_BaseResponse"];
                };
            };
        };
    };
    "customerAcquisition.deleteLink": {
        parameters: {
            query: {
                access_token: components["parameters"]["customerAcquisition_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    link_id: components["schemas"]["customerAcquisition_LinkId"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["customerAcquisition_BaseResponse"];
                };
            };
        };
    };
    "customerAcquisition.listCustomers": {
        parameters: {
            query: {
                access_token: components["parameters"]["customerAcquisition_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    link_id: components["schemas"]["customerAcquisition_LinkId"];
                    limit?: number;
                    cursor?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["customerAcquisition_BaseResponse"] & {
                        customer_list?: {
                            external_userid?: string;
                            userid?: string;
                            chat_status?: number;
                            state?: string;
                        }[];
                        next_cursor?: string;
                    };
                };
            };
        };
    };
    "customerAcquisition.getQuota": {
        parameters: {
            query: {
                access_token: components["parameters"]["customerAcquisition_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["customerAcquisition_BaseResponse"] & {
                        total?: number;
                        balance?: number;
                        quota_list?: {
                            expire_date?: number;
                            balance?: number;
                        }[];
                    };
                };
            };
        };
    };
    "customerAcquisition.getStatistic": {
        parameters: {
            query: {
                access_token: components["parameters"]["customerAcquisition_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    link_id: components["schemas"]["customerAcquisition_LinkId"];
                    start_time: number;
                    end_time: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["customerAcquisition_BaseResponse"] & {
                        click_link_customer_cnt?: number;
                        new_customer_cnt?: number;
                    };
                };
            };
        };
    };
    "customerAcquisition.getChatInfo": {
        parameters: {
            query: {
                access_token: components["parameters"]["customerAcquisition_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    chat_key: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["customerAcquisition_BaseResponse"] & {
                        userid?: string;
                        external_userid?: string;
                        chat_info?: {
                            recv_msg_cnt?: number;
                            link_id?: string;
                            state?: string;
                        };
                    };
                };
            };
        };
    };
    "customerStrategy.list": {
        parameters: {
            query: {
                access_token: components["parameters"]["customerStrategy_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    cursor?: components["schemas"]["customerStrategy_Cursor"];
                    limit?: components["schemas"]["customerStrategy_Limit"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["customerStrategy_BaseResponse"] & {
                        strategy?: {
                            strategy_id?: components["schemas"]["customerStrategy_StrategyId"];
                        }[];
                        next_cursor?: components["schemas"]["customerStrategy_NextCursor"];
                    };
                };
            };
        };
    };
    "customerStrategy.get": {
        parameters: {
            query: {
                access_token: components["parameters"]["customerStrategy_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["customerStrategy_StrategyIdRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["customerStrategy_BaseResponse"] & {
                        strategy?: components["schemas"]["customerStrategy_Strategy"];
                    };
                };
            };
        };
    };
    "customerStrategy.getRange": {
        parameters: {
            query: {
                access_token: components["parameters"]["customerStrategy_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    strategy_id: components["schemas"]["customerStrategy_StrategyId"];
                    cursor?: components["schemas"]["customerStrategy_Cursor"];
                    limit?: components["schemas"]["customerStrategy_Limit"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["customerStrategy_BaseResponse"] & {
                        range?: components["schemas"]["customerStrategy_RangeNodeResult"][];
                        next_cursor?: components["schemas"]["customerStrategy_NextCursor"];
                    };
                };
            };
        };
    };
    "customerStrategy.create": {
        parameters: {
            query: {
                access_token: components["parameters"]["customerStrategy_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    parent_id?: number;
                    strategy_name: string;
                    admin_list: components["schemas"]["customerStrategy_AdminList"];
                    privilege?: components["schemas"]["customerStrategy_Privilege"];
                    range: components["schemas"]["customerStrategy_RangeNode"][];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["customerStrategy_BaseResponse"] & {
                        strategy_id?: components["schemas"]["customerStrategy_StrategyId"];
                    };
                };
            };
        };
    };
    "customerStrategy.edit": {
        parameters: {
            query: {
                access_token: components["parameters"]["customerStrategy_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    strategy_id: components["schemas"]["customerStrategy_StrategyId"];
                    strategy_name?: string;
                    admin_list?: components["schemas"]["customerStrategy_UserId"][];
                    privilege?: components["schemas"]["customerStrategy_Privilege"];
                    range_add?: components["schemas"]["customerStrategy_RangeNode"][];
                    range_del?: components["schemas"]["customerStrategy_RangeNode"][];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["customerStrategy_BaseResponse"];
                };
            };
        };
    };
    "customerStrategy.delete": {
        parameters: {
            query: {
                access_token: components["parameters"]["customerStrategy_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["customerStrategy_StrategyIdRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["customerStrategy_BaseResponse"];
                };
            };
        };
    };
    "transfer.transferCustomer": {
        parameters: {
            query: {
                access_token: components["parameters"]["customerTransfer_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    handover_userid: components["schemas"]["customerTransfer_HandoverUserId"];
                    takeover_userid: components["schemas"]["customerTransfer_TakeoverUserId"];
                    external_userid: components["schemas"]["customerTransfer_ExternalUserIdList"];
                    transfer_success_msg?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["customerTransfer_TransferCustomerResponse"];
                };
            };
        };
    };
    "transfer.transferResult": {
        parameters: {
            query: {
                access_token: components["parameters"]["customerTransfer_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["customerTransfer_TransferResultRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["customerTransfer_TransferResultResponse"];
                };
            };
        };
    };
    "transfer.onjobTransferGroupChat": {
        parameters: {
            query: {
                access_token: components["parameters"]["customerTransfer_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["customerTransfer_GroupChatTransferRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["customerTransfer_GroupChatTransferResponse"];
                };
            };
        };
    };
    "transfer.getUnassigned": {
        parameters: {
            query: {
                access_token: components["parameters"]["customerTransfer_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default 1000 */
                    page_size?: number;
                    cursor?: string;
                    /** @deprecated */
                    page_id?: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["customerTransfer_BaseResponse"] & {
                        info?: {
                            handover_userid?: string;
                            external_userid?: string;
                            dimission_time?: number;
                        }[];
                        is_last?: boolean;
                        next_cursor?: string;
                    };
                };
            };
        };
    };
    "transfer.resignedTransferCustomer": {
        parameters: {
            query: {
                access_token: components["parameters"]["customerTransfer_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    handover_userid: components["schemas"]["customerTransfer_HandoverUserId"];
                    takeover_userid: components["schemas"]["customerTransfer_TakeoverUserId"];
                    external_userid: components["schemas"]["customerTransfer_ExternalUserIdList"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["customerTransfer_TransferCustomerResponse"];
                };
            };
        };
    };
    "transfer.resignedTransferResult": {
        parameters: {
            query: {
                access_token: components["parameters"]["customerTransfer_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["customerTransfer_TransferResultRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["customerTransfer_TransferResultResponse"];
                };
            };
        };
    };
    "transfer.transferGroupChat": {
        parameters: {
            query: {
                access_token: components["parameters"]["customerTransfer_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["customerTransfer_GroupChatTransferRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["customerTransfer_GroupChatTransferResponse"];
                };
            };
        };
    };
    "transfer.transfer": {
        parameters: {
            query: {
                access_token: components["parameters"]["customerTransfer_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    external_userid: components["schemas"]["customerTransfer_ExternalUserId"];
                    handover_userid: components["schemas"]["customerTransfer_HandoverUserId"];
                    takeover_userid: components["schemas"]["customerTransfer_TakeoverUserId"];
                    transfer_success_msg?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["customerTransfer_BaseResponse"];
                };
            };
        };
    };
    "transfer.getTransferResult": {
        parameters: {
            query: {
                access_token: components["parameters"]["customerTransfer_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    external_userid: components["schemas"]["customerTransfer_ExternalUserId"];
                    handover_userid: components["schemas"]["customerTransfer_HandoverUserId"];
                    takeover_userid: components["schemas"]["customerTransfer_TakeoverUserId"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["customerTransfer_BaseResponse"] & {
                        status?: components["schemas"]["customerTransfer_TransferStatus"];
                        takeover_time?: number;
                    };
                };
            };
        };
    };
    "directory.listSubDepartmentIds": {
        parameters: {
            query: {
                access_token: components["parameters"]["directory_AccessToken"];
                id?: components["schemas"]["directory_DepartmentId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["directory_BaseResponse"] & {
                        department_id?: {
                            id?: components["schemas"]["directory_DepartmentId"];
                            parentid?: number;
                            order?: number;
                        }[];
                    };
                };
            };
        };
    };
    "directory.listDepartments": {
        parameters: {
            query: {
                access_token: components["parameters"]["directory_AccessToken"];
                id?: components["schemas"]["directory_DepartmentId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["directory_BaseResponse"] & {
                        department?: components["schemas"]["directory_Department"][];
                    };
                };
            };
        };
    };
    "directory.getDepartment": {
        parameters: {
            query: {
                access_token: components["parameters"]["directory_AccessToken"];
                id: components["schemas"]["directory_DepartmentId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["directory_BaseResponse"] & {
                        department?: components["schemas"]["directory_Department"];
                    };
                };
            };
        };
    };
    "directory.listDepartmentMembers": {
        parameters: {
            query: {
                access_token: components["parameters"]["directory_AccessToken"];
                department_id: components["schemas"]["directory_DepartmentId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["directory_BaseResponse"] & {
                        userlist?: {
                            userid?: components["schemas"]["directory_UserId"];
                            name?: string;
                            department?: components["schemas"]["directory_DepartmentId"][];
                            open_userid?: string;
                        }[];
                    };
                };
            };
        };
    };
    "directory.listMemberIds": {
        parameters: {
            query: {
                access_token: components["parameters"]["directory_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    cursor?: string;
                    limit?: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["directory_BaseResponse"] & {
                        next_cursor?: string;
                        dept_user?: {
                            userid?: components["schemas"]["directory_UserId"];
                            department?: components["schemas"]["directory_DepartmentId"];
                        }[];
                    };
                };
            };
        };
    };
    "directory.getMember": {
        parameters: {
            query: {
                access_token: components["parameters"]["directory_AccessToken"];
                userid: components["schemas"]["directory_UserId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["directory_BaseResponse"] & components["schemas"]["directory_Member"];
                };
            };
        };
    };
    "externalContact.getFollowUsers": {
        parameters: {
            query: {
                access_token: components["parameters"]["externalContact_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["externalContact_BaseResponse"] & {
                        follow_user?: components["schemas"]["externalContact_UserId"][];
                    };
                };
            };
        };
    };
    "externalContact.list": {
        parameters: {
            query: {
                access_token: components["parameters"]["externalContact_AccessToken"];
                userid: components["schemas"]["externalContact_UserId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["externalContact_BaseResponse"] & {
                        external_userid?: components["schemas"]["externalContact_ExternalUserId"][];
                    };
                };
            };
        };
    };
    "externalContact.get": {
        parameters: {
            query: {
                access_token: components["parameters"]["externalContact_AccessToken"];
                external_userid: components["schemas"]["externalContact_ExternalUserId"];
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["externalContact_BaseResponse"] & {
                        external_contact?: components["schemas"]["externalContact_ExternalContact"];
                        follow_user?: components["schemas"]["externalContact_FollowUser"][];
                        next_cursor?: string;
                    };
                };
            };
        };
    };
    "externalContact.batchGetByUser": {
        parameters: {
            query: {
                access_token: components["parameters"]["externalContact_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    userid_list: components["schemas"]["externalContact_UserId"][];
                    cursor?: string;
                    /** @default 50 */
                    limit?: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["externalContact_BaseResponse"] & {
                        external_contact_list?: {
                            external_contact?: components["schemas"]["externalContact_ExternalContact"];
                            follow_info?: components["schemas"]["externalContact_FollowInfo"];
                        }[];
                        next_cursor?: string;
                        fail_info?: {
                            unlicensed_userid_list?: components["schemas"]["externalContact_UserId"][];
                        };
                    };
                };
            };
        };
    };
    "externalContact.remark": {
        parameters: {
            query: {
                access_token: components["parameters"]["externalContact_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    userid: components["schemas"]["externalContact_UserId"];
                    external_userid: components["schemas"]["externalContact_ExternalUserId"];
                    remark?: string;
                    description?: string;
                    remark_company?: string;
                    remark_mobiles?: string[];
                    remark_pic_mediaid?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["externalContact_BaseResponse"];
                };
            };
        };
    };
    "externalContact.listServed": {
        parameters: {
            query: {
                access_token: components["parameters"]["externalContact_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    cursor?: string;
                    /** @default 1000 */
                    limit?: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["externalContact_BaseResponse"] & {
                        info_list?: {
                            is_customer?: boolean;
                            tmp_openid?: string;
                            external_userid?: components["schemas"]["externalContact_ExternalUserId"];
                            name?: string;
                            follow_userid?: components["schemas"]["externalContact_UserId"];
                            chat_id?: string;
                            chat_name?: string;
                            add_time?: number;
                        }[];
                        next_cursor?: string;
                    };
                };
            };
        };
    };
    "externalContact.unionidToExternalUserid": {
        parameters: {
            query: {
                access_token: components["parameters"]["externalContact_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    unionid: string;
                    openid?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["externalContact_ExternalUserIdResponse"];
                };
            };
        };
    };
    "externalContact.convertToOpenid": {
        parameters: {
            query: {
                access_token: components["parameters"]["externalContact_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    external_userid: components["schemas"]["externalContact_ExternalUserId"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["externalContact_BaseResponse"] & {
                        openid?: string;
                    };
                };
            };
        };
    };
    "externalContact.fromServiceExternalUserid": {
        parameters: {
            query: {
                access_token: components["parameters"]["externalContact_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    external_userid: components["schemas"]["externalContact_ExternalUserId"];
                    source_agentid: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["externalContact_ExternalUserIdResponse"];
                };
            };
        };
    };
    "externalContact.toServiceExternalUserid": {
        parameters: {
            query: {
                access_token: components["parameters"]["externalContact_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    external_userid: components["schemas"]["externalContact_ExternalUserId"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["externalContact_ExternalUserIdResponse"];
                };
            };
        };
    };
    "externalContact.getNewExternalUserid": {
        parameters: {
            query: {
                access_token: components["parameters"]["externalContact_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    external_userid_list: components["schemas"]["externalContact_ExternalUserIdList"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["externalContact_NewExternalUserIdResponse"];
                };
            };
        };
    };
    "externalContact.getNewExternalUseridForGroupChat": {
        parameters: {
            query: {
                access_token: components["parameters"]["externalContact_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    chat_id: string;
                    external_userid_list: components["schemas"]["externalContact_ExternalUserIdList"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["externalContact_NewExternalUserIdResponse"];
                };
            };
        };
    };
    "externalContact.batchToExternalUserid": {
        parameters: {
            query: {
                access_token: components["parameters"]["externalContact_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    mobiles: string[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["externalContact_BaseResponse"] & {
                        success_list?: {
                            mobile?: string;
                            external_userid?: components["schemas"]["externalContact_ExternalUserId"];
                        }[];
                        fail_list?: {
                            errcode?: number;
                            errmsg?: string;
                            mobile?: string;
                        }[];
                    };
                };
            };
        };
    };
    "externalContact.convertTmpExternalUserid": {
        parameters: {
            query: {
                access_token: components["parameters"]["externalContact_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {integer} */
                    business_type: 1 | 2 | 3;
                    /** @enum {integer} */
                    user_type: 1 | 2 | 3 | 4;
                    tmp_external_userid_list: string[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["externalContact_BaseResponse"] & {
                        results?: {
                            tmp_external_userid?: string;
                            external_userid?: components["schemas"]["externalContact_ExternalUserId"];
                            corpid?: string;
                            userid?: string;
                        }[];
                        invalid_tmp_external_userid_list?: string[];
                    };
                };
            };
        };
    };
    "externalPay.listBills": {
        parameters: {
            query: {
                access_token: components["parameters"]["externalPay_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    begin_time: number;
                    end_time: number;
                    payee_userid?: string;
                    cursor?: components["schemas"]["externalPay_Cursor"];
                    limit?: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        errcode: components["schemas"]["externalPay_ErrCode"];
                        errmsg?: components["schemas"]["externalPay_ErrMsg"];
                        next_cursor?: components["schemas"]["externalPay_NextCursor"];
                        bill_list?: components["schemas"]["externalPay_Bill"][];
                    };
                };
            };
        };
    };
    "externalPay.getPaymentInfo": {
        parameters: {
            query: {
                access_token: components["parameters"]["externalPay_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    payment_id: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        errcode: components["schemas"]["externalPay_ErrCode"];
                        errmsg?: components["schemas"]["externalPay_ErrMsg"];
                        bill_list?: {
                            out_trade_no?: string;
                        }[];
                    };
                };
            };
        };
    };
    "externalPay.listFundFlows": {
        parameters: {
            query: {
                access_token: components["parameters"]["externalPay_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    begin_time: number;
                    end_time: number;
                    mch_id?: string;
                    cursor?: components["schemas"]["externalPay_Cursor"];
                    /** @default 100 */
                    limit?: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        errcode: components["schemas"]["externalPay_ErrCode"];
                        errmsg?: components["schemas"]["externalPay_ErrMsg"];
                        next_cursor?: components["schemas"]["externalPay_NextCursor"];
                        fund_flow_list?: components["schemas"]["externalPay_FundFlow"][];
                    };
                };
            };
        };
    };
    "groupChat.list": {
        parameters: {
            query: {
                access_token: components["parameters"]["groupChat_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default 0
                     * @enum {integer}
                     */
                    status_filter?: 0 | 1 | 2 | 3;
                    owner_filter?: {
                        userid_list?: string[];
                    };
                    cursor?: string;
                    limit: number;
                    /** @deprecated */
                    offset?: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["groupChat_BaseResponse"] & {
                        group_chat_list?: {
                            chat_id?: string;
                            status?: number;
                        }[];
                        next_cursor?: string;
                    };
                };
            };
        };
    };
    "groupChat.get": {
        parameters: {
            query: {
                access_token: components["parameters"]["groupChat_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    chat_id: string;
                    /**
                     * @default 0
                     * @enum {integer}
                     */
                    need_name?: 0 | 1;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["groupChat_BaseResponse"] & {
                        group_chat?: components["schemas"]["groupChat_GroupChat"];
                    };
                };
            };
        };
    };
    "groupChat.opengidToChatid": {
        parameters: {
            query: {
                access_token: components["parameters"]["groupChat_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    opengid: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["groupChat_BaseResponse"] & {
                        chat_id?: string;
                    };
                };
            };
        };
    };
    "joinWay.create": {
        parameters: {
            query: {
                access_token: components["parameters"]["groupChat_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    scene: components["schemas"]["groupChat_JoinWayScene"];
                    remark?: components["schemas"]["groupChat_JoinWayRemark"];
                    auto_create_room?: components["schemas"]["groupChat_JoinWayAutoCreateRoom"];
                    room_base_name?: components["schemas"]["groupChat_JoinWayRoomBaseName"];
                    room_base_id?: components["schemas"]["groupChat_JoinWayRoomBaseId"];
                    chat_id_list: components["schemas"]["groupChat_JoinWayChatIdList"];
                    state?: components["schemas"]["groupChat_JoinWayState"];
                    mark_source?: components["schemas"]["groupChat_JoinWayMarkSource"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["groupChat_BaseResponse"] & {
                        config_id?: string;
                    };
                };
            };
        };
    };
    "joinWay.get": {
        parameters: {
            query: {
                access_token: components["parameters"]["groupChat_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    config_id: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["groupChat_BaseResponse"] & {
                        join_way?: components["schemas"]["groupChat_JoinWay"];
                    };
                };
            };
        };
    };
    "joinWay.update": {
        parameters: {
            query: {
                access_token: components["parameters"]["groupChat_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    config_id: string;
                    scene: components["schemas"]["groupChat_JoinWayScene"];
                    remark?: components["schemas"]["groupChat_JoinWayRemark"];
                    auto_create_room?: components["schemas"]["groupChat_JoinWayAutoCreateRoom"];
                    room_base_name?: components["schemas"]["groupChat_JoinWayRoomBaseName"];
                    room_base_id?: components["schemas"]["groupChat_JoinWayRoomBaseId"];
                    chat_id_list: components["schemas"]["groupChat_JoinWayChatIdList"];
                    state?: components["schemas"]["groupChat_JoinWayState"];
                    mark_source?: components["schemas"]["groupChat_JoinWayMarkSource"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["groupChat_BaseResponse"];
                };
            };
        };
    };
    "joinWay.delete": {
        parameters: {
            query: {
                access_token: components["parameters"]["groupChat_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    config_id: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["groupChat_BaseResponse"];
                };
            };
        };
    };
    "interceptRule.create": {
        parameters: {
            query: {
                access_token: components["parameters"]["interceptRule_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rule_name: components["schemas"]["interceptRule_RuleName"];
                    word_list: components["schemas"]["interceptRule_WordList"];
                    semantics_list?: components["schemas"]["interceptRule_SemanticsList"];
                    intercept_type: components["schemas"]["interceptRule_InterceptType"];
                    applicable_range: {
                        user_list?: string[];
                        department_list?: number[];
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["interceptRule_BaseResponse"] & {
                        rule_id?: string;
                    };
                };
            };
        };
    };
    "interceptRule.list": {
        parameters: {
            query: {
                access_token: components["parameters"]["interceptRule_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["interceptRule_BaseResponse"] & {
                        rule_list?: {
                            rule_id?: string;
                            rule_name?: string;
                            create_time?: number;
                        }[];
                    };
                };
            };
        };
    };
    "interceptRule.get": {
        parameters: {
            query: {
                access_token: components["parameters"]["interceptRule_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rule_id: components["schemas"]["interceptRule_RuleId"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["interceptRule_BaseResponse"] & {
                        rule?: components["schemas"]["interceptRule_Rule"];
                    };
                };
            };
        };
    };
    "interceptRule.update": {
        parameters: {
            query: {
                access_token: components["parameters"]["interceptRule_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rule_id: components["schemas"]["interceptRule_RuleId"];
                    rule_name?: components["schemas"]["interceptRule_RuleName"];
                    word_list?: components["schemas"]["interceptRule_WordList"];
                    extra_rule?: {
                        semantics_list?: components["schemas"]["interceptRule_SemanticsList"];
                    };
                    intercept_type?: components["schemas"]["interceptRule_InterceptType"];
                    add_applicable_range?: {
                        user_list?: string[];
                        department_list?: number[];
                    };
                    remove_applicable_range?: {
                        user_list?: string[];
                        department_list?: number[];
                    };
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["interceptRule_BaseResponse"];
                };
            };
        };
    };
    "interceptRule.delete": {
        parameters: {
            query: {
                access_token: components["parameters"]["interceptRule_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rule_id: components["schemas"]["interceptRule_RuleId"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["interceptRule_BaseResponse"];
                };
            };
        };
    };
    "media.uploadTemporary": {
        parameters: {
            query: {
                access_token: components["parameters"]["media_AccessToken"];
                type: "image" | "voice" | "video" | "file";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["media_UploadForm"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["media_UploadResponse"];
                };
            };
        };
    };
    "media.uploadImage": {
        parameters: {
            query: {
                access_token: components["parameters"]["media_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["media_UploadForm"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["media_BaseResponse"] & {
                        url?: string;
                    };
                };
            };
        };
    };
    "media.uploadAttachment": {
        parameters: {
            query: {
                access_token: components["parameters"]["media_AccessToken"];
                media_type: "image" | "video" | "file";
                attachment_type: 1 | 2;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["media_UploadForm"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["media_UploadResponse"];
                };
            };
        };
    };
    "media.getTemporary": {
        parameters: {
            query: {
                access_token: components["parameters"]["media_AccessToken"];
                media_id: string;
            };
            header?: {
                Range?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    "Content-disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                    "application/json": components["schemas"]["media_BaseResponse"];
                };
            };
            206: {
                headers: {
                    "Accept-Ranges"?: string;
                    "Content-Range"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
        };
    };
    "media.uploadByUrl": {
        parameters: {
            query: {
                access_token: components["parameters"]["media_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {integer} */
                    scene: 1;
                    /** @enum {string} */
                    type: "video" | "file";
                    filename: string;
                    url: string;
                    md5: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["media_BaseResponse"] & {
                        jobid?: string;
                    };
                };
            };
        };
    };
    "media.getUploadByUrlResult": {
        parameters: {
            query: {
                access_token: components["parameters"]["media_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    jobid: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["media_BaseResponse"] & {
                        status?: number | string;
                        detail?: {
                            errcode?: number;
                            errmsg?: string;
                            media_id?: string;
                            created_at?: string | number;
                        };
                    };
                };
            };
        };
    };
    "message.createMassMessage": {
        parameters: {
            query: {
                access_token: components["parameters"]["message_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["message_MassMessageRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        errcode: components["schemas"]["message_ErrCode"];
                        errmsg?: components["schemas"]["message_ErrMsg"];
                        fail_list?: string[];
                        msgid?: string;
                    };
                };
            };
        };
    };
    "message.remindMassMessage": {
        parameters: {
            query: {
                access_token: components["parameters"]["message_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["message_MsgIdRequest"];
            };
        };
        responses: {
            200: components["responses"]["message_Ok"];
        };
    };
    "message.cancelMassMessage": {
        parameters: {
            query: {
                access_token: components["parameters"]["message_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["message_MsgIdRequest"];
            };
        };
        responses: {
            200: components["responses"]["message_Ok"];
        };
    };
    "message.listMassMessages": {
        parameters: {
            query: {
                access_token: components["parameters"]["message_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    chat_type: components["schemas"]["message_ChatType"];
                    start_time: number;
                    end_time: number;
                    creator?: string;
                    /**
                     * @default 2
                     * @enum {integer}
                     */
                    filter_type?: 0 | 1 | 2;
                    /** @default 50 */
                    limit?: number;
                    cursor?: components["schemas"]["message_Cursor"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        errcode: components["schemas"]["message_ErrCode"];
                        errmsg?: components["schemas"]["message_ErrMsg"];
                        next_cursor?: components["schemas"]["message_NextCursor"];
                        group_msg_list?: components["schemas"]["message_MassMessageRecord"][];
                    };
                };
            };
        };
    };
    "message.getMassMessageTasks": {
        parameters: {
            query: {
                access_token: components["parameters"]["message_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    msgid: components["schemas"]["message_MsgId"];
                    /** @default 500 */
                    limit?: number;
                    cursor?: components["schemas"]["message_Cursor"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        errcode: components["schemas"]["message_ErrCode"];
                        errmsg?: components["schemas"]["message_ErrMsg"];
                        next_cursor?: components["schemas"]["message_NextCursor"];
                        task_list?: {
                            userid?: string;
                            status?: number;
                            send_time?: number;
                        }[];
                    };
                };
            };
        };
    };
    "message.getMassMessageSendResult": {
        parameters: {
            query: {
                access_token: components["parameters"]["message_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    msgid: components["schemas"]["message_MsgId"];
                    userid: string;
                    /** @default 500 */
                    limit?: number;
                    cursor?: components["schemas"]["message_Cursor"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        errcode: components["schemas"]["message_ErrCode"];
                        errmsg?: components["schemas"]["message_ErrMsg"];
                        next_cursor?: components["schemas"]["message_NextCursor"];
                        send_list?: components["schemas"]["message_SendResult"][];
                    };
                };
            };
        };
    };
    "message.getMassMessageResultLegacy": {
        parameters: {
            query: {
                access_token: components["parameters"]["message_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    msgid: components["schemas"]["message_MsgId"];
                    /** @default 10000 */
                    limit?: number;
                    cursor?: components["schemas"]["message_Cursor"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        errcode: components["schemas"]["message_ErrCode"];
                        errmsg?: components["schemas"]["message_ErrMsg"];
                        next_cursor?: components["schemas"]["message_NextCursor"];
                        detail_list?: components["schemas"]["message_SendResult"][];
                    };
                };
            };
        };
    };
    "message.sendWelcome": {
        parameters: {
            query: {
                access_token: components["parameters"]["message_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["message_WelcomeRequest"];
            };
        };
        responses: {
            200: components["responses"]["message_Ok"];
        };
    };
    "groupWelcomeTemplate.create": {
        parameters: {
            query: {
                access_token: components["parameters"]["message_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text?: components["schemas"]["message_GroupWelcomeText"];
                    image?: components["schemas"]["message_ImagePart"];
                    link?: components["schemas"]["message_LinkPart"];
                    miniprogram?: components["schemas"]["message_MiniprogramPart"];
                    file?: components["schemas"]["message_FilePart"];
                    video?: components["schemas"]["message_VideoPart"];
                    agentid?: components["schemas"]["message_AgentId"];
                    /**
                     * @default 1
                     * @enum {integer}
                     */
                    notify?: 0 | 1;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        errcode: components["schemas"]["message_ErrCode"];
                        errmsg?: components["schemas"]["message_ErrMsg"];
                        template_id?: components["schemas"]["message_TemplateId"];
                    };
                };
            };
        };
    };
    "groupWelcomeTemplate.update": {
        parameters: {
            query: {
                access_token: components["parameters"]["message_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    template_id: components["schemas"]["message_TemplateId"];
                    text?: components["schemas"]["message_GroupWelcomeText"];
                    image?: components["schemas"]["message_ImagePart"];
                    link?: components["schemas"]["message_LinkPart"];
                    miniprogram?: components["schemas"]["message_MiniprogramPart"];
                    file?: components["schemas"]["message_FilePart"];
                    video?: components["schemas"]["message_VideoPart"];
                    agentid?: components["schemas"]["message_AgentId"];
                };
            };
        };
        responses: {
            200: components["responses"]["message_Ok"];
        };
    };
    "groupWelcomeTemplate.get": {
        parameters: {
            query: {
                access_token: components["parameters"]["message_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    template_id: components["schemas"]["message_TemplateId"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        errcode: components["schemas"]["message_ErrCode"];
                        errmsg?: components["schemas"]["message_ErrMsg"];
                        text?: {
                            content?: string;
                        };
                        image?: {
                            pic_url?: string;
                        };
                        link?: components["schemas"]["message_LinkOut"];
                        miniprogram?: components["schemas"]["message_MiniprogramOut"];
                        file?: components["schemas"]["message_MediaOut"];
                        video?: components["schemas"]["message_MediaOut"];
                    };
                };
            };
        };
    };
    "groupWelcomeTemplate.delete": {
        parameters: {
            query: {
                access_token: components["parameters"]["message_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    template_id: components["schemas"]["message_TemplateId"];
                    agentid?: components["schemas"]["message_AgentId"];
                };
            };
        };
        responses: {
            200: components["responses"]["message_Ok"];
        };
    };
    "moment.createTask": {
        parameters: {
            query: {
                access_token: components["parameters"]["moment_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["moment_MomentTaskRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        errcode: components["schemas"]["moment_ErrCode"];
                        errmsg?: components["schemas"]["moment_ErrMsg"];
                        jobid?: components["schemas"]["moment_JobId"];
                    };
                };
            };
        };
    };
    "moment.getTaskResult": {
        parameters: {
            query: {
                access_token: components["parameters"]["moment_AccessToken"];
                jobid: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        errcode: components["schemas"]["moment_ErrCode"];
                        errmsg?: components["schemas"]["moment_ErrMsg"];
                        status?: number;
                        type?: string;
                        result?: {
                            errcode?: components["schemas"]["moment_ErrCode"];
                            errmsg?: components["schemas"]["moment_ErrMsg"];
                            moment_id?: string;
                            invalid_sender_list?: {
                                user_list?: string[];
                                department_list?: number[];
                            };
                            invalid_external_contact_list?: {
                                tag_list?: string[];
                            };
                        };
                    };
                };
            };
        };
    };
    "moment.cancelTask": {
        parameters: {
            query: {
                access_token: components["parameters"]["moment_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    moment_id: components["schemas"]["moment_MomentId"];
                };
            };
        };
        responses: {
            200: components["responses"]["moment_Ok"];
        };
    };
    "moment.list": {
        parameters: {
            query: {
                access_token: components["parameters"]["moment_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    start_time: number;
                    end_time: number;
                    creator?: string;
                    /**
                     * @default 2
                     * @enum {integer}
                     */
                    filter_type?: 0 | 1 | 2;
                    cursor?: components["schemas"]["moment_Cursor"];
                    /** @default 20 */
                    limit?: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        errcode: components["schemas"]["moment_ErrCode"];
                        errmsg?: components["schemas"]["moment_ErrMsg"];
                        next_cursor?: components["schemas"]["moment_NextCursor"];
                        moment_list?: components["schemas"]["moment_Moment"][];
                    };
                };
            };
        };
    };
    "moment.getTasks": {
        parameters: {
            query: {
                access_token: components["parameters"]["moment_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    moment_id: components["schemas"]["moment_MomentId"];
                    cursor?: components["schemas"]["moment_Cursor"];
                    /** @default 500 */
                    limit?: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        errcode: components["schemas"]["moment_ErrCode"];
                        errmsg?: components["schemas"]["moment_ErrMsg"];
                        next_cursor?: components["schemas"]["moment_NextCursor"];
                        task_list?: {
                            userid?: string;
                            publish_status?: number;
                        }[];
                    };
                };
            };
        };
    };
    "moment.getCustomers": {
        parameters: {
            query: {
                access_token: components["parameters"]["moment_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    moment_id: components["schemas"]["moment_MomentId"];
                    userid: components["schemas"]["moment_PublisherUserId"];
                    cursor?: components["schemas"]["moment_Cursor"];
                    /** @default 500 */
                    limit?: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        errcode: components["schemas"]["moment_ErrCode"];
                        errmsg?: components["schemas"]["moment_ErrMsg"];
                        next_cursor?: components["schemas"]["moment_NextCursor"];
                        customer_list?: {
                            userid?: string;
                            external_userid?: string;
                        }[];
                    };
                };
            };
        };
    };
    "moment.getSendResult": {
        parameters: {
            query: {
                access_token: components["parameters"]["moment_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    moment_id: components["schemas"]["moment_MomentId"];
                    userid: components["schemas"]["moment_PublisherUserId"];
                    cursor?: components["schemas"]["moment_Cursor"];
                    /** @default 3000 */
                    limit?: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        errcode: components["schemas"]["moment_ErrCode"];
                        errmsg?: components["schemas"]["moment_ErrMsg"];
                        next_cursor?: components["schemas"]["moment_NextCursor"];
                        customer_list?: {
                            external_userid?: string;
                        }[];
                    };
                };
            };
        };
    };
    "moment.getComments": {
        parameters: {
            query: {
                access_token: components["parameters"]["moment_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    moment_id: components["schemas"]["moment_MomentId"];
                    userid: components["schemas"]["moment_PublisherUserId"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        errcode: components["schemas"]["moment_ErrCode"];
                        errmsg?: components["schemas"]["moment_ErrMsg"];
                        comment_list?: components["schemas"]["moment_Interaction"][];
                        like_list?: components["schemas"]["moment_Interaction"][];
                    };
                };
            };
        };
    };
    "momentStrategy.list": {
        parameters: {
            query: {
                access_token: components["parameters"]["moment_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    cursor?: components["schemas"]["moment_Cursor"];
                    /** @default 1000 */
                    limit?: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        errcode: components["schemas"]["moment_ErrCode"];
                        errmsg?: components["schemas"]["moment_ErrMsg"];
                        strategy?: {
                            strategy_id?: number;
                        }[];
                        next_cursor?: components["schemas"]["moment_NextCursor"];
                    };
                };
            };
        };
    };
    "momentStrategy.get": {
        parameters: {
            query: {
                access_token: components["parameters"]["moment_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["moment_StrategyIdRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        errcode: components["schemas"]["moment_ErrCode"];
                        errmsg?: components["schemas"]["moment_ErrMsg"];
                        strategy?: components["schemas"]["moment_MomentStrategy"];
                    };
                };
            };
        };
    };
    "momentStrategy.getRange": {
        parameters: {
            query: {
                access_token: components["parameters"]["moment_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    strategy_id: components["schemas"]["moment_StrategyId"];
                    cursor?: components["schemas"]["moment_Cursor"];
                    /** @default 1000 */
                    limit?: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        errcode: components["schemas"]["moment_ErrCode"];
                        errmsg?: components["schemas"]["moment_ErrMsg"];
                        range?: {
                            type?: number;
                            userid?: string;
                            partyid?: number;
                        }[];
                        next_cursor?: components["schemas"]["moment_NextCursor"];
                    };
                };
            };
        };
    };
    "momentStrategy.create": {
        parameters: {
            query: {
                access_token: components["parameters"]["moment_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    parent_id?: number;
                    strategy_name: string;
                    admin_list: string[];
                    privilege?: components["schemas"]["moment_MomentPrivilegeIn"];
                    range: components["schemas"]["moment_RangeNode"][];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        errcode: components["schemas"]["moment_ErrCode"];
                        errmsg?: components["schemas"]["moment_ErrMsg"];
                        strategy_id?: components["schemas"]["moment_StrategyId"];
                    };
                };
            };
        };
    };
    "momentStrategy.edit": {
        parameters: {
            query: {
                access_token: components["parameters"]["moment_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    strategy_id: components["schemas"]["moment_StrategyId"];
                    strategy_name?: string;
                    admin_list?: string[];
                    privilege?: components["schemas"]["moment_MomentPrivilegeEdit"];
                    range_add?: components["schemas"]["moment_RangeNode"][];
                    range_del?: components["schemas"]["moment_RangeNode"][];
                };
            };
        };
        responses: {
            200: components["responses"]["moment_Ok"];
        };
    };
    "momentStrategy.delete": {
        parameters: {
            query: {
                access_token: components["parameters"]["moment_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["moment_StrategyIdRequest"];
            };
        };
        responses: {
            200: components["responses"]["moment_Ok"];
        };
    };
    "productAlbum.create": {
        parameters: {
            query: {
                access_token: components["parameters"]["productAlbum_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    description: components["schemas"]["productAlbum_Description"];
                    price: components["schemas"]["productAlbum_Price"];
                    product_sn?: components["schemas"]["productAlbum_ProductSn"];
                    attachments: components["schemas"]["productAlbum_AttachmentsRequest"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["productAlbum_BaseResponse"] & {
                        product_id?: string;
                    };
                };
            };
        };
    };
    "productAlbum.get": {
        parameters: {
            query: {
                access_token: components["parameters"]["productAlbum_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    product_id: components["schemas"]["productAlbum_ProductId"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["productAlbum_BaseResponse"] & {
                        product?: {
                            product_id?: string;
                            description?: string;
                            price?: number;
                            create_time?: number;
                            product_sn?: string;
                            attachments?: components["schemas"]["productAlbum_AttachmentsResponse"];
                        };
                    };
                };
            };
        };
    };
    "productAlbum.list": {
        parameters: {
            query: {
                access_token: components["parameters"]["productAlbum_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default 50 */
                    limit?: number;
                    cursor?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["productAlbum_BaseResponse"] & {
                        next_cursor?: string;
                        product_list?: {
                            product_id?: string;
                            description?: string;
                            price?: number;
                            product_sn?: string;
                            attachments?: components["schemas"]["productAlbum_AttachmentsResponse"];
                        }[];
                    };
                };
            };
        };
    };
    "productAlbum.update": {
        parameters: {
            query: {
                access_token: components["parameters"]["productAlbum_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    product_id: components["schemas"]["productAlbum_ProductId"];
                    description?: components["schemas"]["productAlbum_Description"];
                    price?: components["schemas"]["productAlbum_Price"];
                    product_sn?: components["schemas"]["productAlbum_ProductSn"];
                    attachments?: components["schemas"]["productAlbum_AttachmentsRequest"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["productAlbum_BaseResponse"];
                };
            };
        };
    };
    "productAlbum.delete": {
        parameters: {
            query: {
                access_token: components["parameters"]["productAlbum_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    product_id: components["schemas"]["productAlbum_ProductId"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["productAlbum_BaseResponse"];
                };
            };
        };
    };
    "statistics.userBehavior": {
        parameters: {
            query: {
                access_token: components["parameters"]["statistics_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    userid?: string[];
                    partyid?: number[];
                    start_time: number;
                    end_time: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["statistics_BaseResponse"] & {
                        behavior_data?: {
                            stat_time?: number;
                            chat_cnt?: number;
                            message_cnt?: number;
                            reply_percentage?: number;
                            avg_reply_time?: number;
                            negative_feedback_cnt?: number;
                            new_apply_cnt?: number;
                            new_contact_cnt?: number;
                        }[];
                    };
                };
            };
        };
    };
    "statistics.groupChatByOwner": {
        parameters: {
            query: {
                access_token: components["parameters"]["statistics_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    day_begin_time: components["schemas"]["statistics_DayBeginTime"];
                    day_end_time?: components["schemas"]["statistics_DayEndTime"];
                    owner_filter: components["schemas"]["statistics_OwnerFilter"];
                    /**
                     * @default 1
                     * @enum {integer}
                     */
                    order_by?: 1 | 2 | 3 | 4;
                    /**
                     * @default 0
                     * @enum {integer}
                     */
                    order_asc?: 0 | 1;
                    /** @default 0 */
                    offset?: number;
                    /** @default 500 */
                    limit?: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["statistics_BaseResponse"] & {
                        total?: number;
                        next_offset?: number;
                        items?: {
                            owner?: string;
                            data?: components["schemas"]["statistics_GroupChatFigures"];
                        }[];
                    };
                };
            };
        };
    };
    "statistics.groupChatByDay": {
        parameters: {
            query: {
                access_token: components["parameters"]["statistics_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    day_begin_time: components["schemas"]["statistics_DayBeginTime"];
                    day_end_time?: components["schemas"]["statistics_DayEndTime"];
                    owner_filter: components["schemas"]["statistics_OwnerFilter"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["statistics_BaseResponse"] & {
                        items?: {
                            stat_time?: number;
                            data?: components["schemas"]["statistics_GroupChatFigures"];
                        }[];
                    };
                };
            };
        };
    };
    "tag.list": {
        parameters: {
            query: {
                access_token: components["parameters"]["tag_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    tag_id?: string[];
                    group_id?: string[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        errcode: components["schemas"]["tag_ErrCode"];
                        errmsg?: components["schemas"]["tag_ErrMsg"];
                        tag_group?: components["schemas"]["tag_TagGroup"][];
                    };
                };
            };
        };
    };
    "tag.create": {
        parameters: {
            query: {
                access_token: components["parameters"]["tag_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    group_id?: string;
                    group_name?: string;
                    order?: components["schemas"]["tag_Order"];
                    tag: components["schemas"]["tag_NewTag"][];
                    agentid?: components["schemas"]["tag_AgentId"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["tag_TagCreatedResponse"];
                };
            };
        };
    };
    "tag.update": {
        parameters: {
            query: {
                access_token: components["parameters"]["tag_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id: string;
                    name?: string;
                    order?: components["schemas"]["tag_Order"];
                    agentid?: components["schemas"]["tag_AgentId"];
                };
            };
        };
        responses: {
            200: components["responses"]["tag_Ok"];
        };
    };
    "tag.delete": {
        parameters: {
            query: {
                access_token: components["parameters"]["tag_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    tag_id?: components["schemas"]["tag_TagIds"];
                    group_id?: components["schemas"]["tag_TagGroupIds"];
                    agentid?: components["schemas"]["tag_AgentId"];
                } & components["schemas"]["tag_HasTagOrGroup"];
            };
        };
        responses: {
            200: components["responses"]["tag_Ok"];
        };
    };
    "tag.mark": {
        parameters: {
            query: {
                access_token: components["parameters"]["tag_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    userid: string;
                    external_userid: string;
                    add_tag?: string[];
                    remove_tag?: string[];
                };
            };
        };
        responses: {
            200: components["responses"]["tag_Ok"];
        };
    };
    "strategyTag.list": {
        parameters: {
            query: {
                access_token: components["parameters"]["tag_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    strategy_id?: components["schemas"]["tag_StrategyId"];
                    tag_id?: string[];
                    group_id?: string[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        errcode: components["schemas"]["tag_ErrCode"];
                        errmsg?: components["schemas"]["tag_ErrMsg"];
                        tag_group?: components["schemas"]["tag_StrategyTagGroup"][];
                    };
                };
            };
        };
    };
    "strategyTag.create": {
        parameters: {
            query: {
                access_token: components["parameters"]["tag_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    strategy_id: components["schemas"]["tag_StrategyId"];
                    group_id?: string;
                    group_name?: string;
                    order?: components["schemas"]["tag_Order"];
                    tag: components["schemas"]["tag_NewTag"][];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["tag_TagCreatedResponse"];
                };
            };
        };
    };
    "strategyTag.update": {
        parameters: {
            query: {
                access_token: components["parameters"]["tag_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id: string;
                    name?: string;
                    order?: components["schemas"]["tag_Order"];
                };
            };
        };
        responses: {
            200: components["responses"]["tag_Ok"];
        };
    };
    "strategyTag.delete": {
        parameters: {
            query: {
                access_token: components["parameters"]["tag_AccessToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    tag_id?: components["schemas"]["tag_TagIds"];
                    group_id?: components["schemas"]["tag_TagGroupIds"];
                } & components["schemas"]["tag_HasTagOrGroup"];
            };
        };
        responses: {
            200: components["responses"]["tag_Ok"];
        };
    };
}
