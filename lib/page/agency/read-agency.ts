import type { AgencyReading } from '../../domain/agency-reading';
import { labelText } from '../label-text';
import { addressIn, townIn } from './address-in';
import { agencyLabel, type AgencyLabel } from './agency-labels';
import { labelledLines, type LabelledText } from './labelled-lines';
import { genderIn, personIn, properCase } from './person-in';

const FIELDS =
  'input:not([type]),input[type=text],input[type=email],input[type=tel],input[type=number],input[type=search],textarea,select';
/** More fields than any account page has. */
const MOST_FIELDS = 200;

type Part = (lines: readonly string[]) => AgencyReading;

const SIRET = /(?:\d[\s.\u00a0]?){13}\d/;
const EMAIL = /[^\s@<>(),;:"']+@[^\s@<>(),;:"']+\.[a-z]{2,}/i;

const first = ([line = '']: readonly string[]) => line;

const siretIn = (text: string): AgencyReading => {
  const siret = SIRET.exec(text)?.[0].replace(/\D/g, '');
  return siret ? { siret } : {};
};

/** What each label's text says. */
const parts: Readonly<Record<AgencyLabel, Part>> = {
  company: (lines) => (/\p{L}/u.test(first(lines)) ? { company: first(lines) } : {}),
  siret: (lines) => siretIn(first(lines)),
  vat: (lines) => {
    const vat = first(lines).replace(/[\s.]/g, '');
    return /^[A-Z]{2}\w{2,13}$/.test(vat) ? { vat } : {};
  },
  email: (lines) => {
    const email = EMAIL.exec(first(lines))?.[0];
    return email ? { email } : {};
  },
  person: (lines) => personIn(first(lines), false),
  'last-first': (lines) => personIn(first(lines), true),
  gender: (lines) => {
    const gender = genderIn(first(lines));
    return gender ? { gender } : {};
  },
  firstname: (lines) => ({ firstname: properCase(first(lines)) }),
  lastname: (lines) => ({ lastname: properCase(first(lines)) }),
  address: addressIn,
  address2: (lines) => ({ address2: first(lines) }),
  zipcode: (lines) => {
    const zipcode = /^\d{5}$/.exec(first(lines).replace(/\s/g, ''))?.[0];
    return zipcode ? { zipcode } : townIn(first(lines));
  },
  city: (lines) => (/^\d/.test(first(lines)) ? townIn(first(lines)) : { city: first(lines) }),
  town: (lines) => townIn(first(lines)),
};

function shownText(field: Element): string {
  if (field instanceof HTMLSelectElement) return field.selectedOptions[0]?.text ?? '';
  return (field as HTMLInputElement | HTMLTextAreaElement).value;
}

/** What stands in the fields of a page, under their labels. */
function labelledFields(page: Document): LabelledText[] {
  const fields = [...page.querySelectorAll<HTMLElement>(FIELDS)].slice(0, MOST_FIELDS);
  return fields.flatMap((field) => {
    if (!field.checkVisibility()) return [];
    const label = agencyLabel(labelText(field));
    const lines = shownText(field)
      .split('\n')
      .map((line) => line.trim().slice(0, 200))
      .filter(Boolean);
    return label && lines.length > 0 ? [{ label, lines }] : [];
  });
}

/** What each text says, the first to say something of a field being believed. */
function agencyFrom(texts: readonly LabelledText[]): AgencyReading {
  const readings = texts.map(({ label, lines }) => parts[label](lines));
  const said = readings.toReversed().map((reading) => {
    const fields = Object.entries(reading).filter(([, value]) => value);
    return Object.fromEntries(fields);
  });
  return Object.assign({}, ...said) as AgencyReading;
}

/** What a page shows of the agency: fields before texts, nothing that is hidden. */
export function readAgency(page: Document): AgencyReading {
  const text = page.body.innerText;
  const siret = /siret\D{0,20}((?:\d[\s.]?){13}\d)/i.exec(text.slice(0, 100_000))?.[1] ?? '';
  return {
    ...siretIn(siret),
    ...agencyFrom([...labelledFields(page), ...labelledLines(text)]),
  };
}
