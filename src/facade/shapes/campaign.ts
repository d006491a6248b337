import type { Campaign, Page, Touchpoint, TouchpointValidation, ValidateTouchpointInput } from '../types.js';
import type { Wire } from '../wire.js';
import { fill, type ListReader, object, page, type Reader } from './envelope.js';

const ID = { has: ['_id', 'id'], what: 'id' };

function toCampaign(raw: Wire['AnyCampaign']): Campaign {
  return fill<Campaign>(raw, { _id: raw.id });
}

export const asCampaign: Reader<Wire['CampaignAnswer'], Campaign> = object(ID, toCampaign);
export const asCampaignPage: ListReader<Wire['CampaignPageAnswer'], Page<Campaign>> = page(toCampaign);

function toTouchpoint(raw: Wire['AnyTouchpoint']): Touchpoint {
  return fill<Touchpoint>(raw, { _id: raw.id });
}

export const asTouchpoint: Reader<Wire['TouchpointAnswer'], Touchpoint> = object(ID, toTouchpoint);
export const asTouchpointPage: ListReader<Wire['TouchpointPageAnswer'], Page<Touchpoint>> = page(toTouchpoint);

/** The observed service only says whether the phrase is taken. */
export const asValidation = (
  input: ValidateTouchpointInput,
): Reader<Wire['TouchpointValidationAnswer'], TouchpointValidation> =>
  object({ has: ['valid', 'duplicate'], what: 'verdict', types: { duplicate: 'boolean' } }, (verdict) => {
    const { duplicate } = verdict as { duplicate?: boolean };
    return fill<TouchpointValidation>(verdict, {
      valid: !duplicate,
      errors: duplicate
        ? [`The initial phrase ${JSON.stringify(Object(input).initial_phrase ?? '')} is taken.`]
        : undefined,
    });
  });
