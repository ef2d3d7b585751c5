import { COMPANIES } from './company-register';
import { PublicError } from './public-error';

const KNOWN = ['q', 'page', 'per_page', 'minimal', 'include', 'limite_matching_etablissements'];
const PARTS = [
  'complements',
  'dirigeants',
  'finances',
  'matching_etablissements',
  'score',
  'siege',
];

function refuse(erreur: string): never {
  throw new PublicError(400, { erreur });
}

function number(params: URLSearchParams, name: string, otherwise: number, most: number): number {
  const value = Number(params.get(name) ?? otherwise);
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  return refuse(`Veuillez indiquer un paramètre \`${name}\` entre \`1\` et \`${most}\`.`);
}

/** Which parts of an answer are asked for. */
function partsOf(params: URLSearchParams): readonly string[] {
  const isMinimal = (params.get('minimal') ?? 'false').toLowerCase();
  if (isMinimal !== 'true' && isMinimal !== 'false') {
    refuse('Veuillez indiquer un paramètre `minimal` égal à `true` ou `false`.');
  }
  const include = params.get('include');
  if (include !== null && isMinimal === 'false') {
    refuse('Le paramètre `include` demande le paramètre `minimal`.');
  }
  if (isMinimal === 'false') return PARTS;
  const parts = include?.split(',') ?? [];
  const unknown = parts.find((part) => !PARTS.includes(part));
  if (unknown) refuse(`Veuillez indiquer un paramètre \`include\` parmi : ${PARTS.join(', ')}.`);
  return parts;
}

/**
 * `GET /search` of the register of companies, as far as a SIRET, a SIREN or a name goes.
 * @throws {PublicError}
 */
export function searchCompanies(params: URLSearchParams): unknown {
  const stranger = [...params.keys()].find((name) => !KNOWN.includes(name));
  if (stranger) refuse(`Paramètre inconnu : \`${stranger}\`.`);
  const q = (params.get('q') ?? '').trim();
  if (q.length < 3) refuse('3 caractères minimum pour les termes de la requête.');
  const perPage = number(params, 'per_page', 10, 25);
  number(params, 'limite_matching_etablissements', 10, 100);
  const page = number(params, 'page', 1, 1000);
  const parts = partsOf(params);
  const found = COMPANIES.flatMap(({ establishments, ...company }) => {
    const isNamed = company.nom_complet.includes(q.toUpperCase()) || company.siren === q;
    const matching = establishments.filter(({ siret }) => isNamed || siret === q);
    if (matching.length === 0) return [];
    return [
      {
        ...company,
        nombre_etablissements: establishments.length,
        ...(parts.includes('siege') && { siege: establishments.find((one) => one.est_siege) }),
        ...(parts.includes('matching_etablissements') && { matching_etablissements: matching }),
        ...(parts.includes('dirigeants') && { dirigeants: [{ nom: 'MARTIN', prenoms: 'CLAIRE' }] }),
      },
    ];
  });
  return {
    results: found.slice((page - 1) * perPage, page * perPage),
    total_results: found.length,
    page,
    per_page: perPage,
    total_pages: Math.ceil(found.length / perPage),
  };
}
