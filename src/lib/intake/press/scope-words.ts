/** Who counts, as articles name it. Lower case, begins a word. A scope with places is meant only where one of them is spoken of. */
export interface ScopeWords {
  readonly words: string;
  /** Codes of places of which one must be the place of the figure (or above it). */
  readonly at?: readonly string[];
  /** Beginnings of codes of indicators that this scope counts. */
  readonly of?: readonly string[];
}

const APPEALS = ['appeals_', 'citizens_', 'receptions_', 'reception_'];

export const SCOPE_WORDS: Readonly<Record<string, ScopeWords>> = {
  open_almaty: { words: 'open almaty|опен алматы', of: APPEALS },
  ikomek_astana: { words: 'ikomek|айкөмек|109', at: ['astana-city'], of: APPEALS },
  ikomek_kostanay: { words: 'ikomek|айкөмек|109', at: ['kostanay-city'], of: APPEALS },
  contact_109_shymkent: { words: 'ikomek|109|call-центр|контакт-центр', at: ['shymkent-city'], of: APPEALS },
  shymkent_quarantine_line: { words: 'карантин|коронавирус', at: ['shymkent-city'], of: APPEALS },
  contact_109_aktobe: { words: '109|ikomek', at: ['aktobe-region'], of: APPEALS },
  contact_109_kyzylorda: { words: '109|ikomek', at: ['kyzylorda-region'], of: APPEALS },
  contact_109_turkistan: { words: '109|ikomek', at: ['turkistan-region'], of: APPEALS },
  contact_109_wko: { words: '109|ikomek', at: ['west-kazakhstan-region'], of: APPEALS },
  nur_otan_birge: { words: 'birge(?!miz)|бірге акция|акци\\p{L}+ «?birge', of: APPEALS },
  amanat_mobile: {
    words: 'мобильн\\p{L}+ (?:общественн\\p{L}+ )?при[её]мн|мобильді',
    of: ['citizens_', 'mobile_', 'receptions_'],
  },
  amanat_social_programmes: {
    words: 'birgemiz|продуктов|бақытты отбасы|бакытты отбасы|себет|nur otan|amanat|нур отан',
    of: ['families_supported'],
  },
  amanat_contest: { words: 'конкурс|байқау', of: ['contest_'] },
  amanat_contest_national: {
    words: 'республиканск\\p{L}+ (?:этап|конкурс)|республикалық (?:кезең|байқау)',
    of: ['contest_'],
  },
  ngo_legal_aid: { words: 'нпо|үеұ|юристы прав|заңгерлері', of: ['citizens_', 'legal_'] },
  amanat_offices: {
    words: 'amanat|аманат парт|nur ?otan|нұр ?отан|нур ?отан|общественн\\p{L}+ при[её]мн|қоғамдық қабылдау|партия',
    of: APPEALS,
  },
  eotinish_all_bodies: { words: 'e-otinish|е-өтініш|e-өтініш|е-отиниш|eotinish|еотиниш', of: APPEALS },
  open_dialogue: {
    words: 'открыт\\p{L}+ диалог|ашық диалог|open dialogue|блог\\p{L}* (?:руковод|аким|перв)',
    of: APPEALS,
  },
  presidential_administration: {
    words:
      'администраци\\p{L}+ президента|на имя президента|президент әкімшілі|президент атына|глав\\p{L}+ государства',
    of: APPEALS,
  },
  state_reception_centres: {
    words:
      'центр\\p{L}* при[её]ма граждан|азаматтарды қабылдау орталы|государственн\\p{L}+ при[её]мн|мемлекеттік қабылдау',
    of: APPEALS,
  },
  general_prosecutor: { words: 'прокурат|прокурор', of: APPEALS },
  ombudsman: { words: 'омбудсмен|уполномоченн\\p{L}+ по правам|адам құқықтары жөніндегі уәкіл', of: APPEALS },
  state_bodies_all: {
    words: 'госорган|государственн\\p{L}+ орган|мемлекеттік орган|правовой статистик|құқықтық статистика',
    of: APPEALS,
  },
  kegen_problem_map: { words: 'карт\\p{L}+ проблемн|проблемалық мәселелер картасы', of: APPEALS },
  akim_meeting: { words: 'встреч|кездесу', of: ['meeting_'] },
  almaty_city_report_meetings: {
    words: 'отчетн\\p{L}+ встреч|отчётн\\p{L}+ встреч|есепті кездесу',
    at: ['almaty-city'],
    of: ['meeting_', 'appeals_'],
  },
  al_farabi_akimat: { words: 'аль-фараби|әл-фараби', at: ['al-farabi'], of: APPEALS },
  shymkent_akimat: { words: 'акимат|әкімд', at: ['shymkent-city'], of: APPEALS },
  pavlodar_akimat: { words: 'аким', at: ['pavlodar-region'], of: APPEALS },
  karaganda_akimat: { words: 'аким', at: ['karaganda-region-pre-2022', 'karaganda-region'], of: APPEALS },
  stepnogorsk_akimat: { words: 'аким', at: ['stepnogorsk'], of: APPEALS },
  abai_local_bodies: { words: 'исполнительн|аким|әкімд|жергілікті', at: ['abai-region'], of: APPEALS },
  wko_local_bodies: {
    words: 'местн\\p{L}+ исполнительн|жергілікті атқарушы',
    at: ['west-kazakhstan-region'],
    of: APPEALS,
  },
  wko_akimat: { words: 'аким|әкім', at: ['west-kazakhstan-region'], of: ['citizens_', 'receptions_'] },
  zhambyl_region_akimat: { words: 'аким|әкім', at: ['zhambyl-region'], of: ['citizens_', 'receptions_', 'appeals_'] },
  astana_akimat_units: { words: 'коммуникаци|акимат', at: ['astana-city'], of: APPEALS },
  atyrau_front_office: { words: 'фронт-офис|front office', at: ['atyrau-region'], of: APPEALS },
  atyrau_akimats: { words: 'аким|руководств', at: ['atyrau-region'], of: APPEALS },
  taraz_akimat: { words: 'аким', at: ['taraz'], of: APPEALS },
  uralsk_akimat: { words: 'аким', at: ['uralsk'], of: APPEALS },
  mangystau_akimat: { words: 'аким', at: ['mangystau-region'], of: APPEALS },
  nko_akimat: { words: 'аким', at: ['north-kazakhstan-region'], of: APPEALS },
  sauran_akimat: { words: 'аким|әкім', at: ['sauran'], of: APPEALS },
  almaty_tazalyk: { words: 'тазалық|тазалык|tazalyq', at: ['almaty-city'], of: ['snow_', 'road_workers', 'inert_'] },
  almaty_city_akimat: {
    words: 'акимат|әкімд|управлени|басқарма|город',
    at: ['almaty-city'],
    of: ['snow_', 'road', 'inert_', 'school', 'hous', 'apartments_', 'water_', 'gas_', 'street', 'jobs_', 'invest'],
  },
  bns: { words: 'бюро национальн|ұлттық статистика|бнс|статистик|комитет\\p{L}* по статистик' },
  ministry_energy: {
    words: 'минэнерго|министерств\\p{L}+ энергетик|энергетика министр',
    of: ['gas_', 'settlements_', 'population_'],
  },
  ministry_education: {
    words:
      'минпросвещ|министерств\\p{L}+ просвещ|министерств\\p{L}+ образован|оқу-ағарту|білім (?:және ғылым )?министр',
    of: ['school', 'three_', 'pupils', 'preschool'],
  },
  ministry_industry: {
    words: 'минпром|министерств\\p{L}+ промышл|өнеркәсіп және құрылыс министр|министерств\\p{L}+ индустр',
    of: ['housing_', 'water_', 'settlements_', 'construction_', 'population_'],
  },
  kazavtozhol: { words: 'казавтожол|қазавтожол|qazavtojol', of: ['road'] },
  emergency_department: {
    words: 'департамент\\p{L}* (?:по )?(?:чс|чрезвыч)|дчс|төтенше жағдай',
    of: ['inert_', 'flood_', 'snow_', 'hydroposts', 'ditches_', 'canals_', 'riverbeds_', 'culverts_'],
  },
  government: {
    words: 'правительств|кабмин|премьер|primeminister|үкімет',
    of: ['water_', 'settlements_with', 'population_with', 'gas_', 'road'],
  },
  finprom: { words: 'finprom|финпром', of: ['road'] },
  encyclopedia: { words: 'википед|энциклопед|wikipedia' },
  deputy_statement: { words: 'депутат', of: ['dacha_', 'appeals_'] },
  activists: { words: 'активист|белсенді', of: ['dacha_'] },
  president: { words: 'президент|токаев|тоқаев', of: ['road'] },
  district_akimat: {
    words:
      'аким\\p{L}* (?:\\p{L}+ )?(?:район|город|округ)|районн\\p{L}+ аким|аудан\\p{L}* әкім|қала\\p{L}* әкім|акимат\\p{L}* (?:\\p{L}+ )?район|глав\\p{L}+ район|город\\p{L}* аким',
  },
  akim_briefing: {
    words:
      'аким\\p{L}* (?:\\p{L}+ )?области|облыс\\p{L}* әкім|брифинг|глав\\p{L}+ региона|аким региона|өңір басшы|службе коммуникац|коммуникациялар қызметі',
  },
};
