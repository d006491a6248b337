import { UnexpectedAnswer } from '../../core/call.js';
import type { Campaign, Page, Touchpoint, TouchpointValidation, Wire } from '../types.js';
import { fill, readPage, requireId, unwrapObject } from './envelope.js';

function toCampaign(raw: Wire['AnyCampaign']): Campaign {
  return fill<Campaign>(raw, { _id: raw.id });
}

export function readCampaign(body: Wire['CampaignAnswer']): Campaign {
  return requireId(toCampaign(unwrapObject(body, 'a campaign')), 'a campaign');
}

export function readCampaignPage(body: Wire['CampaignPageAnswer']): Page<Campaign> {
  return readPage(Array.isArray(body) ? { data: body } : body, 'a page of campaigns', toCampaign);
}

function toTouchpoint(raw: Wire['AnyTouchpoint']): Touchpoint {
  return fill<Touchpoint>(raw, { _id: raw.id });
}

export function readTouchpoint(body: Wire['TouchpointAnswer']): Touchpoint {
  return requireId(toTouchpoint(unwrapObject(body, 'a touchpoint')), 'a touchpoint');
}

export function readTouchpointPage(body: Wire['TouchpointPageAnswer']): Page<Touchpoint> {
  return readPage(Array.isArray(body) ? { data: body } : body, 'a page of touchpoints', toTouchpoint);
}

/** The observed service only says whether the phrase is taken. */
export function readValidation(body: Wire['TouchpointValidationAnswer'], phrase: string | undefined): TouchpointValidation {
  const verdict = unwrapObject(body, 'a verdict');
  if ('valid' in verdict) return verdict;
  if (typeof verdict.duplicate !== 'boolean') throw new UnexpectedAnswer('something that is not a verdict');
  if (!verdict.duplicate) return { ...verdict, valid: true };
  return { ...verdict, valid: false, errors: [`Another touchpoint of the channel has the initial phrase ${JSON.stringify(phrase ?? '')}.`] };
}
