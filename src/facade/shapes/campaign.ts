import { UnexpectedAnswer } from '../../core/answer.js';
import type { Campaign, Page, Touchpoint, TouchpointValidation, ValidateTouchpointInput, Wire } from '../types.js';
import { fill, readPage, requireId, unwrapObject } from './envelope.js';

function toCampaign(raw: Wire['AnyCampaign']): Campaign {
  return fill<Campaign>(raw, { _id: raw.id });
}

export function readCampaign(body: Wire['CampaignAnswer']): Campaign {
  return requireId(toCampaign(unwrapObject(body, 'id', '_id')), '_id');
}

export function readCampaignPage(body: Wire['CampaignPageAnswer']): Page<Campaign> {
  return readPage(Array.isArray(body) ? { data: body } : body, toCampaign);
}

function toTouchpoint(raw: Wire['AnyTouchpoint']): Touchpoint {
  return fill<Touchpoint>(raw, { _id: raw.id });
}

export function readTouchpoint(body: Wire['TouchpointAnswer']): Touchpoint {
  return requireId(toTouchpoint(unwrapObject(body, 'id', '_id')), '_id');
}

export function readTouchpointPage(body: Wire['TouchpointPageAnswer']): Page<Touchpoint> {
  return readPage(Array.isArray(body) ? { data: body } : body, toTouchpoint);
}

/** The observed service only says whether the phrase is taken. */
export function readValidation(
  body: Wire['TouchpointValidationAnswer'],
  { initial_phrase = '' }: ValidateTouchpointInput,
): TouchpointValidation {
  const verdict: Partial<TouchpointValidation> & { duplicate?: boolean } = unwrapObject(body, 'valid', 'duplicate');
  const { valid, duplicate } = verdict;
  if ((valid ?? undefined) === undefined && typeof duplicate !== 'boolean') throw new UnexpectedAnswer('no verdict');
  return fill<TouchpointValidation>(verdict, {
    valid: !duplicate,
    errors: duplicate ? [`The initial phrase ${JSON.stringify(initial_phrase)} is taken.`] : undefined,
  });
}
