// Written by `npm run generate` from openapi.yaml. Do not edit: change the spec and run it again.

export interface paths {
    "/channel-service/v1/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List channels
         * @description All channels of the organisation, optionally of one platform. Older deployments refuse the call without `type` (400). An observed channel may also carry a subset of its touchpoints here. Public sources contradict each other: the channels come in `data` or as a bare array, which is the weaker of the two forms; the client reads both.
         */
        get: operations["channelList"];
        put?: never;
        /**
         * Create a channel of any platform
         * @description Generic creation. There is little public evidence for it, hence the low confidence: prefer the operation of the platform (`_web`, `_whatsapp`, `_line` and so on).
         */
        post: operations["channelCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel-service/v1/channels/_count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count channels by platform
         * @description The number of channels. The observed answer is a map from platform to count, some of them `null`, with the sum under `all`; the documented one has the sum under `count`.
         */
        get: operations["channelGetCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel-service/v1/channels/{channel_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a channel
         * @description One channel by id. Its `config` holds live secrets of the platform connection: never log the answer.
         */
        get: operations["channelGet"];
        /**
         * Update a channel
         * @description Switches a channel on or off, renames it or changes its configuration. The request says `active`; the documented answer says `is_active`.
         */
        put: operations["channelUpdate"];
        post?: never;
        /**
         * Delete a channel
         * @description Removes a channel. The observed answer is a message without a `success` flag; a 2xx means that it is gone.
         */
        delete: operations["channelDelete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel-service/v3/channels/{channel_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a channel through version 3
         * @description The same as the first version, through the newer path. Its errors may nest the code: `{message, error: {code}}`.
         */
        delete: operations["channelDeleteV3"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel-service/v1/channels/_web": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a web chat channel
         * @description A chat widget for a website. Only the name is needed; `config` sets the look of the window.
         */
        post: operations["channelCreateWeb"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel-service/v3/channels/_facebook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create Facebook Messenger channels
         * @description Connects a Facebook page, either through a stored credential or with an access token. An access token alone is what the web app sends: every page of its account becomes a channel. Rows of the answer may carry `is_deleted`, or `errorCode` where a page could not be connected. Public sources contradict each other: one channel is documented as the answer, an array with one for each page is what was seen; the client returns the one whose `config.page_id` is the page asked for, else the only one.
         */
        post: operations["channelCreateFacebook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel-service/v2/channels/_facebook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Update Facebook Messenger channels
         * @description Changes the connection of Facebook pages. The path has no channel id; the body says which page is meant, or with an access token alone that all of its account are. May answer with an array, as the creation does. Public sources contradict each other: one channel is documented as the answer, an array with one for each page is what was seen; the client returns the one whose `config.page_id` is the page asked for, else the only one.
         */
        put: operations["channelUpdateFacebook"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel-service/v1/channels/_instagram": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create Instagram channels
         * @description Connects the Instagram account of a Facebook page, or with an access token alone that of every page of its account. Rows of the answer may carry `is_deleted` or `errorCode`. Public sources contradict each other: one channel is documented as the answer, an array with one for each page is what was seen; the client returns the one whose `config.page_id` is the page asked for, else the only one.
         */
        post: operations["channelCreateInstagram"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel-service/v1/channels/_email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create an email channel
         * @description A mailbox whose messages become conversations. No sample of the answer is public; it is taken to look like any other channel.
         */
        post: operations["channelCreateEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel-service/v1/channels/_wechat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a WeChat channel
         * @description Connects a WeChat official account. Everything but the name is in `config`, the secret of the app under `secret`.
         */
        post: operations["channelCreateWechat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel-service/v1/channels/_line": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a LINE channel
         * @description Connects a LINE Messaging API channel. Everything but the name is in `config`, where secret and access token are called `line_channel_secret` and `line_channel_token`.
         */
        post: operations["channelCreateLine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel-service/v1/channels/_whatsapp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a WhatsApp channel
         * @description Connects a WhatsApp Business number. Everything but the name is in `config`; the access token is called `access_key` there.
         */
        post: operations["channelCreateWhatsApp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel-service/v2/channels/_whatsapp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Update a WhatsApp channel
         * @description Changes the connection of a WhatsApp Business number. The path has no channel id; `config.phone_number_id` says which number is meant. The answer may be an array. Public sources contradict each other: the request is shown with `config.type` and without it; the client sends it.
         */
        put: operations["channelUpdateWhatsApp"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel-service/v1/channels/_facebook/credential/{credential_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the Facebook pages of a credential
         * @description The pages that a stored Facebook login can manage, to choose one for a new channel. Path and answer are the best guess from public clients. An observed page has `id` where the documented one has `_id`.
         */
        get: operations["channelGetFacebookPages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel-service/v1/channels/credentials/{credential_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a stored credential
         * @description One stored login of a platform. The observed answer resembles a channel: `id` for `_id`, and the platform in `config.type`. It may hold live tokens: never log it.
         */
        get: operations["channelGetCredential"];
        /**
         * Update a stored credential
         * @description Renames a stored login or replaces its settings. The body goes to the service as given.
         */
        put: operations["channelUpdateCredential"];
        post?: never;
        /**
         * Delete a stored credential
         * @description Removes a stored login of a platform. The observed answer to a removal may be empty or carry a message.
         */
        delete: operations["channelDeleteCredential"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel-service/v1/channels/workflows/{workflow_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Update the workflow of a channel
         * @description Switches the workflow that is attached to a channel on or off. The reference pages say that the call attaches one, but no field for that is known. The id is that of the workflow, not of the channel.
         */
        put: operations["channelUpdateChannelWorkflow"];
        post?: never;
        /**
         * Detach the workflow of a channel
         * @description Detaches a workflow from its channel. The id is that of the workflow, not of the channel.
         */
        delete: operations["channelDeleteChannelWorkflow"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel-service/v1/assign/teams/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the teams that can be assigned
         * @description The teams to which a conversation can be given. Public sources contradict each other: the documented call has no arguments, the live service is known to answer 400 without `conversation_id`; the client sends it where it is given.
         */
        get: operations["channelListAssignableTeams"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel-service/v1/assign/team/{team_id}/observers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the observers of a team
         * @description The members of a team who may follow its conversations. Who they are is in the nested `user`.
         */
        get: operations["channelListTeamObservers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel-service/v1/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List contacts
         * @description One page of contacts. Public sources contradict each other: `total` is the number of all matching rows in documented answers, and of those in this page in observed ones, where `count` is that of all; the client takes the larger.
         */
        get: operations["contactsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel-service/v1/contacts/_search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search contacts
         * @description Full-text search across contacts. Answers with the same page as the list. Public sources contradict each other: `total` is the number of all matching rows in documented answers, and of those in this page in observed ones, where `count` is that of all; the client takes the larger.
         */
        get: operations["contactsSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel-service/v1/contacts/_export_csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export all contacts as CSV
         * @description All contacts as comma-separated text with a header row. Errors still come as JSON, so accept both `text/csv` and `application/json`.
         */
        get: operations["contactsExportCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel-service/v1/contacts/_fileupload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a file for a contact
         * @description Stores one file, such as an avatar, and answers with its address. The upload is not tied to a contact: write the address into its `avatar_url` afterwards.
         */
        post: operations["contactsUploadAvatar"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel-service/v1/contacts/{contact_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a contact
         * @description One contact by id. Text fields without a value come as an empty string, and `updated_at` is null until the first change.
         */
        get: operations["contactsGet"];
        /**
         * Update a contact
         * @description Changes the given fields of a contact. The name is `display_name` here, the number `phone_number`, and a picture that was uploaded before is attached by its address, in `avatar_url`.
         */
        put: operations["contactsUpdate"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel-service/v1/contacts/{contact_id}/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the conversations of a contact
         * @description Optionally only those of some platforms. Each row is a membership record; the conversation, the contact and the latest message are nested in it. A contact that does not exist may be reported with 400 instead of 404. Public sources contradict each other: `channel_types` is repeated for each platform, or there once with commas between them; the client repeats it.
         */
        get: operations["contactsGetConversations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel-service/v1/contacts/{contact_id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the comments on a contact
         * @description Internal notes about a contact, never shown to the contact. Path and answer are the best guess: the observed rows are groups by conversation, with the text in `content` and single comments nested.
         */
        get: operations["contactsGetComments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel-service/v1/contact/{contact_id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the files of a contact
         * @description Files that were exchanged with a contact. The path says `contact`, in the singular. In an observed row the address and the name are in `content`, and `type` is always `image`: go by `content.extension`.
         */
        get: operations["contactsGetFiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel-service/v1/conversations_activities/{conversation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the activities of a conversation
         * @description The activity log of one conversation, with its summaries, optionally only that of some days. It takes the id of a conversation, not of a contact. In which time zone the days begin is not published.
         */
        get: operations["contactsGetActivities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel-service/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the notifications of the current user
         * @description One page of notifications. The observed page also says how many are unread. Public sources contradict each other: `total` is the number of all matching rows in documented answers, and of those in this page in observed ones, where `count` is that of all; the client takes the larger.
         */
        get: operations["contactsListNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel-service/v1/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Mark notifications as read
         * @description Marks the given notifications of the current user as read. The body is a bare JSON array of ids, not an object.
         */
        put: operations["contactsMarkNotificationsRead"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel-service/v1/notifications/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Dismiss notifications
         * @description Removes notifications from the list of the current user. Public sources contradict each other: three requests are known for it, a POST of `{ids}`, a DELETE with a bare array of ids and a DELETE of `{notification_id}`, and nobody can decide from outside; the client sends the first, with one id.
         */
        post: operations["contactsDismissNotification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel-service/v1/notifications/dismiss/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Dismiss all notifications
         * @description Clears the list of the current user, or the part of it that is of one kind.
         */
        delete: operations["contactsDismissAllNotifications"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel-service/v1/campaign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List campaigns
         * @description All campaigns of the organisation. No paging parameters are known. The path is in the singular, for lists too.
         */
        get: operations["campaignList"];
        put?: never;
        /**
         * Create a campaign
         * @description Makes an empty campaign; add touchpoints to it afterwards. A name that is taken is answered with 400 and `Duplicate key`.
         */
        post: operations["campaignCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel-service/v1/campaign/{campaign_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a campaign
         * @description One campaign by id. The observed answer also lists its touchpoints.
         */
        get: operations["campaignGet"];
        put?: never;
        post?: never;
        /**
         * Delete a campaign
         * @description Removes a campaign. What becomes of its touchpoints is not published.
         */
        delete: operations["campaignDelete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel-service/v1/touchpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List touchpoints
         * @description Touchpoints of the organisation, optionally of one campaign, channel or state.
         */
        get: operations["campaignListTouchpoints"];
        put?: never;
        /**
         * Create a touchpoint
         * @description Adds an entry point to a campaign. The documented fields are `name`, `type`, `campaign_id` and `message`; the others are those that the web app writes.
         */
        post: operations["campaignCreateTouchpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel-service/v1/touchpoints/{touchpoint_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a touchpoint
         * @description One touchpoint by id. The observed answer may embed the channel and the campaign, and counts the visits: a request that says where a visitor comes from is one.
         */
        get: operations["campaignGetTouchpoint"];
        /**
         * Update a touchpoint
         * @description Changes the given fields of a touchpoint. Pausing and archiving go through `is_paused` and `is_archived`; null as `campaign_id` takes it out of its campaign.
         */
        put: operations["campaignUpdateTouchpoint"];
        post?: never;
        /**
         * Delete a touchpoint
         * @description Removes a touchpoint. To take it out of use for a while, pause or archive it instead.
         */
        delete: operations["campaignDeleteTouchpoint"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/channel-service/v1/touchpoints/_validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Validate a touchpoint
         * @description Checks a touchpoint before it goes live. The observed service checks one thing, whether another touchpoint of the channel already has the opening phrase, and says so in `duplicate`.
         */
        post: operations["campaignValidateTouchpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description An id. Opaque, but it never starts with an underscore: action segments such as `_count` do. */
        Id: string;
        /** @description An id, or null for none. */
        IdOrNull: string | null;
        /** @description A text, or an object that says more. */
        TextOrObject: string | Record<string, unknown>;
        /** @description A text, or an object that says more, or null. */
        TextOrObjectOrNull: string | Record<string, unknown> | null;
        /**
         * Format: date-time
         * @description A point in time. ISO 8601, UTC with milliseconds.
         */
        Timestamp: string;
        /** @description A point in time as ISO 8601, UTC with milliseconds; null or an empty text where there is none. */
        TimestampOrNull: string | null;
        /** @description An error. Only `message` is always there; which other fields come depends on the part of the service that answers. */
        ApiErrorBody: {
            /** @description What went wrong. Some parts of the service nest an object that has a `message` of its own. */
            message: components["schemas"]["TextOrObject"];
            /** @description Code of the service, such as 40000 for a bad request; a few are names, such as LICENSE_INVALID. */
            code?: number | string;
            /** @description Short name of the error, or the raw error of the messaging platform. */
            error?: components["schemas"]["TextOrObject"];
            /** @description Id of the request, the same as in the X-Request-Id header. */
            request_id?: string;
            /** @description The field that was refused. */
            field?: string;
            /** @description True if the field was missing. */
            required?: boolean;
            /** @description The rule that the field broke. */
            validate?: string;
            /** @description For a duplicate: the clashing field, mapped to 1. */
            key?: Record<string, unknown>;
        };
        /** @description What a list may say about itself beside its rows. Each part of the service sends another selection. */
        PageInfo: {
            /** @description Kind of object. */
            object_name?: string;
            /** @description Whether rows follow after this page. */
            has_more?: boolean;
            /** @description Number of all matching rows, in observed answers. */
            count?: number;
            /** @description Number of all matching rows in documented answers, of the rows in this page in observed ones. */
            total?: number;
            /** @description Related objects by id; empty in all samples. */
            nested?: Record<string, unknown>;
            /** @description Number of unread notifications; notification lists only. */
            unread_count?: number;
            /** @description True on success. */
            success?: boolean;
        };
        /** @description Acknowledgement of a change. Any 2xx means success unless `success` is false. */
        SuccessAnswer: {
            /** @description Whether the change was made. */
            success?: boolean;
            /** @description The same in words. */
            message?: string;
        };
        /** @description Acknowledgement of a removal. */
        DeletionAnswer: {
            /** @description Whether it was removed. */
            success?: boolean;
            /** @description The same in words. */
            message?: string;
        };
        /**
         * @description A messaging platform.
         * @enum {string}
         */
        ChannelType: "web" | "facebook" | "whatsapp" | "instagram" | "wechat" | "line" | "email" | "wecom";
        /** @description A messaging platform; later values are possible. */
        OpenChannelType: components["schemas"]["ChannelType"] | (string & {});
        /** @description Settings of a channel. Which keys are there depends on the platform, and most may be null. Holds live secrets: never log it. */
        ChannelConfig: {
            type?: components["schemas"]["OpenChannelType"];
            /** @description Internal id of the settings. */
            _id?: components["schemas"]["Id"];
            /** @description Title of the chat window. */
            window_name?: string | null;
            /** @description Address of the logo in the window. */
            window_logo?: string | null;
            /** @description Name under which the bot writes. */
            chatbot_name?: string | null;
            /** @description Address of the picture of the bot. */
            chatbot_avatar?: string | null;
            /** @description First message that a visitor sees. */
            welcome_message?: string | null;
            /** @description Main colour, as a CSS hex value. */
            primary_color?: string | null;
            /** @description Second colour. */
            secondary_color?: string | null;
            /** @description Colour behind the messages. */
            background_color?: string | null;
            /** @description Colour of the title bar. */
            header_color?: string | null;
            /** @description Text size in pixels, as a string. */
            font_size?: string | null;
            /** @description Email settings of a web chat. */
            email_config?: {
                /** @description Address from which mail is sent. */
                email?: string | null;
                /** @description Subject line. */
                subject_title?: string | null;
                /** @description Name of the sender. */
                profile_name?: string | null;
                /** @description Label of the button. */
                action_button_text?: string | null;
                /** @description Target of the button. */
                button_url?: string | null;
                /** @description Name in the signature. */
                e_signature_name?: string | null;
                /** @description Further lines of the signature. */
                e_signature_information?: string | null;
                /** @description Address of the logo in the signature. */
                e_signature_logo?: string | null;
                /** @description Whether the vendor is named at the foot. */
                show_powered_by?: boolean | null;
                /** @description Legal text at the foot. */
                legal_disclaimer?: string | null;
            } | null;
            /** @description WhatsApp: access token. Secret: never log. */
            access_key?: string | null;
            /** @description WhatsApp: the number, in international form. */
            phone_number?: string | null;
            /** @description WhatsApp: id of the number at Meta. */
            phone_number_id?: string | null;
            /** @description WhatsApp: id of the business account at Meta. */
            business_account_id?: string | null;
            /** @description WhatsApp: namespace of the message templates. */
            namespace?: string | null;
            /** @description WhatsApp: key that signs incoming calls. Secret: never log. */
            signing_key?: string | null;
            /** @description WhatsApp: whether it was connected through a Facebook login. */
            use_facebook_login?: boolean | null;
            /** @description Facebook, Instagram: id of the page. */
            page_id?: string | null;
            /** @description Facebook: name of the page. */
            page_name?: string | null;
            /** @description Facebook, Instagram: token of the page. Secret: never log. */
            page_token?: string | null;
            /** @description Facebook, Instagram: id of the user who connected it. */
            fb_user_id?: string | null;
            /** @description Facebook: long-lived token of that user. Secret: never log. */
            fb_long_lived_token?: string | null;
            /** @description Instagram: id of the account. */
            igsid?: string | null;
            /** @description Instagram: address of the profile picture. */
            ig_profile_picture_url?: string | null;
            /** @description LINE: id of the channel. */
            line_channel_id?: string | null;
            /** @description LINE: secret of the channel. Secret: never log. */
            line_channel_secret?: string | null;
            /** @description LINE: access token of the channel. Secret: never log. */
            line_channel_token?: string | null;
            /** @description LINE: public id of the account, with an at sign. */
            line_basic_id?: string | null;
            /** @description WeChat: original id of the account. */
            user_name?: string | null;
            /** @description WeChat: id of the app. */
            app_id?: string | null;
            /** @description WeChat: secret of the app. Secret: never log. */
            secret?: string | null;
            /** @description WeChat: token that verifies incoming calls. Secret: never log. */
            token?: string | null;
            /** @description WeChat: key that encrypts messages. Secret: never log. */
            encoding_aes_key?: string | null;
            /** @description Email: address of the mailbox. */
            email?: string | null;
        } & {
            [key: string]: unknown;
        };
        /** @description What a channel of either generation may carry. */
        ChannelFields: {
            /** @description Kind of object. */
            object_name?: string;
            /** @description Kind of object, on raw documents. */
            doc_name?: string;
            /** @description The same id under its database name. */
            _id?: components["schemas"]["Id"];
            /** @description The same id again, on raw documents. */
            public_id?: components["schemas"]["Id"];
            /** @description The business unit that it belongs to. */
            business_unit_id?: string | null;
            config?: components["schemas"]["ChannelConfig"];
            /** @description Whether the channel was deleted. */
            is_deleted?: boolean;
            /** @description Whether the channel is a replacement. */
            is_replace?: boolean;
            /** @description Whether the channel is disabled. */
            is_disabled?: boolean;
            /** @description Whether the channel is still being set up. */
            is_init?: boolean;
            /** @description The bot that answers. */
            bot_id?: string | null;
            /** @description The stored login that the channel uses. */
            credential_id?: string | null;
            /** @description The workflow that handles its messages. */
            workflow_id?: string | null;
            /** @description Generation of the channel, 1 or 2. */
            version?: number;
            /** @description The project that the channel belongs to. */
            project_id?: string | null;
            /** @description What the platform said when the connection failed. */
            error?: components["schemas"]["TextOrObjectOrNull"];
            /** @description That error in words for people. */
            errorMessage?: components["schemas"]["TextOrObjectOrNull"];
            /** @description Code of that error. */
            errorCode?: number | null;
            /** @description Older channels: address of the icon. */
            icon_url?: string | null;
            /** @description Older channels: main colour. */
            primary_color?: string | null;
            /** @description Older channels: second colour. */
            secondary_color?: string | null;
            /** @description Older channels: a description. */
            description?: string | null;
            /** @description Older channels: first message. */
            welcome_message?: string | null;
            /** @description Older channels: id of the first message. */
            welcome_message_id?: string | null;
            /** @description Older channels: fallback address. */
            fallback_url?: string | null;
        };
        /** @description A channel, in the documented shape. */
        Channel: components["schemas"]["ChannelFields"] & {
            /** @description Id of the channel. */
            id: components["schemas"]["Id"];
            /** @description Display name. */
            name: string;
            /** @description The platform. */
            type: components["schemas"]["OpenChannelType"];
            /** @description The organisation that owns it. */
            organization_id: string;
            /** @description Whether the channel is switched on. */
            is_active: boolean;
            /** @description The same under its observed name. */
            active?: boolean;
            /** @description When it was made. */
            created_at: components["schemas"]["Timestamp"];
            /** @description When it was last changed, null if never. */
            updated_at: components["schemas"]["TimestampOrNull"];
            /** @description Touchpoints that lead to the channel; in lists only. */
            touchpoints?: components["schemas"]["TouchpointSummary"][];
        };
        /** @description A channel as samples show it: `active` for `is_active`, and the platform in `config.type`. */
        ObservedChannel: components["schemas"]["ChannelFields"] & {
            /** @description Id of the channel. */
            id: components["schemas"]["Id"];
            /** @description Whether the channel is switched on. */
            active: boolean;
            /** @description Display name. */
            name?: string;
            /** @description The platform; only on older channels or while they are set up. */
            type?: components["schemas"]["OpenChannelType"];
            /** @description The organisation that owns it. */
            organization_id?: string;
            /** @description When it was made. */
            created_at?: components["schemas"]["Timestamp"];
            /** @description When it was last changed, null if never. */
            updated_at?: components["schemas"]["TimestampOrNull"];
            /** @description Touchpoints that lead to the channel; in lists only. */
            touchpoints?: components["schemas"]["TouchpointSummary"][];
        };
        /** @description A channel inside another object, in either shape. */
        EmbeddedChannel: components["schemas"]["ChannelFields"] & {
            /** @description Id of the channel. */
            id: components["schemas"]["Id"];
            /** @description Display name. */
            name?: string;
            /** @description The platform. */
            type?: components["schemas"]["OpenChannelType"];
            /** @description The organisation that owns it. */
            organization_id?: string;
            /** @description Whether the channel is switched on. */
            is_active?: boolean;
            /** @description The same under its observed name. */
            active?: boolean;
            /** @description When it was made. */
            created_at?: components["schemas"]["Timestamp"];
            /** @description When it was last changed, null if never. */
            updated_at?: components["schemas"]["TimestampOrNull"];
        };
        /** @description A channel of either generation. */
        AnyChannel: components["schemas"]["Channel"] | components["schemas"]["ObservedChannel"];
        /** @description One channel, bare or in an envelope. */
        ChannelAnswer: components["schemas"]["Channel"] | components["schemas"]["ObservedChannel"] | {
            /** @description True on success. */
            success?: boolean;
            /** @description The channel. */
            data: components["schemas"]["AnyChannel"];
        };
        /** @description Channels, as a bare array or in an envelope. */
        ChannelListAnswer: components["schemas"]["AnyChannel"][] | {
            /** @description True on success. */
            success?: boolean;
            /** @description The channels. */
            data: components["schemas"]["AnyChannel"][];
        };
        /** @description One channel, or one for each page of the credential; bare or in an envelope. */
        ChannelPerPageAnswer: components["schemas"]["Channel"] | components["schemas"]["ObservedChannel"] | components["schemas"]["AnyChannel"][] | {
            /** @description True on success. */
            success?: boolean;
            /** @description The channel or channels. */
            data: components["schemas"]["Channel"] | components["schemas"]["ObservedChannel"] | components["schemas"]["AnyChannel"][];
        };
        /** @description Number of channels, with the parts by platform. */
        ChannelCount: {
            /** @description Number of all channels. */
            count: number;
            /** @description The same under its observed name. */
            all?: number | null;
            /** @description Number of web chat channels; may be null. */
            web?: number | null;
            /** @description Number of Facebook channels; may be null. */
            facebook?: number | null;
            /** @description Number of WhatsApp channels; may be null. */
            whatsapp?: number | null;
            /** @description Number of Instagram channels; may be null. */
            instagram?: number | null;
            /** @description Number of WeChat channels; may be null. */
            wechat?: number | null;
            /** @description Number of LINE channels; may be null. */
            line?: number | null;
            /** @description Number of email channels; may be null. */
            email?: number | null;
            /** @description Number of WeCom channels; may be null. */
            wecom?: number | null;
        };
        /** @description Number of channels by platform, possibly null; `all` is the sum. */
        ObservedChannelCount: {
            /** @description Number of all channels. */
            all: number;
        } & {
            [key: string]: number | null;
        };
        /** @description Number of channels, in either shape. */
        ChannelCountAnswer: components["schemas"]["ChannelCount"] | components["schemas"]["ObservedChannelCount"];
        /** @description Settings of a channel; the keys depend on the platform. */
        ChannelConfigInput: {
            [key: string]: unknown;
        };
        /** @description A new channel of any platform. */
        CreateChannelInput: {
            /** @description Display name. */
            name: string;
            /** @description The platform. */
            type?: components["schemas"]["ChannelType"];
            config?: components["schemas"]["ChannelConfigInput"];
        };
        /** @description What to change in a channel. */
        UpdateChannelInput: {
            /** @description Switches the channel on or off. */
            active?: boolean;
            /** @description New display name. */
            name?: string;
            /** @description New settings. */
            config?: components["schemas"]["ChannelConfigInput"];
        };
        /** @description Look of a web chat. */
        WebChannelConfigInput: {
            /**
             * @description The platform.
             * @enum {string}
             */
            type?: "web";
            /** @description Title of the chat window. */
            window_name?: string;
            /** @description Address of the logo in the window. */
            window_logo?: string;
            /** @description Name under which the bot writes. */
            chatbot_name?: string;
            /** @description Address of the picture of the bot. */
            chatbot_avatar?: string;
            /** @description First message that a visitor sees. */
            welcome_message?: string;
            /** @description Main colour, as a CSS hex value. */
            primary_color?: string;
            /** @description Second colour. */
            secondary_color?: string;
            /** @description Colour behind the messages. */
            background_color?: string;
            /** @description Colour of the title bar. */
            header_color?: string;
            /** @description Text size in pixels, as a string. */
            font_size?: string;
            /** @description Email settings of the chat. */
            email_config?: {
                /** @description Address from which mail is sent. */
                email?: string;
                /** @description Subject line. */
                subject_title?: string;
                /** @description Name of the sender. */
                profile_name?: string;
                /** @description Label of the button. */
                action_button_text?: string;
                /** @description Target of the button. */
                button_url?: string;
                /** @description Name in the signature. */
                e_signature_name?: string;
                /** @description Further lines of the signature. */
                e_signature_information?: string;
                /** @description Address of the logo in the signature. */
                e_signature_logo?: string;
                /** @description Whether the vendor is named at the foot. */
                show_powered_by?: boolean;
                /** @description Legal text at the foot. */
                legal_disclaimer?: string;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description A new web chat. */
        CreateWebChannelInput: {
            /** @description Display name. */
            name: string;
            config?: components["schemas"]["WebChannelConfigInput"];
        };
        /** @description A Facebook page and how to reach it. */
        FacebookChannelInput: {
            /** @description Id of the page at Facebook. */
            page_id?: string;
            /** @description The stored login to use. */
            credential_id?: components["schemas"]["Id"];
            /** @description A token, in place of a stored login. Secret: never log. */
            access_token?: string;
            /** @description Display name. */
            name?: string;
        };
        /** @description A Facebook page whose Instagram account is connected, and how to reach it. */
        InstagramChannelInput: {
            /** @description Id of the page at Facebook. */
            page_id?: string;
            /** @description The stored login to use. */
            credential_id?: components["schemas"]["Id"];
            /** @description A token, in place of a stored login. Secret: never log. */
            access_token?: string;
            /** @description Display name. */
            name?: string;
        };
        /** @description A new mailbox. */
        CreateEmailChannelInput: {
            /** @description Display name. */
            name?: string;
            /** @description Address of the mailbox. */
            email?: string;
        };
        /** @description Connection of a WeChat account. */
        WechatChannelConfigInput: {
            /**
             * @description The platform.
             * @enum {string}
             */
            type: "wechat";
            /** @description Id of the app. */
            app_id?: string;
            /** @description Secret of the app. Secret: never log. */
            secret?: string;
            /** @description Original id of the account. */
            user_name?: string;
            /** @description Token that verifies incoming calls. Secret: never log. */
            token?: string;
            /** @description Key that encrypts messages. Secret: never log. */
            encoding_aes_key?: string;
        };
        /** @description A new WeChat channel. */
        CreateWechatChannelInput: {
            /** @description Display name. */
            name?: string;
            config: components["schemas"]["WechatChannelConfigInput"];
        };
        /** @description Connection of a LINE account. */
        LineChannelConfigInput: {
            /**
             * @description The platform.
             * @enum {string}
             */
            type: "line";
            /** @description Id of the channel at LINE. */
            line_channel_id?: string;
            /** @description Secret of the channel. Secret: never log. */
            line_channel_secret?: string;
            /** @description Access token of the channel. Secret: never log. */
            line_channel_token?: string;
        };
        /** @description A new LINE channel. */
        CreateLineChannelInput: {
            /** @description Display name. */
            name?: string;
            config: components["schemas"]["LineChannelConfigInput"];
        };
        /** @description How a WhatsApp Business number is reached. */
        WhatsAppConnectionInput: {
            /** @description Access token. Secret: never log. */
            access_key?: string;
            /** @description Id of the number at Meta. */
            phone_number_id?: string;
            /** @description Id of the business account at Meta. */
            business_account_id?: string;
            /** @description The number, in international form. */
            phone_number?: string;
        };
        /** @description Connection of a new WhatsApp channel. */
        WhatsAppChannelConfigInput: components["schemas"]["WhatsAppConnectionInput"] & {
            /**
             * @description The platform.
             * @enum {string}
             */
            type: "whatsapp";
        };
        /** @description What to change in the connection of a WhatsApp channel. */
        UpdateWhatsAppChannelConfigInput: components["schemas"]["WhatsAppConnectionInput"] & {
            /**
             * @description The platform.
             * @enum {string}
             */
            type?: "whatsapp";
        };
        /** @description A new WhatsApp channel. */
        CreateWhatsAppChannelInput: {
            /** @description Display name. */
            name?: string;
            config: components["schemas"]["WhatsAppChannelConfigInput"];
        };
        /** @description What to change in a WhatsApp channel, which is found by its number. */
        UpdateWhatsAppChannelInput: {
            /** @description New display name. */
            name?: string;
            config?: components["schemas"]["UpdateWhatsAppChannelConfigInput"];
        };
        /** @description A Facebook page. */
        FacebookPage: {
            /** @description Id of the page. */
            _id: components["schemas"]["Id"];
            /** @description The same under its observed name. */
            id?: components["schemas"]["Id"];
            /** @description Name of the page. */
            name?: string;
            /** @description Token of the page. Secret: never log. */
            access_token?: string;
        };
        /** @description A Facebook page with the field names of Facebook. */
        ObservedFacebookPage: {
            /** @description Id of the page. */
            id: components["schemas"]["Id"];
            /** @description Name of the page. */
            name?: string;
            /** @description Token of the page. Secret: never log. */
            access_token?: string;
        };
        /** @description A Facebook page in either shape. */
        AnyFacebookPage: components["schemas"]["FacebookPage"] | components["schemas"]["ObservedFacebookPage"];
        /** @description Pages, as a bare array or in an envelope. */
        FacebookPageListAnswer: components["schemas"]["AnyFacebookPage"][] | {
            /** @description True on success. */
            success?: boolean;
            /** @description The pages. */
            data: components["schemas"]["AnyFacebookPage"][];
        };
        /** @description A stored login of a platform. */
        ChannelCredential: {
            /** @description Id of the credential. */
            _id: components["schemas"]["Id"];
            /** @description The platform. */
            type?: components["schemas"]["OpenChannelType"];
            /** @description Display name. */
            name?: string;
            /** @description The same id under its observed name. */
            id?: components["schemas"]["Id"];
            /** @description Settings of the login. Secret: never log. */
            config?: components["schemas"]["ChannelConfig"];
            /** @description The organisation that owns it. */
            organization_id?: string;
            /** @description When it was made. */
            created_at?: components["schemas"]["Timestamp"];
            /** @description When it was last changed, null if never. */
            updated_at?: components["schemas"]["TimestampOrNull"];
        };
        /** @description A stored login as the observed service shows it, resembling a channel: the platform is in `config.type`. */
        ObservedChannelCredential: {
            /** @description Id of the credential. */
            id: components["schemas"]["Id"];
            /** @description Display name. */
            name?: string;
            /** @description Settings of the login. Secret: never log. */
            config?: components["schemas"]["ChannelConfig"];
            /** @description The organisation that owns it. */
            organization_id?: string;
            /** @description When it was made. */
            created_at?: components["schemas"]["Timestamp"];
            /** @description When it was last changed, null if never. */
            updated_at?: components["schemas"]["TimestampOrNull"];
        };
        /** @description A credential of either generation. */
        AnyChannelCredential: components["schemas"]["ChannelCredential"] | components["schemas"]["ObservedChannelCredential"];
        /** @description One credential, bare or in an envelope. */
        ChannelCredentialAnswer: components["schemas"]["ChannelCredential"] | components["schemas"]["ObservedChannelCredential"] | {
            /** @description True on success. */
            success?: boolean;
            /** @description The credential. */
            data: components["schemas"]["AnyChannelCredential"];
        };
        /** @description What to change in a stored login. */
        UpdateCredentialInput: {
            /** @description New display name. */
            name?: string;
            /** @description The platform. */
            type?: components["schemas"]["ChannelType"];
            /** @description New settings. Secret: never log. */
            config?: components["schemas"]["ChannelConfigInput"];
        };
        /** @description What to change in the workflow of a channel. */
        UpdateChannelWorkflowInput: {
            /** @description Switches the workflow on or off. */
            active?: boolean;
        };
        /** @description A team of agents. */
        Team: {
            /** @description Id of the team. */
            _id: components["schemas"]["Id"];
            /** @description Kind of object, on raw documents. */
            doc_name?: string;
            /** @description The same id again, on raw documents. */
            public_id?: components["schemas"]["Id"];
            /** @description The organisation that owns it. */
            organization_id?: string;
            /** @description The business unit that it belongs to. */
            business_unit_id?: string | null;
            /** @description Address of the icon; may be empty. */
            icon_url?: string;
            /** @description Name of the team. */
            name?: string;
            /** @description How conversations reach its members. */
            mode?: ("public" | "grab") | (string & {});
            /** @description What the team does; may be empty. */
            description?: string;
            /** @description Whether it is the default team. */
            is_default?: boolean;
            /** @description Whether it is switched off. */
            is_disabled?: boolean;
            /** @description Whether it was deleted. */
            is_delete?: boolean;
            /** @description Who deleted it. */
            deleted_by?: string | null;
            /** @description When it was deleted. */
            deleted_at?: components["schemas"]["TimestampOrNull"];
            /** @description When it was made. */
            created_at?: components["schemas"]["Timestamp"];
            /** @description When it was last changed, null if never. */
            updated_at?: components["schemas"]["TimestampOrNull"];
            /** @description Judging by its name: whether the conversation is assigned to it. In camel case on the wire. */
            isAssign?: boolean;
        };
        /** @description Teams, as a bare array or in an envelope. */
        TeamListAnswer: components["schemas"]["Team"][] | {
            /** @description True on success. */
            success?: boolean;
            /** @description The teams. */
            data: components["schemas"]["Team"][];
        };
        /** @description A member of a team who may follow its conversations. */
        TeamObserver: {
            /** @description Id of the membership. */
            _id: components["schemas"]["Id"];
            /** @description Role in the team. */
            role?: string;
            /** @description The person. */
            user?: {
                /** @description Id of the user. */
                _id?: components["schemas"]["Id"];
                /** @description Kind of object, on raw documents. */
                doc_name?: string;
                /** @description The same id again, on raw documents. */
                public_id?: components["schemas"]["Id"];
                /** @description The organisation of the user. */
                organization_id?: string;
                /** @description Email address. */
                email?: string;
                /** @description Role in the organisation. */
                role?: string;
                /** @description Name to show. */
                display_name?: string;
                /** @description Address of the picture; may be empty. */
                avatar_url?: string;
                /** @description Given name. */
                first_name?: string;
                /** @description Family name. */
                last_name?: string;
                /** @description State of the account. */
                status?: string;
                /** @description Whether the user may log in. */
                is_active?: boolean;
            };
        };
        /** @description Observers, as a bare array or in an envelope. */
        TeamObserverListAnswer: components["schemas"]["TeamObserver"][] | {
            /** @description True on success. */
            success?: boolean;
            /** @description The observers. */
            data: components["schemas"]["TeamObserver"][];
        };
        /** @description A person who writes through a channel. Text fields without a value are often an empty string. */
        Contact: {
            /** @description Kind of object. */
            object_name?: string;
            /** @description Id of the contact. */
            id: components["schemas"]["Id"];
            /** @description The organisation that owns it. */
            organization_id: string;
            /** @description Name to show. */
            display_name?: string;
            /** @description Email address; may be empty or null. */
            email?: string | null;
            /** @description Phone number in international form; may be empty. */
            phone_number?: string;
            /** @description Address of the picture; may be empty. */
            avatar_url?: string;
            /** @description When it was made. */
            created_at: components["schemas"]["Timestamp"];
            /** @description When it was last changed, null if never. */
            updated_at: components["schemas"]["TimestampOrNull"];
            /** @description The same id under its database name. */
            _id?: components["schemas"]["Id"];
            /** @description The same id again, on raw documents. */
            public_id?: components["schemas"]["Id"];
            /** @description Kind of object, on raw documents. */
            doc_name?: string;
            /** @description The business unit that it belongs to. */
            business_unit_id?: string | null;
            /** @description The channel through which the contact first wrote. */
            channel_id?: string;
            /** @description The platform of that channel. */
            channel_type?: components["schemas"]["OpenChannelType"];
            /** @description Given name; may be empty. */
            first_name?: string;
            /** @description Family name; may be empty. */
            last_name?: string;
            /** @description Gender; may be empty. */
            gender?: string;
            /** @description Dialling code; may be empty. */
            area_code?: string;
            /** @description Language; may be empty. */
            language?: string;
            /** @description Free note; may be empty. */
            remark?: string;
            /** @description Time zone; may be empty. */
            time_zone?: string;
            /** @description Title of the person; may be empty. */
            title?: string;
            /** @description Place; may be empty. */
            location?: string;
            /** @description Company; may be empty. */
            company_name?: string;
            /** @description Position in the company; may be empty. */
            position?: string;
            /** @description Birthday; may be empty or null. */
            birthday?: string | null;
            /** @description When the contact was last seen, ISO 8601; may be empty. */
            last_seen?: string;
            /** @description Id on WhatsApp; may be empty. */
            whatsapp_id?: string;
            /** @description Id on Facebook; may be empty. */
            facebook_id?: string;
            /** @description Id on Messenger; may be empty. */
            messenger_id?: string;
            /** @description Id on WeChat; may be empty. */
            wechat_id?: string;
            /** @description Id on LINE; may be empty. */
            line_id?: string;
            /** @description Id on Instagram; may be empty. */
            instagram_id?: string;
            /** @description Id in a connected Odoo; may be empty. In mixed case on the wire. */
            odooContactID?: string;
            /** @description Further values by name. */
            additional_params?: Record<string, unknown>;
            /** @description What was done; in the answer of older updates only. */
            action?: string;
            /** @description Id of the user at the platform. */
            provider_user_id?: string | null;
            /** @description The CRM board that holds the contact. */
            board_id?: string | null;
            /** @description The row of that board. */
            board_item_id?: string | null;
            /** @description Labels that the contact was given. */
            labels?: string[];
            /** @description Language, on raw documents. */
            _language?: string;
        };
        /** @description One contact, bare or in an envelope. */
        ContactAnswer: components["schemas"]["Contact"] | {
            /** @description True on success. */
            success?: boolean;
            /** @description The contact. */
            data: components["schemas"]["Contact"];
        };
        /** @description A page of contacts. */
        ContactPageAnswer: components["schemas"]["PageInfo"] & {
            /** @description The contacts of this page. */
            data: components["schemas"]["Contact"][];
            /** @description Number of all matching contacts in documented answers, of those in this page in observed ones. */
            total: number;
        };
        /** @description What to change in a contact. */
        UpdateContactInput: {
            /** @description New name. */
            display_name?: string;
            /** @description New email address. */
            email?: string;
            /** @description New phone number, in international form. */
            phone_number?: string;
            /** @description New given name. */
            first_name?: string;
            /** @description New family name. */
            last_name?: string;
            /** @description New gender. */
            gender?: string;
            /** @description New time zone. */
            time_zone?: string;
            /** @description New language. */
            language?: string;
            /** @description New free note. */
            remark?: string;
            /** @description Address of the new picture, as an upload answers it. */
            avatar_url?: string;
            /** @description All labels that the contact is to have. Less well known than the other fields. */
            labels?: string[];
        };
        /** @description A conversation as a user sees it: a membership record with the conversation, the contact and the latest message nested in it. */
        Conversation: {
            /** @description Id of the record. */
            _id: components["schemas"]["Id"];
            /** @description Kind of object, on raw documents. */
            doc_name?: string;
            /** @description Public id of the record, which may differ from `_id`. */
            public_id?: components["schemas"]["Id"];
            /** @description The organisation that owns it. */
            organization_id?: string;
            /** @description The business unit that it belongs to. */
            business_unit_id?: string | null;
            /** @description Who assigned it; may be empty. */
            assign_from?: string | null;
            /** @description When it was made. */
            created_at?: components["schemas"]["Timestamp"];
            /** @description When it was last changed, null if never. */
            updated_at?: components["schemas"]["TimestampOrNull"];
            /** @description The conversation itself. */
            conversation?: {
                /** @description Id of the conversation. */
                _id?: components["schemas"]["Id"];
                /** @description Kind of object, on raw documents. */
                doc_name?: string;
                /** @description The same id again, on raw documents. */
                public_id?: components["schemas"]["Id"];
                /** @description The organisation that owns it. */
                organization_id?: string;
                /** @description The business unit that it belongs to. */
                business_unit_id?: string | null;
                /** @description The channel in which it takes place. */
                channel_id?: string;
                /** @description The platform of that channel. */
                channel_type?: components["schemas"]["OpenChannelType"];
                /** @description The contact who takes part. */
                contact_id?: string;
                /** @description State of the conversation. */
                status?: string;
                /** @description Title, usually the name of the contact. */
                name?: string;
                /** @description Time of the latest message. */
                timestamp?: components["schemas"]["Timestamp"];
                /** @description Judging by its name: whether it is set up, so that agents can write. */
                is_ready?: boolean;
                /** @description Whether an agent takes part. */
                is_agent_joined?: boolean;
                /** @description When it was made. */
                created_at?: components["schemas"]["Timestamp"];
                /** @description When it was last changed, null if never. */
                updated_at?: components["schemas"]["TimestampOrNull"];
                /** @description Language, on raw documents. */
                _language?: string;
                /** @description How it reaches agents. */
                mode?: string;
            };
            /** @description The contact, as a raw document. */
            contact?: components["schemas"]["Contact"];
            /** @description The latest message. */
            latest_message?: components["schemas"]["ConversationMessage"];
            /** @description The latest message that the contact wrote. */
            contacts_latest_message?: components["schemas"]["ConversationMessage"];
            /** @description The memberships of other users. */
            available_team_conversations?: {
                /** @description Id of the record. */
                _id?: components["schemas"]["Id"];
                /** @description The user who takes part. */
                user_id?: string;
            }[];
            /** @description Teams that take part. */
            teams?: components["schemas"]["Team"][];
        };
        /** @description A message of a conversation. */
        ConversationMessage: {
            /** @description Id of the message. */
            _id?: components["schemas"]["Id"];
            /** @description Kind of message. */
            type?: string;
            /** @description What was written. */
            content?: {
                /** @description The text. */
                text?: string | null;
                /** @description Whether it came as mail. */
                is_mail?: boolean;
                /** @description The page from which it was sent. */
                parent_url?: string | null;
            };
            /** @description When it was made. */
            created_at?: components["schemas"]["Timestamp"];
        };
        /** @description Conversations, as a bare array or in an envelope. */
        ConversationListAnswer: components["schemas"]["Conversation"][] | {
            /** @description True on success. */
            success?: boolean;
            /** @description The conversations. */
            data: components["schemas"]["Conversation"][];
        };
        /** @description An internal note about a contact. An observed one is a group of comments in one conversation. */
        ContactComment: {
            /** @description Id of the comment. */
            _id: components["schemas"]["Id"];
            /** @description The text. */
            text?: string;
            /** @description When it was made. */
            created_at?: components["schemas"]["Timestamp"];
            /** @description When it was last changed, null if never. */
            updated_at?: components["schemas"]["TimestampOrNull"];
            /** @description The text under its observed name. */
            content?: string;
            /** @description The organisation that owns it. */
            organization_id?: string;
            /** @description The business unit that it belongs to. */
            business_unit_id?: string | null;
            /** @description The conversation that it is about. */
            conversation_id?: string;
            /** @description The platform of that conversation. */
            channel_type?: components["schemas"]["OpenChannelType"];
            /** @description The team that it belongs to. */
            team_id?: string | null;
            /** @description The membership record that it belongs to. */
            team_conversation_users_id?: string | null;
            /** @description That record. */
            team_conversation?: Record<string, unknown> | null;
            /** @description The single comments of the group. */
            comments?: {
                /** @description Id of the comment. */
                _id?: components["schemas"]["Id"];
                /** @description The text. */
                content?: string;
                /** @description The platform. */
                channel_type?: components["schemas"]["OpenChannelType"];
                /** @description Labels that the comment was given. */
                labels?: string[];
                /** @description Who wrote it. */
                from?: {
                    /** @description Id of the user. */
                    _id?: components["schemas"]["Id"];
                    /** @description Name to show. */
                    display_name?: string;
                };
                /** @description When it was made. */
                created_at?: components["schemas"]["Timestamp"];
                /** @description When it was last changed, null if never. */
                updated_at?: components["schemas"]["TimestampOrNull"];
            }[];
        };
        /** @description The comments under `items`. */
        ContactCommentPage: components["schemas"]["PageInfo"] & {
            /** @description The comments. */
            items: components["schemas"]["ContactComment"][];
        };
        /** @description Comments, as a bare array or in one of two envelopes. */
        ContactCommentListAnswer: components["schemas"]["ContactComment"][] | components["schemas"]["ContactCommentPage"] | {
            /** @description True on success. */
            success?: boolean;
            /** @description The comments. */
            data: components["schemas"]["ContactComment"][];
        };
        /** @description A file that was exchanged with a contact. */
        ContactFile: {
            /** @description Id of the file. */
            _id: components["schemas"]["Id"];
            /** @description Name of the file. */
            name?: string;
            /** @description Where to download it. */
            url?: string;
            /** @description Size in bytes. */
            size?: number;
            /** @description Kind of file. Unreliable: observed rows always say image. */
            type?: string;
            /** @description Who sent it. */
            from?: string;
            /** @description The file, in observed rows. */
            content?: {
                /** @description Where to download it. */
                url?: string;
                /** @description Name of the file, or the text below it. */
                caption?: string;
                /** @description Extension of the name, without the dot. */
                extension?: string;
            };
            /** @description When it was made. */
            created_at?: components["schemas"]["Timestamp"];
            /** @description When it was last changed, null if never. */
            updated_at?: components["schemas"]["TimestampOrNull"];
        };
        /** @description Files, as a bare array or in an envelope. */
        ContactFileListAnswer: components["schemas"]["ContactFile"][] | {
            /** @description True on success. */
            success?: boolean;
            /** @description The files. */
            data: components["schemas"]["ContactFile"][];
        };
        /** @description An entry in the log of a conversation. */
        Activity: {
            /** @description Id of the entry. */
            _id: components["schemas"]["Id"];
            /** @description Kind of object, on raw documents. */
            doc_name?: string;
            /** @description The same id again, on raw documents. */
            public_id?: components["schemas"]["Id"];
            /** @description The conversation. */
            conversation_id?: string;
            /** @description The organisation that owns it. */
            organization_id?: string;
            /** @description Who acted, as an id or an object. */
            user?: components["schemas"]["TextOrObjectOrNull"];
            /** @description What happened. */
            summary?: string;
            /** @description Mood of the conversation. */
            sentiment?: string | null;
            /** @description How much it matters. */
            importance?: string | number | null;
            /** @description When it was made. */
            created_at?: components["schemas"]["Timestamp"];
            /** @description When it was last changed, null if never. */
            updated_at?: components["schemas"]["TimestampOrNull"];
        };
        /** @description The activities under `items`. */
        ActivityPage: components["schemas"]["PageInfo"] & {
            /** @description The activities. */
            items: components["schemas"]["Activity"][];
        };
        /** @description Activities, as a bare array or under `items`. */
        ActivityListAnswer: components["schemas"]["Activity"][] | components["schemas"]["ActivityPage"];
        /** @description A stored file. */
        UploadedFile: {
            /** @description Where the file is. */
            url: string;
        };
        /** @description A notification of the current user. */
        Notification: {
            /** @description Kind of object. */
            object_name?: string;
            /** @description Id of the notification. */
            id: components["schemas"]["Id"];
            /** @description Headline. */
            title?: string;
            /** @description Text; may be empty. */
            content?: string;
            /** @description A sender or the name of a team. */
            from?: string;
            /** @description 101 CRM assignment; 201 new public conversation, 202 taken, 203 invitation, 204 assignment; 301 team invitation, 302 request to join, 303 invitation accepted, 304 request accepted, 305 the administrator may leave. */
            type?: (101 | 201 | 202 | 203 | 204 | 301 | 302 | 303 | 304 | 305) | (number & {});
            /** @description What it is about; which keys are there depends on the type. */
            action_to?: {
                /** @description A CRM board. */
                board_id?: string;
                /** @description A row of that board. */
                board_item_id?: string;
                /** @description A membership record of a conversation. */
                team_conversation_user_id?: string;
                /** @description A conversation of the team. */
                team_own_conversation_id?: string;
                /** @description A team. */
                team_id?: string;
                /** @description A member of that team. */
                team_user_id?: string;
            };
            /** @description The user whom it is for. */
            recipient?: string;
            /** @description Whether it was read. */
            is_read?: boolean;
            /** @description Whether its action is no longer possible. */
            action_disable?: boolean;
            /** @description The platform of the conversation. */
            channel_type?: components["schemas"]["OpenChannelType"];
            /** @description How the conversation was taken: 0 own, 1 invitation, 2 assignment. */
            grab_type?: number;
            /** @description When it was taken. */
            grab_at?: components["schemas"]["TimestampOrNull"];
            /** @description When it was accepted. */
            approved_at?: components["schemas"]["TimestampOrNull"];
            /** @description Who accepted it. */
            approver?: components["schemas"]["TextOrObjectOrNull"];
            /** @description When it was made. */
            created_at?: components["schemas"]["Timestamp"];
        };
        /** @description A page of notifications. */
        NotificationPageAnswer: components["schemas"]["PageInfo"] & {
            /** @description The notifications of this page. */
            data: components["schemas"]["Notification"][];
            /** @description Number of all notifications in documented answers, of those in this page in observed ones. */
            total: number;
        };
        /** @description The notifications to dismiss. */
        DismissNotificationsInput: {
            /** @description Their ids. */
            ids: components["schemas"]["Id"][];
        };
        /** @description What a campaign of either generation may carry. */
        CampaignFields: {
            /** @description State of the campaign; later values are possible. */
            status?: ("draft" | "active" | "completed") | (string & {});
            /** @description The platform on which it runs. */
            channel_type?: components["schemas"]["OpenChannelType"];
            /** @description When it was made. */
            created_at?: components["schemas"]["Timestamp"];
            /** @description When it was last changed. */
            updated_at?: components["schemas"]["Timestamp"];
            /** @description The same id again, on raw documents. */
            public_id?: components["schemas"]["Id"];
            /** @description Kind of object, on raw documents. */
            doc_name?: string;
            /** @description The organisation that owns it. */
            organization_id?: string;
            /** @description The business unit that it belongs to. */
            business_unit_id?: string | null;
        };
        /** @description A campaign, in the documented shape. */
        Campaign: components["schemas"]["CampaignFields"] & {
            /** @description Id of the campaign. */
            _id: components["schemas"]["Id"];
            /** @description Display name. */
            name: string;
            /** @description The same id under its observed name. */
            id?: components["schemas"]["Id"];
            /** @description Its touchpoints; not in lists. */
            touchpoints?: components["schemas"]["TouchpointSummary"][];
        };
        /** @description A campaign with `id`, where `_id` may be absent. */
        ObservedCampaign: components["schemas"]["CampaignFields"] & {
            /** @description Id of the campaign. */
            id: components["schemas"]["Id"];
            /** @description Display name. */
            name?: string;
            /** @description The same id, if sent. */
            _id?: components["schemas"]["Id"];
            /** @description Its touchpoints; not in lists. */
            touchpoints?: components["schemas"]["TouchpointSummary"][];
        };
        /** @description A campaign inside another object, in either shape. */
        EmbeddedCampaign: components["schemas"]["CampaignFields"] & {
            /** @description Id of the campaign. */
            id?: components["schemas"]["Id"];
            /** @description The same id under its documented name. */
            _id?: components["schemas"]["Id"];
            /** @description Display name. */
            name?: string;
        };
        /** @description A campaign of either generation. */
        AnyCampaign: components["schemas"]["Campaign"] | components["schemas"]["ObservedCampaign"];
        /** @description One campaign, bare or in an envelope. */
        CampaignAnswer: components["schemas"]["Campaign"] | components["schemas"]["ObservedCampaign"] | {
            /** @description True on success. */
            success?: boolean;
            /** @description The campaign. */
            data: components["schemas"]["AnyCampaign"];
        };
        /** @description The campaigns under `data`. */
        CampaignPage: components["schemas"]["PageInfo"] & {
            /** @description The campaigns. */
            data: components["schemas"]["AnyCampaign"][];
        };
        /** @description Campaigns, in an envelope or as a bare array. */
        CampaignPageAnswer: components["schemas"]["CampaignPage"] | components["schemas"]["AnyCampaign"][];
        /** @description A new campaign. */
        CreateCampaignInput: {
            /** @description Display name. */
            name: string;
            /** @description The platform on which it runs. */
            channel_type?: components["schemas"]["ChannelType"];
        };
        /**
         * @description State of a touchpoint.
         * @enum {string}
         */
        TouchpointStatus: "inactive" | "active" | "archived" | "update_needed";
        /** @description A touchpoint as embedded in a channel or a campaign. */
        TouchpointSummary: {
            /** @description Id of the touchpoint. */
            _id?: components["schemas"]["Id"];
            /** @description The same id again, on raw documents. */
            public_id?: components["schemas"]["Id"];
            /** @description Kind of object, on raw documents. */
            doc_name?: string;
            /** @description The channel to which it leads. */
            channel_id?: string | null;
            /** @description Display name. */
            name?: string;
            /** @description The link to share. */
            url?: string | null;
            /** @description Where the link leads. */
            destination_url?: string | null;
            /** @description The workflow of the channel. */
            default_channel_workflow_id?: string | null;
            /** @description The workflow that it starts. */
            execute_workflow_id?: string | null;
            /** @description How often its QR code was scanned. */
            scan_qrcode_count?: number;
            /** @description How often its link was followed. */
            from_url_count?: number;
            /** @description From when it works. */
            start_datetime?: components["schemas"]["TimestampOrNull"];
            /** @description Until when it works. */
            end_datetime?: components["schemas"]["TimestampOrNull"];
            /** @description Address of the logo in the QR code. */
            logo?: string | null;
            /** @description The medium that carries it. */
            media_name?: string | null;
            /** @description What it is for. */
            description?: string | null;
            /** @description When it was deleted. */
            deleted_at?: components["schemas"]["TimestampOrNull"];
            /** @description Whether it is archived. */
            is_archived?: boolean;
            /** @description Whether it is paused. */
            is_paused?: boolean;
            /** @description When it was made. */
            created_at?: components["schemas"]["Timestamp"];
        };
        /** @description What a touchpoint of either generation may carry. */
        TouchpointFields: {
            /** @description Display name. */
            name?: string;
            /** @description Kind of touchpoint, such as message. No list of values is published. */
            type?: string;
            /** @description The campaign that it belongs to. */
            campaign_id?: string | null;
            /** @description When it was made. */
            created_at?: components["schemas"]["Timestamp"];
            /** @description What it sends, as text or as an object. */
            message?: components["schemas"]["TextOrObjectOrNull"];
            /** @description The same id again, on raw documents. */
            public_id?: components["schemas"]["Id"];
            /** @description Kind of object, on raw documents. */
            doc_name?: string;
            /** @description The organisation that owns it. */
            organization_id?: string;
            /** @description The business unit that it belongs to. */
            business_unit_id?: string | null;
            /** @description What it is for; may be empty. */
            description?: string;
            /** @description Where contacts come from; may be empty. */
            source?: string;
            /** @description Address of the logo in the QR code. */
            logo?: string | null;
            /** @description The medium that carries it. */
            media_name?: string;
            /** @description Keywords of paid search. */
            paid_keywords?: string[];
            /** @description Whether the link carries UTM parameters. */
            utm_tracking?: boolean;
            /** @description Whether it is paused. */
            is_paused?: boolean;
            /** @description Whether it is archived. */
            is_archived?: boolean;
            /** @description Whether it is outside its dates. */
            is_outside_range?: boolean;
            /** @description The opening phrase by which the touchpoint is recognised. */
            initial_phrase?: string;
            /** @description The link to share. */
            url?: string | null;
            /** @description Where the link leads. */
            destination_url?: string | null;
            /** @description The channel to which it leads. */
            channel_id?: string | null;
            /** @description The workflow that it starts. */
            execute_workflow_id?: string | null;
            /** @description That channel. */
            channel?: components["schemas"]["EmbeddedChannel"];
            /** @description The campaign that it belongs to. */
            campaign?: components["schemas"]["EmbeddedCampaign"];
            /** @description Name of that campaign. */
            campaign_name?: string;
            /** @description Name of the workflow that it starts. */
            execute_workflow_name?: string;
            /** @description The workflow of the channel. */
            default_channel_workflow_id?: string;
            /** @description Name of the workflow of the channel. */
            default_channel_workflow_name?: string;
            /** @description From when it works, null for at once. */
            start_datetime?: components["schemas"]["TimestampOrNull"];
            /** @description Until when it works, null for always. */
            end_datetime?: components["schemas"]["TimestampOrNull"];
            /** @description When it was deleted. */
            deleted_at?: components["schemas"]["TimestampOrNull"];
            /** @description How often its link was followed. */
            from_url_count?: number;
            /** @description How often its QR code was scanned. */
            scan_qrcode_count?: number;
            /** @description State of the touchpoint; later values are possible. */
            status?: components["schemas"]["TouchpointStatus"] | (string & {});
            /** @description Links for WeChat. */
            wechat_config?: {
                /** @description Link with the opening phrase. */
                wechat_url_with_initiation_phase?: string;
                /** @description Link without it. */
                wechat_url_without_initiation_phase?: string;
            };
        };
        /** @description A touchpoint, in the documented shape. */
        Touchpoint: components["schemas"]["TouchpointFields"] & {
            /** @description Id of the touchpoint. */
            _id: components["schemas"]["Id"];
            /** @description The same id under its observed name. */
            id?: components["schemas"]["Id"];
        };
        /** @description A touchpoint with `id`, where `_id` may be absent. */
        ObservedTouchpoint: components["schemas"]["TouchpointFields"] & {
            /** @description Id of the touchpoint. */
            id: components["schemas"]["Id"];
            /** @description The same id, if sent. */
            _id?: components["schemas"]["Id"];
        };
        /** @description A touchpoint of either generation. */
        AnyTouchpoint: components["schemas"]["Touchpoint"] | components["schemas"]["ObservedTouchpoint"];
        /** @description One touchpoint, bare or in an envelope. */
        TouchpointAnswer: components["schemas"]["Touchpoint"] | components["schemas"]["ObservedTouchpoint"] | {
            /** @description True on success. */
            success?: boolean;
            /** @description The touchpoint. */
            data: components["schemas"]["AnyTouchpoint"];
        };
        /** @description The touchpoints under `data`. */
        TouchpointPage: components["schemas"]["PageInfo"] & {
            /** @description The touchpoints. */
            data: components["schemas"]["AnyTouchpoint"][];
        };
        /** @description Touchpoints, in an envelope or as a bare array. */
        TouchpointPageAnswer: components["schemas"]["TouchpointPage"] | components["schemas"]["AnyTouchpoint"][];
        /** @description What can be set in a touchpoint, new or not. */
        TouchpointFieldsInput: {
            /** @description Display name. */
            name?: string;
            /** @description Kind of touchpoint, such as message. No list of values is published. */
            type?: string;
            /** @description What it sends, as text or as an object. */
            message?: components["schemas"]["TextOrObject"];
            /** @description What it is for. */
            description?: string;
            /** @description Keywords of paid search. */
            paid_keywords?: string[];
            /** @description Where contacts come from. */
            source?: string;
            /** @description Whether the link carries UTM parameters. */
            utm_tracking?: boolean;
            /** @description The opening phrase by which the touchpoint is recognised. */
            initial_phrase?: string;
            /** @description Address of the logo in the QR code. */
            logo?: string;
            /** @description The channel to which it leads. */
            channel_id?: components["schemas"]["IdOrNull"];
            /** @description The link to share. */
            url?: string | null;
            /** @description Where the link leads. */
            destination_url?: string | null;
            /**
             * Format: date-time
             * @description From when it works, null for at once.
             */
            start_datetime?: string | null;
            /**
             * Format: date-time
             * @description Until when it works, null for always.
             */
            end_datetime?: string | null;
            /** @description The medium that carries it. */
            media_name?: string;
            /** @description The workflow that it starts. */
            execute_workflow_id?: components["schemas"]["IdOrNull"];
            /** @description Whether it is paused. */
            is_paused?: boolean;
            /** @description Whether it is archived. */
            is_archived?: boolean;
        };
        /** @description A new touchpoint. */
        CreateTouchpointInput: components["schemas"]["TouchpointFieldsInput"] & {
            /** @description The campaign that it belongs to. */
            campaign_id?: components["schemas"]["Id"];
        };
        /** @description What to change in a touchpoint. */
        UpdateTouchpointInput: components["schemas"]["TouchpointFieldsInput"] & {
            /** @description The campaign that it is to belong to; null takes it out of its campaign. */
            campaign_id?: components["schemas"]["IdOrNull"];
        };
        /** @description What to check. */
        ValidateTouchpointInput: {
            /** @description The touchpoint to check. */
            touchpoint_id?: components["schemas"]["Id"];
            /** @description The channel to which it leads. */
            channel_id?: components["schemas"]["Id"];
            /** @description The opening phrase to check. */
            initial_phrase?: string;
        };
        /** @description The verdict on a touchpoint. */
        TouchpointValidation: {
            /** @description Whether the touchpoint can go live. */
            valid: boolean;
            /** @description What is wrong with it. */
            errors?: string[];
        };
        /** @description The verdict in the observed shape. */
        TouchpointDuplicate: {
            /** @description Whether another touchpoint of the channel has the same opening phrase. */
            duplicate: boolean;
        };
        /** @description The verdict on a touchpoint, in either shape. */
        TouchpointValidationAnswer: components["schemas"]["TouchpointValidation"] | components["schemas"]["TouchpointDuplicate"];
    };
    responses: {
        /** @description The request is malformed, or, with the message `Duplicate key`, a name is already taken. */
        BadRequest: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiErrorBody"];
            };
        };
        /** @description The credential is missing or not valid. */
        Unauthorized: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 40001,
                 *       "message": "Invalid credential"
                 *     }
                 */
                "application/json": components["schemas"]["ApiErrorBody"];
            };
        };
        /** @description The credential does not allow this, or the plan of the organisation does not include it. */
        Forbidden: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 40003,
                 *       "message": "Permission denied"
                 *     }
                 */
                "application/json": components["schemas"]["ApiErrorBody"];
            };
        };
        /** @description There is nothing with this id. */
        NotFound: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 40004,
                 *       "message": "Not found"
                 *     }
                 */
                "application/json": components["schemas"]["ApiErrorBody"];
            };
        };
        /** @description A name is already taken. Tolerated rather than observed: the service was seen to answer 400 with `Duplicate key`. */
        Conflict: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 40009,
                 *       "message": "Name already exists",
                 *       "field": "name"
                 *     }
                 */
                "application/json": components["schemas"]["ApiErrorBody"];
            };
        };
        /** @description The request is well formed but breaks a rule. Tolerated rather than observed: the service was seen to answer 400. */
        UnprocessableContent: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 40022,
                 *       "message": "Invalid request"
                 *     }
                 */
                "application/json": components["schemas"]["ApiErrorBody"];
            };
        };
        /** @description Too many requests. Wait as long as Retry-After says, then try again. */
        TooManyRequests: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "message": "Too many requests"
                 *     }
                 */
                "application/json": components["schemas"]["ApiErrorBody"];
            };
        };
        /** @description The service failed. */
        InternalServerError: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "code": 99999,
                 *       "message": "Internal server error",
                 *       "error": "Internal Server Error",
                 *       "request_id": "00000000-0000-4000-8000-0000000000aa"
                 *     }
                 */
                "application/json": components["schemas"]["ApiErrorBody"];
            };
        };
        /** @description Any other error, for instance 502. The service answers in JSON; a proxy before it may answer 502 or 504 with plain text or an HTML page. */
        UnexpectedError: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "message": "Bad gateway"
                 *     }
                 */
                "application/json": components["schemas"]["ApiErrorBody"];
            };
        };
    };
    parameters: {
        /**
         * @description Id of the channel.
         * @example ch_00000000-0000-4000-8000-000000000001
         */
        ChannelId: components["schemas"]["Id"];
        /**
         * @description Id of the stored credential, an opaque string.
         * @example 2001
         */
        CredentialId: components["schemas"]["Id"];
        /**
         * @description Id of the workflow, an opaque string.
         * @example 1001
         */
        WorkflowId: components["schemas"]["Id"];
        /**
         * @description Id of the team.
         * @example t_00000000-0000-4000-8000-00000000000d
         */
        TeamId: components["schemas"]["Id"];
        /**
         * @description Id of the contact.
         * @example con_00000000-0000-4000-8000-000000000004
         */
        ContactId: components["schemas"]["Id"];
        /**
         * @description Id of the conversation.
         * @example conv_00000000-0000-4000-8000-000000000006
         */
        ConversationId: components["schemas"]["Id"];
        /**
         * @description Id of the campaign.
         * @example 00000000-0000-4000-8000-00000000000c
         */
        CampaignId: components["schemas"]["Id"];
        /**
         * @description Id of the touchpoint.
         * @example tp_00000000-0000-4000-8000-00000000000b
         */
        TouchpointId: components["schemas"]["Id"];
        /**
         * @description How many rows to return at most. The default of the server is not known.
         * @example 20
         */
        Limit: number;
        /**
         * @description How many rows to pass over. One public source calls it `offset` for channels, contacts and touchpoints.
         * @example 0
         */
        Skip: number;
        /**
         * @description Field to sort by, with a leading minus for descending order.
         * @example -created_at
         */
        Sort: string;
        /**
         * @description Only rows of these platforms. The key is repeated for each; one value with commas was seen, too.
         * @example [
         *       "whatsapp",
         *       "web"
         *     ]
         */
        ChannelTypes: string[];
        /**
         * @description Only notifications of this kind; left out for all. `conversations`, `assigns` and `teams` are the values seen. Which of the numbers in the field `type` of a notification each of them stands for is not published.
         * @example conversations
         */
        NotificationKind: string;
        /**
         * @description Only what happened on this day or later.
         * @example 2025-01-01
         */
        StartDate: string;
        /**
         * @description Only what happened on this day or earlier.
         * @example 2025-01-31
         */
        EndDate: string;
        /**
         * @description The conversation that is to be assigned.
         * @example conv_00000000-0000-4000-8000-000000000006
         */
        ConversationIdFilter: components["schemas"]["Id"];
    };
    requestBodies: never;
    headers: {
        /**
         * @description Id of the request. Quote it when you report a problem.
         * @example 00000000-0000-4000-8000-0000000000aa
         */
        RequestId: string;
        /**
         * @description Seconds to wait before the next try.
         * @example 1
         */
        RetryAfter: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    channelList: {
        parameters: {
            query?: {
                /**
                 * @description Only channels of this platform.
                 * @example whatsapp
                 */
                type?: components["schemas"]["ChannelType"];
                /**
                 * @description How many rows to return at most. The default of the server is not known.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description How many rows to pass over. One public source calls it `offset` for channels, contacts and touchpoints.
                 * @example 0
                 */
                skip?: components["parameters"]["Skip"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The channels. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelListAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    channelCreate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The new channel. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "WeCom Desk",
                 *       "type": "wecom",
                 *       "config": {
                 *         "app_id": "wecom-example"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["CreateChannelInput"];
            };
        };
        responses: {
            /** @description The new channel. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    channelGetCount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counts. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelCountAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    channelGet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the channel.
                 * @example ch_00000000-0000-4000-8000-000000000001
                 */
                channel_id: components["parameters"]["ChannelId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The channel. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    channelUpdate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the channel.
                 * @example ch_00000000-0000-4000-8000-000000000001
                 */
                channel_id: components["parameters"]["ChannelId"];
            };
            cookie?: never;
        };
        /** @description The fields to change. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "active": false
                 *     }
                 */
                "application/json": components["schemas"]["UpdateChannelInput"];
            };
        };
        responses: {
            /** @description The channel after the change. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    channelDelete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the channel.
                 * @example ch_00000000-0000-4000-8000-000000000001
                 */
                channel_id: components["parameters"]["ChannelId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The channel is deleted. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletionAnswer"];
                };
            };
            /** @description The channel is deleted. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    channelDeleteV3: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the channel.
                 * @example ch_00000000-0000-4000-8000-000000000001
                 */
                channel_id: components["parameters"]["ChannelId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The channel is deleted. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletionAnswer"];
                };
            };
            /** @description The channel is deleted. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    channelCreateWeb: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Name and look of the widget. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Website Chat",
                 *       "config": {
                 *         "window_name": "Website Chat",
                 *         "primary_color": "#1e6fd9"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["CreateWebChannelInput"];
            };
        };
        responses: {
            /** @description The new channel. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    channelCreateFacebook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The page and how to reach it. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "page_id": "100000000000001",
                 *       "credential_id": "2001"
                 *     }
                 */
                "application/json": components["schemas"]["FacebookChannelInput"];
            };
        };
        responses: {
            /** @description The new channel or channels. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelPerPageAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    channelUpdateFacebook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The page and how to reach it. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "page_id": "100000000000001",
                 *       "credential_id": "2001",
                 *       "name": "Example Shop"
                 *     }
                 */
                "application/json": components["schemas"]["FacebookChannelInput"];
            };
        };
        responses: {
            /** @description The channel or channels after the change. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelPerPageAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    channelCreateInstagram: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The page whose Instagram account is connected. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "page_id": "100000000000001",
                 *       "credential_id": "2001"
                 *     }
                 */
                "application/json": components["schemas"]["InstagramChannelInput"];
            };
        };
        responses: {
            /** @description The new channel or channels. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelPerPageAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    channelCreateEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Name and address of the mailbox. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Support mailbox",
                 *       "email": "support@example.com"
                 *     }
                 */
                "application/json": components["schemas"]["CreateEmailChannelInput"];
            };
        };
        responses: {
            /** @description The new channel. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    channelCreateWechat: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The account to connect. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "WeChat Service",
                 *       "config": {
                 *         "type": "wechat",
                 *         "app_id": "wx0000000000000001",
                 *         "secret": "example-wechat-secret",
                 *         "token": "example-verify-token"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["CreateWechatChannelInput"];
            };
        };
        responses: {
            /** @description The new channel. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    channelCreateLine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The account to connect. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "LINE Support",
                 *       "config": {
                 *         "type": "line",
                 *         "line_channel_id": "1650000001",
                 *         "line_channel_secret": "example-line-secret",
                 *         "line_channel_token": "example-line-token"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["CreateLineChannelInput"];
            };
        };
        responses: {
            /** @description The new channel. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    channelCreateWhatsApp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The number to connect. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "WhatsApp Support",
                 *       "config": {
                 *         "type": "whatsapp",
                 *         "access_key": "example-whatsapp-token",
                 *         "phone_number_id": "200000000000001",
                 *         "business_account_id": "300000000000001",
                 *         "phone_number": "+84912345678"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["CreateWhatsAppChannelInput"];
            };
        };
        responses: {
            /** @description The new channel. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    channelUpdateWhatsApp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The number and its new settings. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "WhatsApp Support",
                 *       "config": {
                 *         "type": "whatsapp",
                 *         "access_key": "example-whatsapp-token",
                 *         "phone_number_id": "200000000000001",
                 *         "business_account_id": "300000000000001",
                 *         "phone_number": "+84912345678"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["UpdateWhatsAppChannelInput"];
            };
        };
        responses: {
            /** @description The channel after the change. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelPerPageAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    channelGetFacebookPages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the stored credential, an opaque string.
                 * @example 2001
                 */
                credential_id: components["parameters"]["CredentialId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The pages. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FacebookPageListAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    channelGetCredential: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the stored credential, an opaque string.
                 * @example 2001
                 */
                credential_id: components["parameters"]["CredentialId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The credential. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelCredentialAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    channelUpdateCredential: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the stored credential, an opaque string.
                 * @example 2001
                 */
                credential_id: components["parameters"]["CredentialId"];
            };
            cookie?: never;
        };
        /** @description The fields to change. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Facebook login (marketing)"
                 *     }
                 */
                "application/json": components["schemas"]["UpdateCredentialInput"];
            };
        };
        responses: {
            /** @description The credential after the change. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelCredentialAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    channelDeleteCredential: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the stored credential, an opaque string.
                 * @example 2001
                 */
                credential_id: components["parameters"]["CredentialId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The credential is deleted; the body carries no data. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "Credential deleted"
                     *     }
                     */
                    "application/json": components["schemas"]["DeletionAnswer"];
                };
            };
            /** @description The credential is deleted. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    channelUpdateChannelWorkflow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the workflow, an opaque string.
                 * @example 1001
                 */
                workflow_id: components["parameters"]["WorkflowId"];
            };
            cookie?: never;
        };
        /** @description The new state. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "active": true
                 *     }
                 */
                "application/json": components["schemas"]["UpdateChannelWorkflowInput"];
            };
        };
        responses: {
            /** @description The workflow is updated. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessAnswer"];
                };
            };
            /** @description The workflow is updated. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    channelDeleteChannelWorkflow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the workflow, an opaque string.
                 * @example 1001
                 */
                workflow_id: components["parameters"]["WorkflowId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workflow is detached; the body carries no data. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "Channel workflow deleted"
                     *     }
                     */
                    "application/json": components["schemas"]["DeletionAnswer"];
                };
            };
            /** @description The workflow is detached. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    channelListAssignableTeams: {
        parameters: {
            query?: {
                /**
                 * @description The conversation that is to be assigned.
                 * @example conv_00000000-0000-4000-8000-000000000006
                 */
                conversation_id?: components["parameters"]["ConversationIdFilter"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The teams. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamListAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    channelListTeamObservers: {
        parameters: {
            query?: {
                /**
                 * @description The conversation that is to be assigned.
                 * @example conv_00000000-0000-4000-8000-000000000006
                 */
                conversation_id?: components["parameters"]["ConversationIdFilter"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the team.
                 * @example t_00000000-0000-4000-8000-00000000000d
                 */
                team_id: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The observers. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamObserverListAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    contactsList: {
        parameters: {
            query?: {
                /**
                 * @description How many rows to return at most. The default of the server is not known.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description How many rows to pass over. One public source calls it `offset` for channels, contacts and touchpoints.
                 * @example 0
                 */
                skip?: components["parameters"]["Skip"];
                /**
                 * @description Field to sort by, with a leading minus for descending order.
                 * @example -created_at
                 */
                sort?: components["parameters"]["Sort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of contacts. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPageAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    contactsSearch: {
        parameters: {
            query: {
                /**
                 * @description What to look for.
                 * @example alice@example.com
                 */
                q: string;
                /**
                 * @description How many rows to return at most. The default of the server is not known.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description How many rows to pass over. One public source calls it `offset` for channels, contacts and touchpoints.
                 * @example 0
                 */
                skip?: components["parameters"]["Skip"];
                /**
                 * @description Field to sort by, with a leading minus for descending order.
                 * @example -created_at
                 */
                sort?: components["parameters"]["Sort"];
                /**
                 * @description Kind of search. Its values are not published; `text` is the one seen, in every search of the web app.
                 * @example text
                 */
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of matching contacts. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPageAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    contactsExportCsv: {
        parameters: {
            query?: {
                /**
                 * @description Field to sort by, with a leading minus for descending order.
                 * @example -created_at
                 */
                sort?: components["parameters"]["Sort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contacts as CSV. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example id,display_name,email,phone_number,channel_type,created_at
                     *     con_00000000-0000-4000-8000-000000000004,Alice Smith,alice@example.com,+84912345678,web,2025-01-01T00:00:00.000Z
                     *     con_00000000-0000-4000-8000-000000000005,Bob Jones,,,web,2025-01-01T00:00:00.000Z
                     */
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    contactsUploadAvatar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A form with the file in the part `file`. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "file": "(binary content of avatar.png)"
                 *     }
                 */
                "multipart/form-data": {
                    /** @description The file, with its name and media type. */
                    file: Blob;
                };
            };
        };
        responses: {
            /** @description Where the file is now. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "url": "https://files.example.com/uploads/avatar.png"
                     *     }
                     */
                    "application/json": components["schemas"]["UploadedFile"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    contactsGet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the contact.
                 * @example con_00000000-0000-4000-8000-000000000004
                 */
                contact_id: components["parameters"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contact. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    contactsUpdate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the contact.
                 * @example con_00000000-0000-4000-8000-000000000004
                 */
                contact_id: components["parameters"]["ContactId"];
            };
            cookie?: never;
        };
        /** @description The fields to change. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "display_name": "Alice Smith",
                 *       "email": "alice@example.com",
                 *       "phone_number": "+84912345678",
                 *       "avatar_url": "https://files.example.com/uploads/avatar.png"
                 *     }
                 */
                "application/json": components["schemas"]["UpdateContactInput"];
            };
        };
        responses: {
            /** @description The contact after the change. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    contactsGetConversations: {
        parameters: {
            query?: {
                /**
                 * @description Only rows of these platforms. The key is repeated for each; one value with commas was seen, too.
                 * @example [
                 *       "whatsapp",
                 *       "web"
                 *     ]
                 */
                channel_types?: components["parameters"]["ChannelTypes"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the contact.
                 * @example con_00000000-0000-4000-8000-000000000004
                 */
                contact_id: components["parameters"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The conversations. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationListAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    contactsGetComments: {
        parameters: {
            query?: {
                /**
                 * @description Only rows of these platforms. The key is repeated for each; one value with commas was seen, too.
                 * @example [
                 *       "whatsapp",
                 *       "web"
                 *     ]
                 */
                channel_types?: components["parameters"]["ChannelTypes"];
                /**
                 * @description How many rows to return at most. The default of the server is not known.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description How many rows to pass over. One public source calls it `offset` for channels, contacts and touchpoints.
                 * @example 0
                 */
                skip?: components["parameters"]["Skip"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the contact.
                 * @example con_00000000-0000-4000-8000-000000000004
                 */
                contact_id: components["parameters"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The comments. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactCommentListAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    contactsGetFiles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the contact.
                 * @example con_00000000-0000-4000-8000-000000000004
                 */
                contact_id: components["parameters"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The files. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactFileListAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    contactsGetActivities: {
        parameters: {
            query?: {
                /**
                 * @description Only what happened on this day or later.
                 * @example 2025-01-01
                 */
                start_date?: components["parameters"]["StartDate"];
                /**
                 * @description Only what happened on this day or earlier.
                 * @example 2025-01-31
                 */
                end_date?: components["parameters"]["EndDate"];
            };
            header?: never;
            path: {
                /**
                 * @description Id of the conversation.
                 * @example conv_00000000-0000-4000-8000-000000000006
                 */
                conversation_id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The activities. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivityListAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    contactsListNotifications: {
        parameters: {
            query?: {
                /**
                 * @description How many rows to return at most. The default of the server is not known.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description How many rows to pass over. One public source calls it `offset` for channels, contacts and touchpoints.
                 * @example 0
                 */
                skip?: components["parameters"]["Skip"];
                /**
                 * @description Only notifications of this kind; left out for all. `conversations`, `assigns` and `teams` are the values seen. Which of the numbers in the field `type` of a notification each of them stands for is not published.
                 * @example conversations
                 */
                type?: components["parameters"]["NotificationKind"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of notifications. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPageAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    contactsMarkNotificationsRead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The ids of the notifications. */
        requestBody: {
            content: {
                /**
                 * @example [
                 *       "not_00000000-0000-4000-8000-000000000009",
                 *       "not_00000000-0000-4000-8000-00000000000a"
                 *     ]
                 */
                "application/json": components["schemas"]["Id"][];
            };
        };
        responses: {
            /** @description The notifications are read. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessAnswer"];
                };
            };
            /** @description The notifications are read. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    contactsDismissNotification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The ids of the notifications. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ids": [
                 *         "not_00000000-0000-4000-8000-000000000009"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["DismissNotificationsInput"];
            };
        };
        responses: {
            /** @description The notifications are dismissed. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessAnswer"];
                };
            };
            /** @description The notifications are dismissed. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    contactsDismissAllNotifications: {
        parameters: {
            query?: {
                /**
                 * @description Only notifications of this kind; left out for all. `conversations`, `assigns` and `teams` are the values seen. Which of the numbers in the field `type` of a notification each of them stands for is not published.
                 * @example conversations
                 */
                type?: components["parameters"]["NotificationKind"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The notifications are dismissed. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessAnswer"];
                };
            };
            /** @description The notifications are dismissed. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    campaignList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The campaigns. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignPageAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    campaignCreate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The new campaign. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Q3 Re-engagement",
                 *       "channel_type": "whatsapp"
                 *     }
                 */
                "application/json": components["schemas"]["CreateCampaignInput"];
            };
        };
        responses: {
            /** @description The new campaign. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    campaignGet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the campaign.
                 * @example 00000000-0000-4000-8000-00000000000c
                 */
                campaign_id: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The campaign. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    campaignDelete: {
        parameters: {
            query?: {
                /**
                 * @description Judging by its name: whether its touchpoints move to the list of all touchpoints. Without it, their fate is not known.
                 * @example true
                 */
                move_touchpoint_to_all?: boolean;
            };
            header?: never;
            path: {
                /**
                 * @description Id of the campaign.
                 * @example 00000000-0000-4000-8000-00000000000c
                 */
                campaign_id: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The campaign is deleted; the body carries no data. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "Campaign deleted"
                     *     }
                     */
                    "application/json": components["schemas"]["DeletionAnswer"];
                };
            };
            /** @description The campaign is deleted. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    campaignListTouchpoints: {
        parameters: {
            query?: {
                /**
                 * @description Only touchpoints of this campaign.
                 * @example 00000000-0000-4000-8000-00000000000c
                 */
                campaign_id?: components["schemas"]["Id"];
                /**
                 * @description Only touchpoints in this state.
                 * @example active
                 */
                status?: components["schemas"]["TouchpointStatus"];
                /**
                 * @description Only touchpoints that lead to this channel.
                 * @example ch_00000000-0000-4000-8000-000000000011
                 */
                channel_id?: components["schemas"]["Id"];
                /**
                 * @description Only archived touchpoints, or only the others.
                 * @example false
                 */
                is_archived?: boolean;
                /**
                 * @description Field to sort by, with a leading minus for descending order.
                 * @example -created_at
                 */
                sort?: components["parameters"]["Sort"];
                /**
                 * @description How many rows to return at most. The default of the server is not known.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description How many rows to pass over. One public source calls it `offset` for channels, contacts and touchpoints.
                 * @example 0
                 */
                skip?: components["parameters"]["Skip"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The touchpoints. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TouchpointPageAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    campaignCreateTouchpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The new touchpoint. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Welcome Message",
                 *       "type": "message",
                 *       "campaign_id": "00000000-0000-4000-8000-00000000000c",
                 *       "message": {
                 *         "text": "Hi! Welcome to our service."
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["CreateTouchpointInput"];
            };
        };
        responses: {
            /** @description The new touchpoint. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TouchpointAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    campaignGetTouchpoint: {
        parameters: {
            query?: {
                /**
                 * @description Counts the request as a visit, by a scan of the QR code or by a click on the link.
                 * @example scan
                 */
                from_type?: "scan" | "url";
            };
            header?: never;
            path: {
                /**
                 * @description Id of the touchpoint.
                 * @example tp_00000000-0000-4000-8000-00000000000b
                 */
                touchpoint_id: components["parameters"]["TouchpointId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The touchpoint. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TouchpointAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    campaignUpdateTouchpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the touchpoint.
                 * @example tp_00000000-0000-4000-8000-00000000000b
                 */
                touchpoint_id: components["parameters"]["TouchpointId"];
            };
            cookie?: never;
        };
        /** @description The fields to change. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Updated Welcome Message",
                 *       "message": {
                 *         "text": "Hi! Great to have you here."
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["UpdateTouchpointInput"];
            };
        };
        responses: {
            /** @description The touchpoint after the change. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TouchpointAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    campaignDeleteTouchpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Id of the touchpoint.
                 * @example tp_00000000-0000-4000-8000-00000000000b
                 */
                touchpoint_id: components["parameters"]["TouchpointId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The touchpoint is deleted; the body carries no data. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message": "Touchpoint deleted"
                     *     }
                     */
                    "application/json": components["schemas"]["DeletionAnswer"];
                };
            };
            /** @description The touchpoint is deleted. */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
    campaignValidateTouchpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What to check. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "touchpoint_id": "tp_00000000-0000-4000-8000-00000000000b",
                 *       "channel_id": "ch_00000000-0000-4000-8000-000000000011",
                 *       "initial_phrase": "Hi, tell me more"
                 *     }
                 */
                "application/json": components["schemas"]["ValidateTouchpointInput"];
            };
        };
        responses: {
            /** @description The verdict. An invalid touchpoint is a success too. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TouchpointValidationAnswer"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            default: components["responses"]["UnexpectedError"];
        };
    };
}
