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
         * All channels of the organisation, optionally of one platform. Older deployments refuse the call without `type` (400). An observed channel may also carry a subset of its touchpoints here. Public sources contradict each other: the channels come in `data` or as a bare array, which is the weaker of the two forms; the client reads both.
         */
        get: operations["channelList"];
        put?: never;
        /**
         * Create a channel of any platform
         * Generic creation. There is little public evidence for it, hence the low confidence: prefer the operation of the platform (`_web`, `_whatsapp`, `_line` and so on).
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
         * The number of channels. The observed answer is a map from platform to count, some of them `null`, with the sum under `all`; the documented one has the sum under `count`.
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
         * One channel by id. Its `config` holds live secrets of the platform connection: never log the answer.
         */
        get: operations["channelGet"];
        /**
         * Update a channel
         * Switches a channel on or off, renames it or changes its configuration. The request says `active`; the documented answer says `is_active`.
         */
        put: operations["channelUpdate"];
        post?: never;
        /**
         * Delete a channel
         * Removes a channel. The observed answer is a message without a `success` flag; a 2xx means that it is gone.
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
         * The same as the first version, through the newer path. Its errors may nest the code: `{message, error: {code}}`.
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
         * A chat widget for a website. Only the name is needed; `config` sets the look of the window.
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
         * Connects a Facebook page, either through a stored credential or with an access token. An access token alone is what the web app sends: every page of its account becomes a channel. Rows of the answer may carry `is_deleted`, or `errorCode` where a page could not be connected. Public sources contradict each other: one channel is documented as the answer, an array with one for each page is what was seen; the client returns the one whose `config.page_id` is the page asked for, else the only one.
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
         * Changes the connection of Facebook pages. The path has no channel id; the body says which page is meant, or with an access token alone that all of its account are. May answer with an array, as the creation does. Public sources contradict each other: one channel is documented as the answer, an array with one for each page is what was seen; the client returns the one whose `config.page_id` is the page asked for, else the only one.
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
         * Connects the Instagram account of a Facebook page, or with an access token alone that of every page of its account. Rows of the answer may carry `is_deleted` or `errorCode`. Public sources contradict each other: one channel is documented as the answer, an array with one for each page is what was seen; the client returns the one whose `config.page_id` is the page asked for, else the only one.
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
         * A mailbox whose messages become conversations. No sample of the answer is public; it is taken to look like any other channel.
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
         * Connects a WeChat official account. Everything but the name is in `config`, the secret of the app under `secret`.
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
         * Connects a LINE Messaging API channel. Everything but the name is in `config`, where secret and access token are called `line_channel_secret` and `line_channel_token`.
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
         * Connects a WhatsApp Business number. Everything but the name is in `config`; the access token is called `access_key` there.
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
         * Changes the connection of a WhatsApp Business number. The path has no channel id; `config.phone_number_id` says which number is meant. The answer may be an array. Public sources contradict each other: the request is shown with `config.type` and without it; the client sends it.
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
         * The pages that a stored Facebook login can manage, to choose one for a new channel. Path and answer are the best guess from public clients. An observed page has `id` where the documented one has `_id`.
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
         * One stored login of a platform. The observed answer resembles a channel: `id` for `_id`, and the platform in `config.type`. It may hold live tokens: never log it.
         */
        get: operations["channelGetCredential"];
        /**
         * Update a stored credential
         * Renames a stored login or replaces its settings. The body goes to the service as given.
         */
        put: operations["channelUpdateCredential"];
        post?: never;
        /**
         * Delete a stored credential
         * Removes a stored login of a platform. The observed answer to a removal may be empty or carry a message.
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
         * Switches the workflow that is attached to a channel on or off. The reference pages say that the call attaches one, but no field for that is known. The id is that of the workflow, not of the channel.
         */
        put: operations["channelUpdateChannelWorkflow"];
        post?: never;
        /**
         * Detach the workflow of a channel
         * Detaches a workflow from its channel. The id is that of the workflow, not of the channel.
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
         * The teams to which a conversation can be given. Public sources contradict each other: the documented call has no arguments, the live service is known to answer 400 without `conversation_id`; the client sends it where it is given.
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
         * The members of a team who may follow its conversations. Who they are is in the nested `user`.
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
         * One page of contacts. Public sources contradict each other: `total` is the number of all matching rows in documented answers, and of those in this page in observed ones, where `count` is that of all; the client takes the larger.
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
         * Full-text search across contacts. Answers with the same page as the list. Public sources contradict each other: `total` is the number of all matching rows in documented answers, and of those in this page in observed ones, where `count` is that of all; the client takes the larger.
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
         * All contacts as comma-separated text with a header row. Errors still come as JSON, so accept both `text/csv` and `application/json`.
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
         * Stores one file, such as an avatar, and answers with its address. The upload is not tied to a contact: write the address into its `avatar_url` afterwards.
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
         * One contact by id. Text fields without a value come as an empty string, and `updated_at` is null until the first change.
         */
        get: operations["contactsGet"];
        /**
         * Update a contact
         * Changes the given fields of a contact. The name is `display_name` here, the number `phone_number`, and a picture that was uploaded before is attached by its address, in `avatar_url`.
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
         * Optionally only those of some platforms. Each row is a membership record; the conversation, the contact and the latest message are nested in it. A contact that does not exist may be reported with 400 instead of 404. Public sources contradict each other: `channel_types` is repeated for each platform, or there once with commas between them; the client repeats it.
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
         * Internal notes about a contact, never shown to the contact. Path and answer are the best guess: the observed rows are groups by conversation, with the text in `content` and single comments nested.
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
         * Files that were exchanged with a contact. The path says `contact`, in the singular. In an observed row the address and the name are in `content`, and `type` is always `image`: go by `content.extension`.
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
         * The activity log of one conversation, with its summaries, optionally only that of some days. It takes the id of a conversation, not of a contact. In which time zone the days begin is not published.
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
         * One page of notifications. The observed page also says how many are unread. Public sources contradict each other: `total` is the number of all matching rows in documented answers, and of those in this page in observed ones, where `count` is that of all; the client takes the larger.
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
         * Marks the given notifications of the current user as read. The body is a bare JSON array of ids, not an object.
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
         * Removes notifications from the list of the current user. Public sources contradict each other: three requests are known for it, a POST of `{ids}`, a DELETE with a bare array of ids and a DELETE of `{notification_id}`, and nobody can decide from outside; the client sends the first, with one id.
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
         * Clears the list of the current user, or the part of it that is of one kind.
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
         * All campaigns of the organisation. No paging parameters are known. The path is in the singular, for lists too.
         */
        get: operations["campaignList"];
        put?: never;
        /**
         * Create a campaign
         * Makes an empty campaign; add touchpoints to it afterwards. A name that is taken is answered with 400 and `Duplicate key`.
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
         * One campaign by id. The observed answer also lists its touchpoints.
         */
        get: operations["campaignGet"];
        put?: never;
        post?: never;
        /**
         * Delete a campaign
         * Removes a campaign. What becomes of its touchpoints is not published.
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
         * Touchpoints of the organisation, optionally of one campaign, channel or state.
         */
        get: operations["campaignListTouchpoints"];
        put?: never;
        /**
         * Create a touchpoint
         * Adds an entry point to a campaign. The documented fields are `name`, `type`, `campaign_id` and `message`; the others are those that the web app writes.
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
         * One touchpoint by id. The observed answer may embed the channel and the campaign, and counts the visits: a request that says where a visitor comes from is one.
         */
        get: operations["campaignGetTouchpoint"];
        /**
         * Update a touchpoint
         * Changes the given fields of a touchpoint. Pausing and archiving go through `is_paused` and `is_archived`; null as `campaign_id` takes it out of its campaign.
         */
        put: operations["campaignUpdateTouchpoint"];
        post?: never;
        /**
         * Delete a touchpoint
         * Removes a touchpoint. To take it out of use for a while, pause or archive it instead.
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
         * Checks a touchpoint before it goes live. The observed service checks one thing, whether another touchpoint of the channel already has the opening phrase, and says so in `duplicate`.
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
        /** An id. Opaque, but it never starts with an underscore: action segments such as `_count` do. */
        Id: string;
        /** An id, or null for none. */
        IdOrNull: string | null;
        /** A text, or an object that says more. */
        TextOrObject: string | Record<string, unknown>;
        /** A text, or an object that says more, or null. */
        TextOrObjectOrNull: string | Record<string, unknown> | null;
        /**
         * Format: date-time
         * A point in time. ISO 8601, UTC with milliseconds.
         */
        Timestamp: string;
        /** A point in time as ISO 8601, UTC with milliseconds; null or an empty text where there is none. */
        TimestampOrNull: string | null;
        /** An error. Only `message` is always there; which other fields come depends on the part of the service that answers. */
        ApiErrorBody: {
            /** What went wrong. Some parts of the service nest an object that has a `message` of its own. */
            message: components["schemas"]["TextOrObject"];
            /** Code of the service, such as 40000 for a bad request; a few are names, such as LICENSE_INVALID. */
            code?: (number | string) | undefined;
            /** Short name of the error, or the raw error of the messaging platform. */
            error?: components["schemas"]["TextOrObject"] | undefined;
            /** Id of the request, the same as in the X-Request-Id header. */
            request_id?: string | undefined;
            /** The field that was refused. */
            field?: string | undefined;
            /** True if the field was missing. */
            required?: boolean | undefined;
            /** The rule that the field broke. */
            validate?: string | undefined;
            /** For a duplicate: the clashing field, mapped to 1. */
            key?: Record<string, unknown> | undefined;
        };
        /** What a list may say about itself beside its rows. Each part of the service sends another selection. */
        PageInfo: {
            /** Kind of object. */
            object_name?: string | undefined;
            /** Whether rows follow after this page, where the service says so. Absent is not false. */
            has_more?: boolean | undefined;
            /** Number of all matching rows, in observed answers. */
            count?: number | undefined;
            /** Number of all matching rows in documented answers, of the rows in this page in observed ones. */
            total?: number | undefined;
            /** Related objects by id; empty in all samples. */
            nested?: Record<string, unknown> | undefined;
            /** Number of unread notifications; notification lists only. */
            unread_count?: number | undefined;
            /** True on success. */
            success?: boolean | undefined;
        };
        /** Acknowledgement of a change. Any 2xx means success unless `success` is false. */
        SuccessAnswer: {
            /** Whether the change was made. */
            success?: boolean | undefined;
            /** The same in words. */
            message?: string | undefined;
        };
        /** Acknowledgement of a removal. */
        DeletionAnswer: {
            /** Whether it was removed. */
            success?: boolean | undefined;
            /** The same in words. */
            message?: string | undefined;
        };
        /**
         * A messaging platform.
         * @enum {string}
         */
        ChannelType: "web" | "facebook" | "whatsapp" | "instagram" | "wechat" | "line" | "email" | "wecom";
        /** A messaging platform; later values are possible. */
        OpenChannelType: components["schemas"]["ChannelType"] | (string & {});
        /** Settings of a channel. Which keys are there depends on the platform, and most may be null. Holds live secrets: never log it. */
        ChannelConfig: {
            type?: components["schemas"]["OpenChannelType"] | undefined;
            /** Internal id of the settings. */
            _id?: components["schemas"]["Id"] | undefined;
            /** Title of the chat window. */
            window_name?: (string | null) | undefined;
            /** Address of the logo in the window. */
            window_logo?: (string | null) | undefined;
            /** Name under which the bot writes. */
            chatbot_name?: (string | null) | undefined;
            /** Address of the picture of the bot. */
            chatbot_avatar?: (string | null) | undefined;
            /** First message that a visitor sees. */
            welcome_message?: (string | null) | undefined;
            /** Main colour, as a CSS hex value. */
            primary_color?: (string | null) | undefined;
            /** Second colour. */
            secondary_color?: (string | null) | undefined;
            /** Colour behind the messages. */
            background_color?: (string | null) | undefined;
            /** Colour of the title bar. */
            header_color?: (string | null) | undefined;
            /** Text size in pixels, as a string. */
            font_size?: (string | null) | undefined;
            /** Email settings of a web chat. */
            email_config?: ({
                /** Address from which mail is sent. */
                email?: (string | null) | undefined;
                /** Subject line. */
                subject_title?: (string | null) | undefined;
                /** Name of the sender. */
                profile_name?: (string | null) | undefined;
                /** Label of the button. */
                action_button_text?: (string | null) | undefined;
                /** Target of the button. */
                button_url?: (string | null) | undefined;
                /** Name in the signature. */
                e_signature_name?: (string | null) | undefined;
                /** Further lines of the signature. */
                e_signature_information?: (string | null) | undefined;
                /** Address of the logo in the signature. */
                e_signature_logo?: (string | null) | undefined;
                /** Whether the vendor is named at the foot. */
                show_powered_by?: (boolean | null) | undefined;
                /** Legal text at the foot. */
                legal_disclaimer?: (string | null) | undefined;
            } | null) | undefined;
            /** WhatsApp: access token. Secret: never log. */
            access_key?: (string | null) | undefined;
            /** WhatsApp: the number, in international form. */
            phone_number?: (string | null) | undefined;
            /** WhatsApp: id of the number at Meta. */
            phone_number_id?: (string | null) | undefined;
            /** WhatsApp: id of the business account at Meta. */
            business_account_id?: (string | null) | undefined;
            /** WhatsApp: namespace of the message templates. */
            namespace?: (string | null) | undefined;
            /** WhatsApp: key that signs incoming calls. Secret: never log. */
            signing_key?: (string | null) | undefined;
            /** WhatsApp: whether it was connected through a Facebook login. */
            use_facebook_login?: (boolean | null) | undefined;
            /** Facebook, Instagram: id of the page. */
            page_id?: (string | null) | undefined;
            /** Facebook: name of the page. */
            page_name?: (string | null) | undefined;
            /** Facebook, Instagram: token of the page. Secret: never log. */
            page_token?: (string | null) | undefined;
            /** Facebook, Instagram: id of the user who connected it. */
            fb_user_id?: (string | null) | undefined;
            /** Facebook: long-lived token of that user. Secret: never log. */
            fb_long_lived_token?: (string | null) | undefined;
            /** Instagram: id of the account. */
            igsid?: (string | null) | undefined;
            /** Instagram: address of the profile picture. */
            ig_profile_picture_url?: (string | null) | undefined;
            /** LINE: id of the channel. */
            line_channel_id?: (string | null) | undefined;
            /** LINE: secret of the channel. Secret: never log. */
            line_channel_secret?: (string | null) | undefined;
            /** LINE: access token of the channel. Secret: never log. */
            line_channel_token?: (string | null) | undefined;
            /** LINE: public id of the account, with an at sign. */
            line_basic_id?: (string | null) | undefined;
            /** WeChat: original id of the account. */
            user_name?: (string | null) | undefined;
            /** WeChat: id of the app. */
            app_id?: (string | null) | undefined;
            /** WeChat: secret of the app. Secret: never log. */
            secret?: (string | null) | undefined;
            /** WeChat: token that verifies incoming calls. Secret: never log. */
            token?: (string | null) | undefined;
            /** WeChat: key that encrypts messages. Secret: never log. */
            encoding_aes_key?: (string | null) | undefined;
            /** Email: address of the mailbox. */
            email?: (string | null) | undefined;
        } & {
            [key: string]: unknown;
        };
        /** What a channel of either generation may carry. */
        ChannelFields: {
            /** Kind of object. */
            object_name?: string | undefined;
            /** Kind of object, on raw documents. */
            doc_name?: string | undefined;
            /** The same id under its database name. */
            _id?: components["schemas"]["Id"] | undefined;
            /** The same id again, on raw documents. */
            public_id?: components["schemas"]["Id"] | undefined;
            /** The business unit that it belongs to. */
            business_unit_id?: (string | null) | undefined;
            /** What connects it to its platform. Secret: never log. */
            config?: components["schemas"]["ChannelConfig"] | undefined;
            /** Whether the channel was deleted. */
            is_deleted?: boolean | undefined;
            /** Whether the channel is a replacement. */
            is_replace?: boolean | undefined;
            /** Whether the channel is disabled. */
            is_disabled?: boolean | undefined;
            /** Whether the channel is still being set up. */
            is_init?: boolean | undefined;
            /** The bot that answers. */
            bot_id?: (string | null) | undefined;
            /** The stored login that the channel uses. */
            credential_id?: (string | null) | undefined;
            /** The workflow that handles its messages. */
            workflow_id?: (string | null) | undefined;
            /** Generation of the channel, 1 or 2. */
            version?: number | undefined;
            /** The project that the channel belongs to. */
            project_id?: (string | null) | undefined;
            /** What the platform said when the connection failed. */
            error?: components["schemas"]["TextOrObjectOrNull"] | undefined;
            /** That error in words for people. */
            errorMessage?: components["schemas"]["TextOrObjectOrNull"] | undefined;
            /** Code of that error. */
            errorCode?: (number | null) | undefined;
            /** Older channels: address of the icon. */
            icon_url?: (string | null) | undefined;
            /** Older channels: main colour. */
            primary_color?: (string | null) | undefined;
            /** Older channels: second colour. */
            secondary_color?: (string | null) | undefined;
            /** Older channels: a description. */
            description?: (string | null) | undefined;
            /** Older channels: first message. */
            welcome_message?: (string | null) | undefined;
            /** Older channels: id of the first message. */
            welcome_message_id?: (string | null) | undefined;
            /** Older channels: fallback address. */
            fallback_url?: (string | null) | undefined;
        };
        /** A channel, in the documented shape. */
        Channel: components["schemas"]["ChannelFields"] & {
            /** Id of the channel. */
            id: components["schemas"]["Id"];
            /** Display name. */
            name: string;
            /** The platform. */
            type: components["schemas"]["OpenChannelType"];
            /** The organisation that owns it. */
            organization_id: string;
            /** Whether the channel is switched on. */
            is_active: boolean;
            /** The same under its observed name. */
            active?: boolean | undefined;
            /** When it was made. */
            created_at: components["schemas"]["Timestamp"];
            /** When it was last changed, null if never. */
            updated_at: components["schemas"]["TimestampOrNull"];
            /** Touchpoints that lead to the channel; in lists only. */
            touchpoints?: components["schemas"]["TouchpointSummary"][] | undefined;
        };
        /** A channel as samples show it: `active` for `is_active`, and the platform in `config.type`. */
        ObservedChannel: components["schemas"]["ChannelFields"] & {
            /** Id of the channel. */
            id: components["schemas"]["Id"];
            /** Whether the channel is switched on. */
            active: boolean;
            /** Display name. */
            name?: string | undefined;
            /** The platform; only on older channels or while they are set up. */
            type?: components["schemas"]["OpenChannelType"] | undefined;
            /** The organisation that owns it. */
            organization_id?: string | undefined;
            /** When it was made. */
            created_at?: components["schemas"]["Timestamp"] | undefined;
            /** When it was last changed, null if never. */
            updated_at?: components["schemas"]["TimestampOrNull"] | undefined;
            /** Touchpoints that lead to the channel; in lists only. */
            touchpoints?: components["schemas"]["TouchpointSummary"][] | undefined;
        };
        /** A channel inside another object, in either shape. */
        EmbeddedChannel: components["schemas"]["ChannelFields"] & {
            /** Id of the channel. */
            id: components["schemas"]["Id"];
            /** Display name. */
            name?: string | undefined;
            /** The platform. */
            type?: components["schemas"]["OpenChannelType"] | undefined;
            /** The organisation that owns it. */
            organization_id?: string | undefined;
            /** Whether the channel is switched on. */
            is_active?: boolean | undefined;
            /** The same under its observed name. */
            active?: boolean | undefined;
            /** When it was made. */
            created_at?: components["schemas"]["Timestamp"] | undefined;
            /** When it was last changed, null if never. */
            updated_at?: components["schemas"]["TimestampOrNull"] | undefined;
        };
        /** A channel of either generation. */
        AnyChannel: components["schemas"]["Channel"] | components["schemas"]["ObservedChannel"];
        /** One channel, bare or in an envelope. */
        ChannelAnswer: components["schemas"]["Channel"] | components["schemas"]["ObservedChannel"] | {
            /** True on success. */
            success?: boolean | undefined;
            /** The channel. */
            data: components["schemas"]["AnyChannel"];
        };
        /** Channels, as a bare array or in an envelope. */
        ChannelListAnswer: components["schemas"]["AnyChannel"][] | {
            /** True on success. */
            success?: boolean | undefined;
            /** The channels. */
            data: components["schemas"]["AnyChannel"][];
        };
        /** One channel, or one for each page of the credential; bare or in an envelope. */
        ChannelPerPageAnswer: components["schemas"]["Channel"] | components["schemas"]["ObservedChannel"] | components["schemas"]["AnyChannel"][] | {
            /** True on success. */
            success?: boolean | undefined;
            /** The channel or channels. */
            data: components["schemas"]["Channel"] | components["schemas"]["ObservedChannel"] | components["schemas"]["AnyChannel"][];
        };
        /** Number of channels, with the parts by platform. */
        ChannelCount: {
            /** Number of all channels. */
            count: number;
            /** The same under its observed name. */
            all?: (number | null) | undefined;
            /** Number of web chat channels; may be null. */
            web?: (number | null) | undefined;
            /** Number of Facebook channels; may be null. */
            facebook?: (number | null) | undefined;
            /** Number of WhatsApp channels; may be null. */
            whatsapp?: (number | null) | undefined;
            /** Number of Instagram channels; may be null. */
            instagram?: (number | null) | undefined;
            /** Number of WeChat channels; may be null. */
            wechat?: (number | null) | undefined;
            /** Number of LINE channels; may be null. */
            line?: (number | null) | undefined;
            /** Number of email channels; may be null. */
            email?: (number | null) | undefined;
            /** Number of WeCom channels; may be null. */
            wecom?: (number | null) | undefined;
        };
        /** Number of channels by platform, possibly null; `all` is the sum. */
        ObservedChannelCount: {
            /** Number of all channels. */
            all: number;
        } & {
            [key: string]: number | null;
        };
        /** Number of channels, in either shape. */
        ChannelCountAnswer: components["schemas"]["ChannelCount"] | components["schemas"]["ObservedChannelCount"];
        /** Settings of a channel; the keys depend on the platform. */
        ChannelConfigInput: {
            [key: string]: unknown;
        };
        /** A new channel of any platform. */
        CreateChannelInput: {
            /** Display name. */
            name: string;
            /** The platform. */
            type?: components["schemas"]["ChannelType"] | undefined;
            /** What connects it to its platform. Secret: never log. */
            config?: components["schemas"]["ChannelConfigInput"] | undefined;
        };
        /** What to change in a channel. */
        UpdateChannelInput: {
            /** Switches the channel on or off. */
            active?: boolean | undefined;
            /** New display name. */
            name?: string | undefined;
            /** New settings. */
            config?: components["schemas"]["ChannelConfigInput"] | undefined;
        };
        /** Look of a web chat. */
        WebChannelConfigInput: {
            /**
             * The platform.
             * @enum {string}
             */
            type?: "web" | undefined;
            /** Title of the chat window. */
            window_name?: string | undefined;
            /** Address of the logo in the window. */
            window_logo?: string | undefined;
            /** Name under which the bot writes. */
            chatbot_name?: string | undefined;
            /** Address of the picture of the bot. */
            chatbot_avatar?: string | undefined;
            /** First message that a visitor sees. */
            welcome_message?: string | undefined;
            /** Main colour, as a CSS hex value. */
            primary_color?: string | undefined;
            /** Second colour. */
            secondary_color?: string | undefined;
            /** Colour behind the messages. */
            background_color?: string | undefined;
            /** Colour of the title bar. */
            header_color?: string | undefined;
            /** Text size in pixels, as a string. */
            font_size?: string | undefined;
            /** Email settings of the chat. */
            email_config?: {
                /** Address from which mail is sent. */
                email?: string | undefined;
                /** Subject line. */
                subject_title?: string | undefined;
                /** Name of the sender. */
                profile_name?: string | undefined;
                /** Label of the button. */
                action_button_text?: string | undefined;
                /** Target of the button. */
                button_url?: string | undefined;
                /** Name in the signature. */
                e_signature_name?: string | undefined;
                /** Further lines of the signature. */
                e_signature_information?: string | undefined;
                /** Address of the logo in the signature. */
                e_signature_logo?: string | undefined;
                /** Whether the vendor is named at the foot. */
                show_powered_by?: boolean | undefined;
                /** Legal text at the foot. */
                legal_disclaimer?: string | undefined;
            } | undefined;
        } & {
            [key: string]: unknown;
        };
        /** A new web chat. */
        CreateWebChannelInput: {
            /** Display name. */
            name: string;
            /** How the web chat looks. */
            config?: components["schemas"]["WebChannelConfigInput"] | undefined;
        };
        /** A Facebook page and how to reach it. */
        FacebookChannelInput: {
            /** Id of the page at Facebook. */
            page_id?: string | undefined;
            /** The stored login to use. */
            credential_id?: components["schemas"]["Id"] | undefined;
            /** A token, in place of a stored login. Secret: never log. */
            access_token?: string | undefined;
            /** Display name. */
            name?: string | undefined;
        };
        /** A Facebook page whose Instagram account is connected, and how to reach it. */
        InstagramChannelInput: {
            /** Id of the page at Facebook. */
            page_id?: string | undefined;
            /** The stored login to use. */
            credential_id?: components["schemas"]["Id"] | undefined;
            /** A token, in place of a stored login. Secret: never log. */
            access_token?: string | undefined;
            /** Display name. */
            name?: string | undefined;
        };
        /** A new mailbox. */
        CreateEmailChannelInput: {
            /** Display name. */
            name?: string | undefined;
            /** Address of the mailbox. */
            email?: string | undefined;
        };
        /** Connection of a WeChat account. */
        WechatChannelConfigInput: {
            /**
             * The platform.
             * @enum {string}
             */
            type: "wechat";
            /** Id of the app. */
            app_id?: string | undefined;
            /** Secret of the app. Secret: never log. */
            secret?: string | undefined;
            /** Original id of the account. */
            user_name?: string | undefined;
            /** Token that verifies incoming calls. Secret: never log. */
            token?: string | undefined;
            /** Key that encrypts messages. Secret: never log. */
            encoding_aes_key?: string | undefined;
        };
        /** A new WeChat channel. */
        CreateWechatChannelInput: {
            /** Display name. */
            name?: string | undefined;
            /** What connects it to WeChat. Secret: never log. */
            config: components["schemas"]["WechatChannelConfigInput"];
        };
        /** Connection of a LINE account. */
        LineChannelConfigInput: {
            /**
             * The platform.
             * @enum {string}
             */
            type: "line";
            /** Id of the channel at LINE. */
            line_channel_id?: string | undefined;
            /** Secret of the channel. Secret: never log. */
            line_channel_secret?: string | undefined;
            /** Access token of the channel. Secret: never log. */
            line_channel_token?: string | undefined;
        };
        /** A new LINE channel. */
        CreateLineChannelInput: {
            /** Display name. */
            name?: string | undefined;
            /** What connects it to LINE. Secret: never log. */
            config: components["schemas"]["LineChannelConfigInput"];
        };
        /** How a WhatsApp Business number is reached. */
        WhatsAppConnectionInput: {
            /** Access token. Secret: never log. */
            access_key?: string | undefined;
            /** Id of the number at Meta. */
            phone_number_id?: string | undefined;
            /** Id of the business account at Meta. */
            business_account_id?: string | undefined;
            /** The number, in international form. */
            phone_number?: string | undefined;
        };
        /** Connection of a new WhatsApp channel. */
        WhatsAppChannelConfigInput: components["schemas"]["WhatsAppConnectionInput"] & {
            /**
             * The platform.
             * @enum {string}
             */
            type: "whatsapp";
        };
        /** What to change in the connection of a WhatsApp channel. */
        UpdateWhatsAppChannelConfigInput: components["schemas"]["WhatsAppConnectionInput"] & {
            /**
             * The platform.
             * @enum {string}
             */
            type?: "whatsapp" | undefined;
        };
        /** A new WhatsApp channel. */
        CreateWhatsAppChannelInput: {
            /** Display name. */
            name?: string | undefined;
            /** What connects it to WhatsApp. Secret: never log. */
            config: components["schemas"]["WhatsAppChannelConfigInput"];
        };
        /** What to change in a WhatsApp channel, which is found by its number. */
        UpdateWhatsAppChannelInput: {
            /** New display name. */
            name?: string | undefined;
            /** What connects it to WhatsApp. Secret: never log. */
            config?: components["schemas"]["UpdateWhatsAppChannelConfigInput"] | undefined;
        };
        /** A Facebook page. */
        FacebookPage: {
            /** Id of the page. */
            _id: components["schemas"]["Id"];
            /** The same under its observed name. */
            id?: components["schemas"]["Id"] | undefined;
            /** Name of the page. */
            name?: string | undefined;
            /** Token of the page. Secret: never log. */
            access_token?: string | undefined;
        };
        /** A Facebook page with the field names of Facebook. */
        ObservedFacebookPage: {
            /** Id of the page. */
            id: components["schemas"]["Id"];
            /** Name of the page. */
            name?: string | undefined;
            /** Token of the page. Secret: never log. */
            access_token?: string | undefined;
        };
        /** A Facebook page in either shape. */
        AnyFacebookPage: components["schemas"]["FacebookPage"] | components["schemas"]["ObservedFacebookPage"];
        /** Pages, as a bare array or in an envelope. */
        FacebookPageListAnswer: components["schemas"]["AnyFacebookPage"][] | {
            /** True on success. */
            success?: boolean | undefined;
            /** The pages. */
            data: components["schemas"]["AnyFacebookPage"][];
        };
        /** A stored login of a platform. */
        ChannelCredential: {
            /** Id of the credential. */
            _id: components["schemas"]["Id"];
            /** The platform. */
            type?: components["schemas"]["OpenChannelType"] | undefined;
            /** Display name. */
            name?: string | undefined;
            /** The same id under its observed name. */
            id?: components["schemas"]["Id"] | undefined;
            /** Settings of the login. Secret: never log. */
            config?: components["schemas"]["ChannelConfig"] | undefined;
            /** The organisation that owns it. */
            organization_id?: string | undefined;
            /** When it was made. */
            created_at?: components["schemas"]["Timestamp"] | undefined;
            /** When it was last changed, null if never. */
            updated_at?: components["schemas"]["TimestampOrNull"] | undefined;
        };
        /** A stored login as the observed service shows it, resembling a channel: the platform is in `config.type`. */
        ObservedChannelCredential: {
            /** Id of the credential. */
            id: components["schemas"]["Id"];
            /** Display name. */
            name?: string | undefined;
            /** Settings of the login. Secret: never log. */
            config?: components["schemas"]["ChannelConfig"] | undefined;
            /** The organisation that owns it. */
            organization_id?: string | undefined;
            /** When it was made. */
            created_at?: components["schemas"]["Timestamp"] | undefined;
            /** When it was last changed, null if never. */
            updated_at?: components["schemas"]["TimestampOrNull"] | undefined;
        };
        /** A credential of either generation. */
        AnyChannelCredential: components["schemas"]["ChannelCredential"] | components["schemas"]["ObservedChannelCredential"];
        /** One credential, bare or in an envelope. */
        ChannelCredentialAnswer: components["schemas"]["ChannelCredential"] | components["schemas"]["ObservedChannelCredential"] | {
            /** True on success. */
            success?: boolean | undefined;
            /** The credential. */
            data: components["schemas"]["AnyChannelCredential"];
        };
        /** What to change in a stored login. */
        UpdateCredentialInput: {
            /** New display name. */
            name?: string | undefined;
            /** The platform. */
            type?: components["schemas"]["ChannelType"] | undefined;
            /** New settings. Secret: never log. */
            config?: components["schemas"]["ChannelConfigInput"] | undefined;
        };
        /** What to change in the workflow of a channel. */
        UpdateChannelWorkflowInput: {
            /** Switches the workflow on or off. */
            active?: boolean | undefined;
        };
        /** A team of agents. */
        Team: {
            /** Id of the team. */
            _id: components["schemas"]["Id"];
            /** Kind of object, on raw documents. */
            doc_name?: string | undefined;
            /** The same id again, on raw documents. */
            public_id?: components["schemas"]["Id"] | undefined;
            /** The organisation that owns it. */
            organization_id?: string | undefined;
            /** The business unit that it belongs to. */
            business_unit_id?: (string | null) | undefined;
            /** Address of the icon; may be empty. */
            icon_url?: string | undefined;
            /** Name of the team. */
            name?: string | undefined;
            /** How conversations reach its members. */
            mode?: (("public" | "grab") | (string & {})) | undefined;
            /** What the team does; may be empty. */
            description?: string | undefined;
            /** Whether it is the default team. */
            is_default?: boolean | undefined;
            /** Whether it is switched off. */
            is_disabled?: boolean | undefined;
            /** Whether it was deleted. */
            is_delete?: boolean | undefined;
            /** Who deleted it. */
            deleted_by?: (string | null) | undefined;
            /** When it was deleted. */
            deleted_at?: components["schemas"]["TimestampOrNull"] | undefined;
            /** When it was made. */
            created_at?: components["schemas"]["Timestamp"] | undefined;
            /** When it was last changed, null if never. */
            updated_at?: components["schemas"]["TimestampOrNull"] | undefined;
            /** Judging by its name: whether the conversation is assigned to it. In camel case on the wire. */
            isAssign?: boolean | undefined;
        };
        /** Teams, as a bare array or in an envelope. */
        TeamListAnswer: components["schemas"]["Team"][] | {
            /** True on success. */
            success?: boolean | undefined;
            /** The teams. */
            data: components["schemas"]["Team"][];
        };
        /** A member of a team who may follow its conversations. */
        TeamObserver: {
            /** Id of the membership. */
            _id: components["schemas"]["Id"];
            /** Role in the team. */
            role?: string | undefined;
            /** The person. */
            user?: {
                /** Id of the user. */
                _id?: components["schemas"]["Id"] | undefined;
                /** Kind of object, on raw documents. */
                doc_name?: string | undefined;
                /** The same id again, on raw documents. */
                public_id?: components["schemas"]["Id"] | undefined;
                /** The organisation of the user. */
                organization_id?: string | undefined;
                /** Email address. */
                email?: string | undefined;
                /** Role in the organisation. */
                role?: string | undefined;
                /** Name to show. */
                display_name?: string | undefined;
                /** Address of the picture; may be empty. */
                avatar_url?: string | undefined;
                /** Given name. */
                first_name?: string | undefined;
                /** Family name. */
                last_name?: string | undefined;
                /** State of the account. */
                status?: string | undefined;
                /** Whether the user may log in. */
                is_active?: boolean | undefined;
            } | undefined;
        };
        /** Observers, as a bare array or in an envelope. */
        TeamObserverListAnswer: components["schemas"]["TeamObserver"][] | {
            /** True on success. */
            success?: boolean | undefined;
            /** The observers. */
            data: components["schemas"]["TeamObserver"][];
        };
        /** A person who writes through a channel. Text fields without a value are often an empty string. */
        Contact: {
            /** Kind of object. */
            object_name?: string | undefined;
            /** Id of the contact. */
            id: components["schemas"]["Id"];
            /** The organisation that owns it. */
            organization_id: string;
            /** Name to show. */
            display_name?: string | undefined;
            /** Email address; may be empty or null. */
            email?: (string | null) | undefined;
            /** Phone number in international form; may be empty. */
            phone_number?: string | undefined;
            /** Address of the picture; may be empty. */
            avatar_url?: string | undefined;
            /** When it was made. */
            created_at: components["schemas"]["Timestamp"];
            /** When it was last changed, null if never. */
            updated_at: components["schemas"]["TimestampOrNull"];
            /** The same id under its database name. */
            _id?: components["schemas"]["Id"] | undefined;
            /** The same id again, on raw documents. */
            public_id?: components["schemas"]["Id"] | undefined;
            /** Kind of object, on raw documents. */
            doc_name?: string | undefined;
            /** The business unit that it belongs to. */
            business_unit_id?: (string | null) | undefined;
            /** The channel through which the contact first wrote. */
            channel_id?: string | undefined;
            /** The platform of that channel. */
            channel_type?: components["schemas"]["OpenChannelType"] | undefined;
            /** Given name; may be empty. */
            first_name?: string | undefined;
            /** Family name; may be empty. */
            last_name?: string | undefined;
            /** Gender; may be empty. */
            gender?: string | undefined;
            /** Dialling code; may be empty. */
            area_code?: string | undefined;
            /** Language; may be empty. */
            language?: string | undefined;
            /** Free note; may be empty. */
            remark?: string | undefined;
            /** Time zone; may be empty. */
            time_zone?: string | undefined;
            /** Title of the person; may be empty. */
            title?: string | undefined;
            /** Place; may be empty. */
            location?: string | undefined;
            /** Company; may be empty. */
            company_name?: string | undefined;
            /** Position in the company; may be empty. */
            position?: string | undefined;
            /** Birthday; may be empty or null. */
            birthday?: (string | null) | undefined;
            /** When the contact was last seen, ISO 8601; may be empty. */
            last_seen?: string | undefined;
            /** Id on WhatsApp; may be empty. */
            whatsapp_id?: string | undefined;
            /** Id on Facebook; may be empty. */
            facebook_id?: string | undefined;
            /** Id on Messenger; may be empty. */
            messenger_id?: string | undefined;
            /** Id on WeChat; may be empty. */
            wechat_id?: string | undefined;
            /** Id on LINE; may be empty. */
            line_id?: string | undefined;
            /** Id on Instagram; may be empty. */
            instagram_id?: string | undefined;
            /** Id in a connected Odoo; may be empty. In mixed case on the wire. */
            odooContactID?: string | undefined;
            /** Further values by name. */
            additional_params?: Record<string, unknown> | undefined;
            /** What was done; in the answer of older updates only. */
            action?: string | undefined;
            /** Id of the user at the platform. */
            provider_user_id?: (string | null) | undefined;
            /** The CRM board that holds the contact. */
            board_id?: (string | null) | undefined;
            /** The row of that board. */
            board_item_id?: (string | null) | undefined;
            /** Labels that the contact was given. */
            labels?: string[] | undefined;
            /** Language, on raw documents. */
            _language?: string | undefined;
        };
        /** One contact, bare or in an envelope. */
        ContactAnswer: components["schemas"]["Contact"] | {
            /** True on success. */
            success?: boolean | undefined;
            /** The contact. */
            data: components["schemas"]["Contact"];
        };
        /** A page of contacts. */
        ContactPageAnswer: components["schemas"]["PageInfo"] & {
            /** The contacts of this page. */
            data: components["schemas"]["Contact"][];
            /** Number of all matching contacts in documented answers, of those in this page in observed ones. */
            total: number;
        };
        /** What to change in a contact. */
        UpdateContactInput: {
            /** New name. */
            display_name?: string | undefined;
            /** New email address. */
            email?: string | undefined;
            /** New phone number, in international form. */
            phone_number?: string | undefined;
            /** New given name. */
            first_name?: string | undefined;
            /** New family name. */
            last_name?: string | undefined;
            /** New gender. */
            gender?: string | undefined;
            /** New time zone. */
            time_zone?: string | undefined;
            /** New language. */
            language?: string | undefined;
            /** New free note. */
            remark?: string | undefined;
            /** Address of the new picture, as an upload answers it. */
            avatar_url?: string | undefined;
            /** All labels that the contact is to have. Less well known than the other fields. */
            labels?: string[] | undefined;
        };
        /** A conversation as a user sees it: a membership record with the conversation, the contact and the latest message nested in it. */
        Conversation: {
            /** Id of the record. */
            _id: components["schemas"]["Id"];
            /** Kind of object, on raw documents. */
            doc_name?: string | undefined;
            /** Public id of the record, which may differ from `_id`. */
            public_id?: components["schemas"]["Id"] | undefined;
            /** The organisation that owns it. */
            organization_id?: string | undefined;
            /** The business unit that it belongs to. */
            business_unit_id?: (string | null) | undefined;
            /** Who assigned it; may be empty. */
            assign_from?: (string | null) | undefined;
            /** When it was made. */
            created_at?: components["schemas"]["Timestamp"] | undefined;
            /** When it was last changed, null if never. */
            updated_at?: components["schemas"]["TimestampOrNull"] | undefined;
            /** The conversation itself. */
            conversation?: {
                /** Id of the conversation. */
                _id?: components["schemas"]["Id"] | undefined;
                /** Kind of object, on raw documents. */
                doc_name?: string | undefined;
                /** The same id again, on raw documents. */
                public_id?: components["schemas"]["Id"] | undefined;
                /** The organisation that owns it. */
                organization_id?: string | undefined;
                /** The business unit that it belongs to. */
                business_unit_id?: (string | null) | undefined;
                /** The channel in which it takes place. */
                channel_id?: string | undefined;
                /** The platform of that channel. */
                channel_type?: components["schemas"]["OpenChannelType"] | undefined;
                /** The contact who takes part. */
                contact_id?: string | undefined;
                /** State of the conversation. */
                status?: string | undefined;
                /** Title, usually the name of the contact. */
                name?: string | undefined;
                /** Time of the latest message. */
                timestamp?: components["schemas"]["Timestamp"] | undefined;
                /** Judging by its name: whether it is set up, so that agents can write. */
                is_ready?: boolean | undefined;
                /** Whether an agent takes part. */
                is_agent_joined?: boolean | undefined;
                /** When it was made. */
                created_at?: components["schemas"]["Timestamp"] | undefined;
                /** When it was last changed, null if never. */
                updated_at?: components["schemas"]["TimestampOrNull"] | undefined;
                /** Language, on raw documents. */
                _language?: string | undefined;
                /** How it reaches agents. */
                mode?: string | undefined;
            } | undefined;
            /** The contact, as a raw document. */
            contact?: components["schemas"]["Contact"] | undefined;
            /** The latest message. */
            latest_message?: components["schemas"]["ConversationMessage"] | undefined;
            /** The latest message that the contact wrote. */
            contacts_latest_message?: components["schemas"]["ConversationMessage"] | undefined;
            /** The memberships of other users. */
            available_team_conversations?: {
                /** Id of the record. */
                _id?: components["schemas"]["Id"] | undefined;
                /** The user who takes part. */
                user_id?: string | undefined;
            }[] | undefined;
            /** Teams that take part. */
            teams?: components["schemas"]["Team"][] | undefined;
        };
        /** A message of a conversation. */
        ConversationMessage: {
            /** Id of the message. */
            _id?: components["schemas"]["Id"] | undefined;
            /** Kind of message. */
            type?: string | undefined;
            /** What was written. */
            content?: {
                /** The text. */
                text?: (string | null) | undefined;
                /** Whether it came as mail. */
                is_mail?: boolean | undefined;
                /** The page from which it was sent. */
                parent_url?: (string | null) | undefined;
            } | undefined;
            /** When it was made. */
            created_at?: components["schemas"]["Timestamp"] | undefined;
        };
        /** Conversations, as a bare array or in an envelope. */
        ConversationListAnswer: components["schemas"]["Conversation"][] | {
            /** True on success. */
            success?: boolean | undefined;
            /** The conversations. */
            data: components["schemas"]["Conversation"][];
        };
        /** An internal note about a contact. An observed one is a group of comments in one conversation. */
        ContactComment: {
            /** Id of the comment. */
            _id: components["schemas"]["Id"];
            /** The text. */
            text?: string | undefined;
            /** When it was made. */
            created_at?: components["schemas"]["Timestamp"] | undefined;
            /** When it was last changed, null if never. */
            updated_at?: components["schemas"]["TimestampOrNull"] | undefined;
            /** The text under its observed name. */
            content?: string | undefined;
            /** The organisation that owns it. */
            organization_id?: string | undefined;
            /** The business unit that it belongs to. */
            business_unit_id?: (string | null) | undefined;
            /** The conversation that it is about. */
            conversation_id?: string | undefined;
            /** The platform of that conversation. */
            channel_type?: components["schemas"]["OpenChannelType"] | undefined;
            /** The team that it belongs to. */
            team_id?: (string | null) | undefined;
            /** The membership record that it belongs to. */
            team_conversation_users_id?: (string | null) | undefined;
            /** That record. */
            team_conversation?: (Record<string, unknown> | null) | undefined;
            /** The single comments of the group. */
            comments?: {
                /** Id of the comment. */
                _id?: components["schemas"]["Id"] | undefined;
                /** The text. */
                content?: string | undefined;
                /** The platform. */
                channel_type?: components["schemas"]["OpenChannelType"] | undefined;
                /** Labels that the comment was given. */
                labels?: string[] | undefined;
                /** Who wrote it. */
                from?: {
                    /** Id of the user. */
                    _id?: components["schemas"]["Id"] | undefined;
                    /** Name to show. */
                    display_name?: string | undefined;
                } | undefined;
                /** When it was made. */
                created_at?: components["schemas"]["Timestamp"] | undefined;
                /** When it was last changed, null if never. */
                updated_at?: components["schemas"]["TimestampOrNull"] | undefined;
            }[] | undefined;
        };
        /** The comments under `items`. */
        ContactCommentPage: components["schemas"]["PageInfo"] & {
            /** The comments. */
            items: components["schemas"]["ContactComment"][];
        };
        /** Comments, as a bare array or in one of two envelopes. */
        ContactCommentListAnswer: components["schemas"]["ContactComment"][] | components["schemas"]["ContactCommentPage"] | {
            /** True on success. */
            success?: boolean | undefined;
            /** The comments. */
            data: components["schemas"]["ContactComment"][];
        };
        /** A file that was exchanged with a contact. */
        ContactFile: {
            /** Id of the file. */
            _id: components["schemas"]["Id"];
            /** Name of the file. */
            name?: string | undefined;
            /** Where to download it. */
            url?: string | undefined;
            /** Size in bytes. */
            size?: number | undefined;
            /** Kind of file. Unreliable: observed rows always say image. */
            type?: string | undefined;
            /** Who sent it. */
            from?: string | undefined;
            /** The file, in observed rows. */
            content?: {
                /** Where to download it. */
                url?: string | undefined;
                /** Name of the file, or the text below it. */
                caption?: string | undefined;
                /** Extension of the name, without the dot. */
                extension?: string | undefined;
            } | undefined;
            /** When it was made. */
            created_at?: components["schemas"]["Timestamp"] | undefined;
            /** When it was last changed, null if never. */
            updated_at?: components["schemas"]["TimestampOrNull"] | undefined;
        };
        /** Files, as a bare array or in an envelope. */
        ContactFileListAnswer: components["schemas"]["ContactFile"][] | {
            /** True on success. */
            success?: boolean | undefined;
            /** The files. */
            data: components["schemas"]["ContactFile"][];
        };
        /** An entry in the log of a conversation. */
        Activity: {
            /** Id of the entry. */
            _id: components["schemas"]["Id"];
            /** Kind of object, on raw documents. */
            doc_name?: string | undefined;
            /** The same id again, on raw documents. */
            public_id?: components["schemas"]["Id"] | undefined;
            /** The conversation. */
            conversation_id?: string | undefined;
            /** The organisation that owns it. */
            organization_id?: string | undefined;
            /** Who acted, as an id or an object. */
            user?: components["schemas"]["TextOrObjectOrNull"] | undefined;
            /** What happened. */
            summary?: string | undefined;
            /** Mood of the conversation. */
            sentiment?: (string | null) | undefined;
            /** How much it matters. */
            importance?: (string | number | null) | undefined;
            /** When it was made. */
            created_at?: components["schemas"]["Timestamp"] | undefined;
            /** When it was last changed, null if never. */
            updated_at?: components["schemas"]["TimestampOrNull"] | undefined;
        };
        /** The activities under `items`. */
        ActivityPage: components["schemas"]["PageInfo"] & {
            /** The activities. */
            items: components["schemas"]["Activity"][];
        };
        /** Activities, as a bare array or under `items`. */
        ActivityListAnswer: components["schemas"]["Activity"][] | components["schemas"]["ActivityPage"];
        /** A stored file. */
        UploadedFile: {
            /** Where the file is. */
            url: string;
        };
        /** A notification of the current user. */
        Notification: {
            /** Kind of object. */
            object_name?: string | undefined;
            /** Id of the notification. */
            id: components["schemas"]["Id"];
            /** Headline. */
            title?: string | undefined;
            /** Text; may be empty. */
            content?: string | undefined;
            /** A sender or the name of a team. */
            from?: string | undefined;
            /** 101 CRM assignment; 201 new public conversation, 202 taken, 203 invitation, 204 assignment; 301 team invitation, 302 request to join, 303 invitation accepted, 304 request accepted, 305 the administrator may leave. */
            type?: ((101 | 201 | 202 | 203 | 204 | 301 | 302 | 303 | 304 | 305) | (number & {})) | undefined;
            /** What it is about; which keys are there depends on the type. */
            action_to?: {
                /** A CRM board. */
                board_id?: string | undefined;
                /** A row of that board. */
                board_item_id?: string | undefined;
                /** A membership record of a conversation. */
                team_conversation_user_id?: string | undefined;
                /** A conversation of the team. */
                team_own_conversation_id?: string | undefined;
                /** A team. */
                team_id?: string | undefined;
                /** A member of that team. */
                team_user_id?: string | undefined;
            } | undefined;
            /** The user whom it is for. */
            recipient?: string | undefined;
            /** Whether it was read. */
            is_read?: boolean | undefined;
            /** Whether its action is no longer possible. */
            action_disable?: boolean | undefined;
            /** The platform of the conversation. */
            channel_type?: components["schemas"]["OpenChannelType"] | undefined;
            /** How the conversation was taken: 0 own, 1 invitation, 2 assignment. */
            grab_type?: number | undefined;
            /** When it was taken. */
            grab_at?: components["schemas"]["TimestampOrNull"] | undefined;
            /** When it was accepted. */
            approved_at?: components["schemas"]["TimestampOrNull"] | undefined;
            /** Who accepted it. */
            approver?: components["schemas"]["TextOrObjectOrNull"] | undefined;
            /** When it was made. */
            created_at?: components["schemas"]["Timestamp"] | undefined;
        };
        /** A page of notifications. */
        NotificationPageAnswer: components["schemas"]["PageInfo"] & {
            /** The notifications of this page. */
            data: components["schemas"]["Notification"][];
            /** Number of all notifications in documented answers, of those in this page in observed ones. */
            total: number;
        };
        /** The notifications to dismiss. */
        DismissNotificationsInput: {
            /** Their ids. */
            ids: components["schemas"]["Id"][];
        };
        /** What a campaign of either generation may carry. */
        CampaignFields: {
            /** State of the campaign; later values are possible. */
            status?: (("draft" | "active" | "completed") | (string & {})) | undefined;
            /** The platform on which it runs. */
            channel_type?: components["schemas"]["OpenChannelType"] | undefined;
            /** When it was made. */
            created_at?: components["schemas"]["Timestamp"] | undefined;
            /** When it was last changed. */
            updated_at?: components["schemas"]["Timestamp"] | undefined;
            /** The same id again, on raw documents. */
            public_id?: components["schemas"]["Id"] | undefined;
            /** Kind of object, on raw documents. */
            doc_name?: string | undefined;
            /** The organisation that owns it. */
            organization_id?: string | undefined;
            /** The business unit that it belongs to. */
            business_unit_id?: (string | null) | undefined;
        };
        /** A campaign, in the documented shape. */
        Campaign: components["schemas"]["CampaignFields"] & {
            /** Id of the campaign. */
            _id: components["schemas"]["Id"];
            /** Display name. */
            name: string;
            /** The same id under its observed name. */
            id?: components["schemas"]["Id"] | undefined;
            /** Its touchpoints; not in lists. */
            touchpoints?: components["schemas"]["TouchpointSummary"][] | undefined;
        };
        /** A campaign with `id`, where `_id` may be absent. */
        ObservedCampaign: components["schemas"]["CampaignFields"] & {
            /** Id of the campaign. */
            id: components["schemas"]["Id"];
            /** Display name. */
            name?: string | undefined;
            /** The same id, if sent. */
            _id?: components["schemas"]["Id"] | undefined;
            /** Its touchpoints; not in lists. */
            touchpoints?: components["schemas"]["TouchpointSummary"][] | undefined;
        };
        /** A campaign inside another object, in either shape. */
        EmbeddedCampaign: components["schemas"]["CampaignFields"] & {
            /** Id of the campaign. */
            id?: components["schemas"]["Id"] | undefined;
            /** The same id under its documented name. */
            _id?: components["schemas"]["Id"] | undefined;
            /** Display name. */
            name?: string | undefined;
        };
        /** A campaign of either generation. */
        AnyCampaign: components["schemas"]["Campaign"] | components["schemas"]["ObservedCampaign"];
        /** One campaign, bare or in an envelope. */
        CampaignAnswer: components["schemas"]["Campaign"] | components["schemas"]["ObservedCampaign"] | {
            /** True on success. */
            success?: boolean | undefined;
            /** The campaign. */
            data: components["schemas"]["AnyCampaign"];
        };
        /** The campaigns under `data`. */
        CampaignPage: components["schemas"]["PageInfo"] & {
            /** The campaigns. */
            data: components["schemas"]["AnyCampaign"][];
        };
        /** Campaigns, in an envelope or as a bare array. */
        CampaignPageAnswer: components["schemas"]["CampaignPage"] | components["schemas"]["AnyCampaign"][];
        /** A new campaign. */
        CreateCampaignInput: {
            /** Display name. */
            name: string;
            /** The platform on which it runs. */
            channel_type?: components["schemas"]["ChannelType"] | undefined;
        };
        /**
         * State of a touchpoint.
         * @enum {string}
         */
        TouchpointStatus: "inactive" | "active" | "archived" | "update_needed";
        /** A touchpoint as embedded in a channel or a campaign. */
        TouchpointSummary: {
            /** Id of the touchpoint. */
            _id?: components["schemas"]["Id"] | undefined;
            /** The same id again, on raw documents. */
            public_id?: components["schemas"]["Id"] | undefined;
            /** Kind of object, on raw documents. */
            doc_name?: string | undefined;
            /** The channel to which it leads. */
            channel_id?: (string | null) | undefined;
            /** Display name. */
            name?: string | undefined;
            /** The link to share. */
            url?: (string | null) | undefined;
            /** Where the link leads. */
            destination_url?: (string | null) | undefined;
            /** The workflow of the channel. */
            default_channel_workflow_id?: (string | null) | undefined;
            /** The workflow that it starts. */
            execute_workflow_id?: (string | null) | undefined;
            /** How often its QR code was scanned. */
            scan_qrcode_count?: number | undefined;
            /** How often its link was followed. */
            from_url_count?: number | undefined;
            /** From when it works. */
            start_datetime?: components["schemas"]["TimestampOrNull"] | undefined;
            /** Until when it works. */
            end_datetime?: components["schemas"]["TimestampOrNull"] | undefined;
            /** Address of the logo in the QR code. */
            logo?: (string | null) | undefined;
            /** The medium that carries it. */
            media_name?: (string | null) | undefined;
            /** What it is for. */
            description?: (string | null) | undefined;
            /** When it was deleted. */
            deleted_at?: components["schemas"]["TimestampOrNull"] | undefined;
            /** Whether it is archived. */
            is_archived?: boolean | undefined;
            /** Whether it is paused. */
            is_paused?: boolean | undefined;
            /** When it was made. */
            created_at?: components["schemas"]["Timestamp"] | undefined;
        };
        /** What a touchpoint of either generation may carry. */
        TouchpointFields: {
            /** Display name. */
            name?: string | undefined;
            /** Kind of touchpoint, such as message. No list of values is published. */
            type?: string | undefined;
            /** The campaign that it belongs to. */
            campaign_id?: (string | null) | undefined;
            /** When it was made. */
            created_at?: components["schemas"]["Timestamp"] | undefined;
            /** What it sends, as text or as an object. */
            message?: components["schemas"]["TextOrObjectOrNull"] | undefined;
            /** The same id again, on raw documents. */
            public_id?: components["schemas"]["Id"] | undefined;
            /** Kind of object, on raw documents. */
            doc_name?: string | undefined;
            /** The organisation that owns it. */
            organization_id?: string | undefined;
            /** The business unit that it belongs to. */
            business_unit_id?: (string | null) | undefined;
            /** What it is for; may be empty. */
            description?: string | undefined;
            /** Where contacts come from; may be empty. */
            source?: string | undefined;
            /** Address of the logo in the QR code. */
            logo?: (string | null) | undefined;
            /** The medium that carries it. */
            media_name?: string | undefined;
            /** Keywords of paid search. */
            paid_keywords?: string[] | undefined;
            /** Whether the link carries UTM parameters. */
            utm_tracking?: boolean | undefined;
            /** Whether it is paused. */
            is_paused?: boolean | undefined;
            /** Whether it is archived. */
            is_archived?: boolean | undefined;
            /** Whether it is outside its dates. */
            is_outside_range?: boolean | undefined;
            /** The opening phrase by which the touchpoint is recognised. */
            initial_phrase?: string | undefined;
            /** The link to share. */
            url?: (string | null) | undefined;
            /** Where the link leads. */
            destination_url?: (string | null) | undefined;
            /** The channel to which it leads. */
            channel_id?: (string | null) | undefined;
            /** The workflow that it starts. */
            execute_workflow_id?: (string | null) | undefined;
            /** That channel. */
            channel?: components["schemas"]["EmbeddedChannel"] | undefined;
            /** The campaign that it belongs to. */
            campaign?: components["schemas"]["EmbeddedCampaign"] | undefined;
            /** Name of that campaign. */
            campaign_name?: string | undefined;
            /** Name of the workflow that it starts. */
            execute_workflow_name?: string | undefined;
            /** The workflow of the channel. */
            default_channel_workflow_id?: string | undefined;
            /** Name of the workflow of the channel. */
            default_channel_workflow_name?: string | undefined;
            /** From when it works, null for at once. */
            start_datetime?: components["schemas"]["TimestampOrNull"] | undefined;
            /** Until when it works, null for always. */
            end_datetime?: components["schemas"]["TimestampOrNull"] | undefined;
            /** When it was deleted. */
            deleted_at?: components["schemas"]["TimestampOrNull"] | undefined;
            /** How often its link was followed. */
            from_url_count?: number | undefined;
            /** How often its QR code was scanned. */
            scan_qrcode_count?: number | undefined;
            /** State of the touchpoint; later values are possible. */
            status?: (components["schemas"]["TouchpointStatus"] | (string & {})) | undefined;
            /** Links for WeChat. */
            wechat_config?: {
                /** Link with the opening phrase. */
                wechat_url_with_initiation_phase?: string | undefined;
                /** Link without it. */
                wechat_url_without_initiation_phase?: string | undefined;
            } | undefined;
        };
        /** A touchpoint, in the documented shape. */
        Touchpoint: components["schemas"]["TouchpointFields"] & {
            /** Id of the touchpoint. */
            _id: components["schemas"]["Id"];
            /** The same id under its observed name. */
            id?: components["schemas"]["Id"] | undefined;
        };
        /** A touchpoint with `id`, where `_id` may be absent. */
        ObservedTouchpoint: components["schemas"]["TouchpointFields"] & {
            /** Id of the touchpoint. */
            id: components["schemas"]["Id"];
            /** The same id, if sent. */
            _id?: components["schemas"]["Id"] | undefined;
        };
        /** A touchpoint of either generation. */
        AnyTouchpoint: components["schemas"]["Touchpoint"] | components["schemas"]["ObservedTouchpoint"];
        /** One touchpoint, bare or in an envelope. */
        TouchpointAnswer: components["schemas"]["Touchpoint"] | components["schemas"]["ObservedTouchpoint"] | {
            /** True on success. */
            success?: boolean | undefined;
            /** The touchpoint. */
            data: components["schemas"]["AnyTouchpoint"];
        };
        /** The touchpoints under `data`. */
        TouchpointPage: components["schemas"]["PageInfo"] & {
            /** The touchpoints. */
            data: components["schemas"]["AnyTouchpoint"][];
        };
        /** Touchpoints, in an envelope or as a bare array. */
        TouchpointPageAnswer: components["schemas"]["TouchpointPage"] | components["schemas"]["AnyTouchpoint"][];
        /** What can be set in a touchpoint, new or not. */
        TouchpointFieldsInput: {
            /** Display name. */
            name?: string | undefined;
            /** Kind of touchpoint, such as message. No list of values is published. */
            type?: string | undefined;
            /** What it sends, as text or as an object. */
            message?: components["schemas"]["TextOrObject"] | undefined;
            /** What it is for. */
            description?: string | undefined;
            /** Keywords of paid search. */
            paid_keywords?: string[] | undefined;
            /** Where contacts come from. */
            source?: string | undefined;
            /** Whether the link carries UTM parameters. */
            utm_tracking?: boolean | undefined;
            /** The opening phrase by which the touchpoint is recognised. */
            initial_phrase?: string | undefined;
            /** Address of the logo in the QR code. */
            logo?: string | undefined;
            /** The channel to which it leads. */
            channel_id?: components["schemas"]["IdOrNull"] | undefined;
            /** The link to share. */
            url?: (string | null) | undefined;
            /** Where the link leads. */
            destination_url?: (string | null) | undefined;
            /**
             * Format: date-time
             * From when it works, null for at once.
             */
            start_datetime?: (string | null) | undefined;
            /**
             * Format: date-time
             * Until when it works, null for always.
             */
            end_datetime?: (string | null) | undefined;
            /** The medium that carries it. */
            media_name?: string | undefined;
            /** The workflow that it starts. */
            execute_workflow_id?: components["schemas"]["IdOrNull"] | undefined;
            /** Whether it is paused. */
            is_paused?: boolean | undefined;
            /** Whether it is archived. */
            is_archived?: boolean | undefined;
        };
        /** A new touchpoint. */
        CreateTouchpointInput: components["schemas"]["TouchpointFieldsInput"] & {
            /** The campaign that it belongs to. */
            campaign_id?: components["schemas"]["Id"] | undefined;
        };
        /** What to change in a touchpoint. */
        UpdateTouchpointInput: components["schemas"]["TouchpointFieldsInput"] & {
            /** The campaign that it is to belong to; null takes it out of its campaign. */
            campaign_id?: components["schemas"]["IdOrNull"] | undefined;
        };
        /** What to check. */
        ValidateTouchpointInput: {
            /** The touchpoint to check. */
            touchpoint_id?: components["schemas"]["Id"] | undefined;
            /** The channel to which it leads. */
            channel_id?: components["schemas"]["Id"] | undefined;
            /** The opening phrase to check. */
            initial_phrase?: string | undefined;
        };
        /** The verdict on a touchpoint. */
        TouchpointValidation: {
            /** Whether the touchpoint can go live. */
            valid: boolean;
            /** What is wrong with it. */
            errors?: string[] | undefined;
        };
        /** The verdict in the observed shape. */
        TouchpointDuplicate: {
            /** Whether another touchpoint of the channel has the same opening phrase. */
            duplicate: boolean;
        };
        /** The verdict on a touchpoint, in either shape. */
        TouchpointValidationAnswer: components["schemas"]["TouchpointValidation"] | components["schemas"]["TouchpointDuplicate"];
    };
    responses: {
        /** The request is malformed, or, with the message `Duplicate key`, a name is already taken. */
        BadRequest: {
            headers: {
                "X-Request-Id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ApiErrorBody"];
            };
        };
        /** The credential is missing or not valid. */
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
        /** The credential does not allow this, or the plan of the organisation does not include it. */
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
        /** There is nothing with this id. */
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
        /** A name is already taken. Tolerated rather than observed: the service was seen to answer 400 with `Duplicate key`. */
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
        /** The request is well formed but breaks a rule. Tolerated rather than observed: the service was seen to answer 400. */
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
        /** Too many requests. Wait as long as Retry-After says, then try again. */
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
        /** The service failed. */
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
        /** Any other error, for instance 502. The service answers in JSON; a proxy before it may answer 502 or 504 with plain text or an HTML page. */
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
         * Id of the channel.
         * @example ch_00000000-0000-4000-8000-000000000001
         */
        ChannelId: components["schemas"]["Id"];
        /**
         * Id of the stored credential, an opaque string.
         * @example 2001
         */
        CredentialId: components["schemas"]["Id"];
        /**
         * Id of the workflow, an opaque string.
         * @example 1001
         */
        WorkflowId: components["schemas"]["Id"];
        /**
         * Id of the team.
         * @example t_00000000-0000-4000-8000-00000000000d
         */
        TeamId: components["schemas"]["Id"];
        /**
         * Id of the contact.
         * @example con_00000000-0000-4000-8000-000000000004
         */
        ContactId: components["schemas"]["Id"];
        /**
         * Id of the conversation.
         * @example conv_00000000-0000-4000-8000-000000000006
         */
        ConversationId: components["schemas"]["Id"];
        /**
         * Id of the campaign.
         * @example 00000000-0000-4000-8000-00000000000c
         */
        CampaignId: components["schemas"]["Id"];
        /**
         * Id of the touchpoint.
         * @example tp_00000000-0000-4000-8000-00000000000b
         */
        TouchpointId: components["schemas"]["Id"];
        /**
         * How many rows to return at most. The default of the server is not known.
         * @example 20
         */
        Limit: number;
        /**
         * How many rows to pass over. One public source calls it `offset` for channels, contacts and touchpoints.
         * @example 0
         */
        Skip: number;
        /**
         * Field to sort by, with a leading minus for descending order.
         * @example -created_at
         */
        Sort: string;
        /**
         * Only rows of these platforms. The key is repeated for each; one value with commas was seen, too.
         * @example [
         *       "whatsapp",
         *       "web"
         *     ]
         */
        ChannelTypes: string[];
        /**
         * Only notifications of this kind; left out for all. `conversations`, `assigns` and `teams` are the values seen. Which of the numbers in the field `type` of a notification each of them stands for is not published.
         * @example conversations
         */
        NotificationKind: string;
        /**
         * Only what happened on this day or later.
         * @example 2025-01-01
         */
        StartDate: string;
        /**
         * Only what happened on this day or earlier.
         * @example 2025-01-31
         */
        EndDate: string;
        /**
         * The conversation that is to be assigned.
         * @example conv_00000000-0000-4000-8000-000000000006
         */
        ConversationIdFilter: components["schemas"]["Id"];
    };
    requestBodies: never;
    headers: {
        /**
         * Id of the request. Quote it when you report a problem.
         * @example 00000000-0000-4000-8000-0000000000aa
         */
        RequestId: string;
        /**
         * Seconds to wait before the next try.
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
                 * Only channels of this platform.
                 * @example whatsapp
                 */
                type?: components["schemas"]["ChannelType"] | undefined;
                /**
                 * How many rows to return at most. The default of the server is not known.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"] | undefined;
                /**
                 * How many rows to pass over. One public source calls it `offset` for channels, contacts and touchpoints.
                 * @example 0
                 */
                skip?: components["parameters"]["Skip"] | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The channels. */
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
        /** The new channel. */
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
            /** The new channel. */
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
            /** The counts. */
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
                 * Id of the channel.
                 * @example ch_00000000-0000-4000-8000-000000000001
                 */
                channel_id: components["parameters"]["ChannelId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The channel. */
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
                 * Id of the channel.
                 * @example ch_00000000-0000-4000-8000-000000000001
                 */
                channel_id: components["parameters"]["ChannelId"];
            };
            cookie?: never;
        };
        /** The fields to change. */
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
            /** The channel after the change. */
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
                 * Id of the channel.
                 * @example ch_00000000-0000-4000-8000-000000000001
                 */
                channel_id: components["parameters"]["ChannelId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The channel is deleted. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletionAnswer"];
                };
            };
            /** The channel is deleted. */
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
                 * Id of the channel.
                 * @example ch_00000000-0000-4000-8000-000000000001
                 */
                channel_id: components["parameters"]["ChannelId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The channel is deleted. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletionAnswer"];
                };
            };
            /** The channel is deleted. */
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
        /** Name and look of the widget. */
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
            /** The new channel. */
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
        /** The page and how to reach it. */
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
            /** The new channel or channels. */
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
        /** The page and how to reach it. */
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
            /** The channel or channels after the change. */
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
        /** The page whose Instagram account is connected. */
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
            /** The new channel or channels. */
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
        /** Name and address of the mailbox. */
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
            /** The new channel. */
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
        /** The account to connect. */
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
            /** The new channel. */
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
        /** The account to connect. */
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
            /** The new channel. */
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
        /** The number to connect. */
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
            /** The new channel. */
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
        /** The number and its new settings. */
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
            /** The channel after the change. */
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
                 * Id of the stored credential, an opaque string.
                 * @example 2001
                 */
                credential_id: components["parameters"]["CredentialId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The pages. */
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
                 * Id of the stored credential, an opaque string.
                 * @example 2001
                 */
                credential_id: components["parameters"]["CredentialId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The credential. */
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
                 * Id of the stored credential, an opaque string.
                 * @example 2001
                 */
                credential_id: components["parameters"]["CredentialId"];
            };
            cookie?: never;
        };
        /** The fields to change. */
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
            /** The credential after the change. */
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
                 * Id of the stored credential, an opaque string.
                 * @example 2001
                 */
                credential_id: components["parameters"]["CredentialId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The credential is deleted; the body carries no data. */
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
            /** The credential is deleted. */
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
                 * Id of the workflow, an opaque string.
                 * @example 1001
                 */
                workflow_id: components["parameters"]["WorkflowId"];
            };
            cookie?: never;
        };
        /** The new state. */
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
            /** The workflow is updated. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessAnswer"];
                };
            };
            /** The workflow is updated. */
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
                 * Id of the workflow, an opaque string.
                 * @example 1001
                 */
                workflow_id: components["parameters"]["WorkflowId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The workflow is detached; the body carries no data. */
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
            /** The workflow is detached. */
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
                 * The conversation that is to be assigned.
                 * @example conv_00000000-0000-4000-8000-000000000006
                 */
                conversation_id?: components["parameters"]["ConversationIdFilter"] | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The teams. */
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
                 * The conversation that is to be assigned.
                 * @example conv_00000000-0000-4000-8000-000000000006
                 */
                conversation_id?: components["parameters"]["ConversationIdFilter"] | undefined;
            } | undefined;
            header?: never;
            path: {
                /**
                 * Id of the team.
                 * @example t_00000000-0000-4000-8000-00000000000d
                 */
                team_id: components["parameters"]["TeamId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The observers. */
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
                 * How many rows to return at most. The default of the server is not known.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"] | undefined;
                /**
                 * How many rows to pass over. One public source calls it `offset` for channels, contacts and touchpoints.
                 * @example 0
                 */
                skip?: components["parameters"]["Skip"] | undefined;
                /**
                 * Field to sort by, with a leading minus for descending order.
                 * @example -created_at
                 */
                sort?: components["parameters"]["Sort"] | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** A page of contacts. */
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
                 * What to look for.
                 * @example alice@example.com
                 */
                q: string;
                /**
                 * How many rows to return at most. The default of the server is not known.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"] | undefined;
                /**
                 * How many rows to pass over. One public source calls it `offset` for channels, contacts and touchpoints.
                 * @example 0
                 */
                skip?: components["parameters"]["Skip"] | undefined;
                /**
                 * Field to sort by, with a leading minus for descending order.
                 * @example -created_at
                 */
                sort?: components["parameters"]["Sort"] | undefined;
                /**
                 * Kind of search. Its values are not published; `text` is the one seen, in every search of the web app.
                 * @example text
                 */
                type?: string | undefined;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** A page of matching contacts. */
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
                 * Field to sort by, with a leading minus for descending order.
                 * @example -created_at
                 */
                sort?: components["parameters"]["Sort"] | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The contacts as CSV. */
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
        /** A form with the file in the part `file`. */
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "file": "(binary content of avatar.png)"
                 *     }
                 */
                "multipart/form-data": {
                    /** The file, with its name and media type. */
                    file: Blob;
                };
            };
        };
        responses: {
            /** Where the file is now. */
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
                 * Id of the contact.
                 * @example con_00000000-0000-4000-8000-000000000004
                 */
                contact_id: components["parameters"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The contact. */
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
                 * Id of the contact.
                 * @example con_00000000-0000-4000-8000-000000000004
                 */
                contact_id: components["parameters"]["ContactId"];
            };
            cookie?: never;
        };
        /** The fields to change. */
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
            /** The contact after the change. */
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
                 * Only rows of these platforms. The key is repeated for each; one value with commas was seen, too.
                 * @example [
                 *       "whatsapp",
                 *       "web"
                 *     ]
                 */
                channel_types?: components["parameters"]["ChannelTypes"] | undefined;
            } | undefined;
            header?: never;
            path: {
                /**
                 * Id of the contact.
                 * @example con_00000000-0000-4000-8000-000000000004
                 */
                contact_id: components["parameters"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The conversations. */
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
                 * Only rows of these platforms. The key is repeated for each; one value with commas was seen, too.
                 * @example [
                 *       "whatsapp",
                 *       "web"
                 *     ]
                 */
                channel_types?: components["parameters"]["ChannelTypes"] | undefined;
                /**
                 * How many rows to return at most. The default of the server is not known.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"] | undefined;
                /**
                 * How many rows to pass over. One public source calls it `offset` for channels, contacts and touchpoints.
                 * @example 0
                 */
                skip?: components["parameters"]["Skip"] | undefined;
            } | undefined;
            header?: never;
            path: {
                /**
                 * Id of the contact.
                 * @example con_00000000-0000-4000-8000-000000000004
                 */
                contact_id: components["parameters"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The comments. */
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
                 * Id of the contact.
                 * @example con_00000000-0000-4000-8000-000000000004
                 */
                contact_id: components["parameters"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The files. */
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
                 * Only what happened on this day or later.
                 * @example 2025-01-01
                 */
                start_date?: components["parameters"]["StartDate"] | undefined;
                /**
                 * Only what happened on this day or earlier.
                 * @example 2025-01-31
                 */
                end_date?: components["parameters"]["EndDate"] | undefined;
            } | undefined;
            header?: never;
            path: {
                /**
                 * Id of the conversation.
                 * @example conv_00000000-0000-4000-8000-000000000006
                 */
                conversation_id: components["parameters"]["ConversationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The activities. */
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
                 * How many rows to return at most. The default of the server is not known.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"] | undefined;
                /**
                 * How many rows to pass over. One public source calls it `offset` for channels, contacts and touchpoints.
                 * @example 0
                 */
                skip?: components["parameters"]["Skip"] | undefined;
                /**
                 * Only notifications of this kind; left out for all. `conversations`, `assigns` and `teams` are the values seen. Which of the numbers in the field `type` of a notification each of them stands for is not published.
                 * @example conversations
                 */
                type?: components["parameters"]["NotificationKind"] | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** A page of notifications. */
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
        /** The ids of the notifications. */
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
            /** The notifications are read. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessAnswer"];
                };
            };
            /** The notifications are read. */
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
        /** The ids of the notifications. */
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
            /** The notifications are dismissed. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessAnswer"];
                };
            };
            /** The notifications are dismissed. */
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
                 * Only notifications of this kind; left out for all. `conversations`, `assigns` and `teams` are the values seen. Which of the numbers in the field `type` of a notification each of them stands for is not published.
                 * @example conversations
                 */
                type?: components["parameters"]["NotificationKind"] | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The notifications are dismissed. */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessAnswer"];
                };
            };
            /** The notifications are dismissed. */
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
            /** The campaigns. */
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
        /** The new campaign. */
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
            /** The new campaign. */
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
                 * Id of the campaign.
                 * @example 00000000-0000-4000-8000-00000000000c
                 */
                campaign_id: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The campaign. */
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
                 * Judging by its name: whether its touchpoints move to the list of all touchpoints. Without it, their fate is not known.
                 * @example true
                 */
                move_touchpoint_to_all?: boolean | undefined;
            } | undefined;
            header?: never;
            path: {
                /**
                 * Id of the campaign.
                 * @example 00000000-0000-4000-8000-00000000000c
                 */
                campaign_id: components["parameters"]["CampaignId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The campaign is deleted; the body carries no data. */
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
            /** The campaign is deleted. */
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
                 * Only touchpoints of this campaign.
                 * @example 00000000-0000-4000-8000-00000000000c
                 */
                campaign_id?: components["schemas"]["Id"] | undefined;
                /**
                 * Only touchpoints in this state.
                 * @example active
                 */
                status?: components["schemas"]["TouchpointStatus"] | undefined;
                /**
                 * Only touchpoints that lead to this channel.
                 * @example ch_00000000-0000-4000-8000-000000000011
                 */
                channel_id?: components["schemas"]["Id"] | undefined;
                /**
                 * Only archived touchpoints, or only the others.
                 * @example false
                 */
                is_archived?: boolean | undefined;
                /**
                 * Field to sort by, with a leading minus for descending order.
                 * @example -created_at
                 */
                sort?: components["parameters"]["Sort"] | undefined;
                /**
                 * How many rows to return at most. The default of the server is not known.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"] | undefined;
                /**
                 * How many rows to pass over. One public source calls it `offset` for channels, contacts and touchpoints.
                 * @example 0
                 */
                skip?: components["parameters"]["Skip"] | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The touchpoints. */
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
        /** The new touchpoint. */
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
            /** The new touchpoint. */
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
                 * Counts the request as a visit, by a scan of the QR code or by a click on the link.
                 * @example scan
                 */
                from_type?: ("scan" | "url") | undefined;
            } | undefined;
            header?: never;
            path: {
                /**
                 * Id of the touchpoint.
                 * @example tp_00000000-0000-4000-8000-00000000000b
                 */
                touchpoint_id: components["parameters"]["TouchpointId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The touchpoint. */
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
                 * Id of the touchpoint.
                 * @example tp_00000000-0000-4000-8000-00000000000b
                 */
                touchpoint_id: components["parameters"]["TouchpointId"];
            };
            cookie?: never;
        };
        /** The fields to change. */
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
            /** The touchpoint after the change. */
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
                 * Id of the touchpoint.
                 * @example tp_00000000-0000-4000-8000-00000000000b
                 */
                touchpoint_id: components["parameters"]["TouchpointId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The touchpoint is deleted; the body carries no data. */
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
            /** The touchpoint is deleted. */
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
        /** What to check. */
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
            /** The verdict. An invalid touchpoint is a success too. */
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
