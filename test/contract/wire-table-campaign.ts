import { expect } from 'vitest';
import {
  both,
  CAMPAIGN_ID,
  CREATED,
  documentedCampaign,
  documentedTouchpoint,
  NOTHING,
  rawCampaign,
  readTouchpoint,
  TOUCHPOINT_ID,
  WHATSAPP_ID,
} from './samples.ts';
import type { WireEntry } from './wire-entry.ts';

const V1 = '/channel-service/v1';
const SPRING_ID = '00000000-0000-4000-8000-00000000001c';
const touchpointInput = {
  name: 'Welcome Message',
  type: 'message',
  campaign_id: CAMPAIGN_ID,
  message: { text: 'Hi! Welcome to our service.' },
  description: 'First contact',
  paid_keywords: ['welcome'],
  source: 'newsletter',
  utm_tracking: true,
  initial_phrase: 'Hi, tell me more',
  logo: 'https://files.example.com/uploads/logo.png',
  channel_id: WHATSAPP_ID,
  url: 'https://example.com',
  destination_url: 'https://example.com/welcome',
  start_datetime: CREATED,
  end_datetime: CREATED,
  media_name: 'Newsletter',
  execute_workflow_id: '3001',
  is_paused: false,
  is_archived: false,
};

export const CAMPAIGN_ENTRIES: readonly WireEntry[] = [
  {
    method: 'campaign.list',
    args: [{}],
    verb: 'GET',
    path: `${V1}/campaign`,
    results: both(
      {
        data: [
          { ...documentedCampaign, status: 'active' },
          { ...documentedCampaign, _id: SPRING_ID, name: 'Spring Sale', status: 'completed' },
        ],
        total: 2,
      },
      {
        data: [
          { ...rawCampaign(), _id: CAMPAIGN_ID },
          { ...rawCampaign(SPRING_ID, 'Spring Sale'), _id: SPRING_ID },
        ],
      },
    ),
    refused: [[[{ name: {} }], 'name']],
  },
  {
    method: 'campaign.get',
    args: [CAMPAIGN_ID],
    verb: 'GET',
    path: `${V1}/campaign/${CAMPAIGN_ID}`,
    results: both(documentedCampaign, {
      ...rawCampaign(),
      _id: CAMPAIGN_ID,
      touchpoints: [
        {
          _id: TOUCHPOINT_ID,
          doc_name: 'touchpoints',
          public_id: TOUCHPOINT_ID,
          name: 'Welcome Message',
          url: null,
          from_url_count: 3,
          is_archived: false,
          created_at: CREATED,
        },
      ],
    }),
    also: [404],
    refused: [[[''], 'campaignId']],
  },
  {
    method: 'campaign.create',
    args: [{ name: 'Q3 Re-engagement', channel_type: 'whatsapp' }],
    verb: 'POST',
    path: `${V1}/campaign`,
    body: { name: 'Q3 Re-engagement', channel_type: 'whatsapp' },
    results: both(documentedCampaign, { ...rawCampaign(), _id: CAMPAIGN_ID }),
    also: [409, 422],
    refused: [
      [[{ channel_type: 'whatsapp' }], 422],
      [[{ name: 'Q3', channel_type: 'fax' }], 422],
      [[], 'input'],
    ],
  },
  {
    method: 'campaign.delete',
    args: [CAMPAIGN_ID],
    verb: 'DELETE',
    path: `${V1}/campaign/${CAMPAIGN_ID}`,
    results: NOTHING,
    also: [404, 422],
    refused: [[['..'], 'campaignId']],
  },
  {
    method: 'campaign.listTouchpoints',
    args: [
      {
        campaign_id: CAMPAIGN_ID,
        status: 'active',
        channel_id: WHATSAPP_ID,
        is_archived: false,
        sort: '-created_at',
        limit: 20,
        skip: 40,
      },
    ],
    verb: 'GET',
    path: `${V1}/touchpoints`,
    query: [
      ['campaign_id', CAMPAIGN_ID],
      ['status', 'active'],
      ['channel_id', WHATSAPP_ID],
      ['is_archived', 'false'],
      ['sort', '-created_at'],
      ['limit', '20'],
      ['skip', '40'],
    ],
    results: both(
      { data: [documentedTouchpoint], total: 1 },
      { data: [{ ...readTouchpoint, campaign_name: 'Q3 Re-engagement' }] },
    ),
    also: [422],
    refused: [
      [[{ status: 'broken' }], 422],
      [[{ is_archived: 1 }], 422],
    ],
  },
  {
    method: 'campaign.getTouchpoint',
    args: [TOUCHPOINT_ID],
    verb: 'GET',
    path: `${V1}/touchpoints/${TOUCHPOINT_ID}`,
    results: both(documentedTouchpoint, { ...readTouchpoint, campaign: rawCampaign() }),
    also: [404, 422],
    refused: [[['_validate'], 'touchpointId']],
  },
  {
    method: 'campaign.createTouchpoint',
    args: [touchpointInput],
    verb: 'POST',
    path: `${V1}/touchpoints`,
    body: touchpointInput,
    results: both(documentedTouchpoint, { ...readTouchpoint, status: 'inactive' }),
    also: [404, 409, 422],
    refused: [
      [[{ name: 5 }], 422],
      [[{ message: 5 }], 422],
      [[undefined], 'input'],
    ],
  },
  {
    method: 'campaign.updateTouchpoint',
    args: [
      TOUCHPOINT_ID,
      { name: 'Updated Welcome Message', message: 'Hi! Great to have you here.', campaign_id: null },
    ],
    verb: 'PUT',
    path: `${V1}/touchpoints/${TOUCHPOINT_ID}`,
    body: { name: 'Updated Welcome Message', message: 'Hi! Great to have you here.', campaign_id: null },
    results: both(
      { ...documentedTouchpoint, name: 'Updated Welcome Message' },
      { ...readTouchpoint, name: 'Updated Welcome Message' },
    ),
    also: [404, 409, 422],
    refused: [
      [[TOUCHPOINT_ID, { is_paused: 'yes' }], 422],
      [[TOUCHPOINT_ID, { campaign_id: '_all' }], 422],
      [[TOUCHPOINT_ID, { execute_workflow_id: '_all' }], 422],
      [[TOUCHPOINT_ID, { start_datetime: 'tomorrow' }], 422],
      [['_validate', {}], 'touchpointId'],
    ],
  },
  {
    method: 'campaign.deleteTouchpoint',
    args: [TOUCHPOINT_ID],
    verb: 'DELETE',
    path: `${V1}/touchpoints/${TOUCHPOINT_ID}`,
    results: NOTHING,
    also: [404],
    refused: [[['_all'], 'touchpointId']],
  },
  {
    method: 'campaign.validateTouchpoint',
    args: [{ touchpoint_id: TOUCHPOINT_ID, channel_id: WHATSAPP_ID, initial_phrase: 'Hi, tell me more' }],
    verb: 'POST',
    path: `${V1}/touchpoints/_validate`,
    body: { touchpoint_id: TOUCHPOINT_ID, channel_id: WHATSAPP_ID, initial_phrase: 'Hi, tell me more' },
    results: both(
      { valid: false, errors: ['initial_phrase is used by another touchpoint'] },
      {
        duplicate: true,
        valid: false,
        errors: [expect.stringContaining('"Hi, tell me more"')],
      },
    ),
    also: [404, 422],
    refused: [
      [[{ touchpoint_id: '_all' }], 422],
      [[null], 'input'],
    ],
  },
];
