/** What openapi-fetch, fetch, inputs and answers are read for. */
export const FIELDS: Record<string, unknown> = {
  ...{ Request: class {}, body: { a: 1 }, params: { query: { limit: 1 } }, path: { id: 'x' }, query: { limit: 1 } },
  ...{ header: { 'x-evil': '1' }, parseAs: 'text', querySerializer: () => 'evil=1', bodySerializer: () => '{}' },
  ...{ pathSerializer: () => 'evil', middleware: [{ onRequest: () => new Response('{}') }], method: 'DELETE' },
  ...{ id: 'id_evil', _id: 'id_evil', public_id: 'id_evil', contact_id: 'con_evil', channel_id: 'cha_evil' },
  ...{ data: { id: 'evil' }, items: [], success: false, total: 7, count: 7, all: 7, has_more: true, skip: 3 },
  ...{
    active: false,
    is_active: false,
    type: 'evil',
    content: 'evil',
    text: 'evil',
    url: 'https://evil',
    valid: false,
  },
  ...{ duplicate: true, caption: 'evil', name: 'evil', phone: '666', display_name: 'evil', phone_number: '666' },
  ...{ config: { page_id: 'evil' }, page_id: 'evil', app_id: 'evil', app_secret: 'evil', secret: 'evil' },
  ...{ channel_access_token: 'evil', channel_secret: 'evil', line_channel_token: 'evil', line_channel_secret: 'evil' },
  ...{ phone_number_id: 'evil', access_token: 'evil', access_key: 'evil', channelTypes: 'evil', channelType: 'evil' },
  ...{ filename: 'evil.png', file: 'evil', evil: 'evil' },
};
