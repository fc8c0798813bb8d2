/**
 * Words by which people look for a thing though the ledger names it otherwise: earlier names, other spellings, the short
 * word for an official term. Only for the search; nothing here is shown.
 */

/** By code of places.csv. */
export const PLACE_KEYWORDS: Readonly<Record<string, string>> = {
  qonaev: 'Қапшағай Капчагай Капшагай Kapchagai Kapshagay Konaev Қонаев Конаев',
  'jetisu-region': 'Жетысу Жетысуская область Zhetysu Zhetisu Семиречье',
  'almaty-region': 'Алматинская Алматыоблысы Almaty oblast',
  'almaty-city': 'Алма-Ата Alma-Ata',
  'astana-city': 'Нұр-Сұлтан Нур-Султан Nur-Sultan Ақмола Целиноград',
  'turkistan-region': 'Оңтүстік Қазақстан облысы Южно-Казахстанская область South Kazakhstan',
  taldyqorgan: 'Талды-Курган Taldykorgan Taldykurgan',
  uyghur: 'Уйгурский Uigur Шонжы Чунджа',
  enbekshikazakh: 'Есік Иссык Esik Issyk',
  karasay: 'Қаскелең Каскелен Kaskelen',
  ile: 'Өтеген батыр Отеген батыр Илийск Ili',
  panfilov: 'Жаркент Zharkent Panfilov',
  sarkan: 'Саркандский Сарқанд Sarkand',
  zhetygen: 'Алатау Alatau',
  shonzhy: 'Шонжа Chundzha',
  sharyn: 'Чарын Charyn',
  akkuly: 'Лебяжинский Лебяжье Lebyazhye',
  terenkol: 'Качирский Качиры Kachiry',
  kazakhstan: 'ҚР РК республика',
  uralsk: 'Уральск Орал Oral Uralsk',
  taraz: 'Жамбыл Джамбул Dzhambul',
  burli: 'Аксай Ақсай Aksai',
  tolebi: 'Ленгер Леңгір Lenger',
  'turkistan-city': 'Туркестан Turkestan',
};

/** By code of topics.csv; an indicator inherits the words of its group. */
export const TOPIC_KEYWORDS: Readonly<Record<string, string>> = {
  water: 'су ауыз су вода водопровод водоснабжение water',
  gas: 'газ газификация голубое топливо gas',
  housing: 'тұрғын үй баспана жильё жилье квартира пәтер housing',
  land: 'жер земля участок land plot',
  courts: 'сот суд court',
  social: 'әлеуметтік жәрдемақы пособие соцзащита benefits welfare',
  utilities: 'ЖКХ ТКШ коммуналка utilities',
  roads: 'жол дорога асфальт road',
  transport: 'автобус көлік bus',
  electricity: 'жарық свет ток power',
  education: 'мектеп школа балабақша детский сад school',
  health: 'аурухана больница поликлиника емхана дәрігер hospital clinic',
  employment: 'жұмыс работа jobs',
  emergency: 'паводок тасқын сел қар снег ЧС ТЖ flood mudflow',
  economy: 'инвестиция салық налог investment wage жалақы зарплата',
  population: 'тұрғындар жители residents births deaths туу өлім',
  safety: 'қылмыс преступность crime',
  tourism: 'туризм турист tourist',
};

/** Of every conflict. */
export const CONFLICT_KEYWORDS = 'қайшылық расхождение разногласие противоречие conflict disagreement';

/** By code of scopes.csv. */
export const SCOPE_KEYWORDS: Readonly<Record<string, string>> = {
  amanat_offices: 'Нұр Отан Нур Отан Nur Otan Аманат приёмная',
  amanat_contest: 'Аманат байқау конкурс',
  amanat_contest_national: 'Аманат байқау конкурс республика',
  ombudsman: 'омбудсмен ombudsman уәкіл',
  kipd_rating: 'КИОР ҚҚДИ KIPD рейтинг әкім аким',
  amanat_mobile: 'Нур Отан Nur Otan Аманат',
  eotinish_all_bodies: 'е-Өтініш е-Отиниш eOtinish e-otinish',
  bns: 'Бюро национальной статистики Ұлттық статистика бюросы stat.gov.kz',
  open_almaty: 'Открытый Алматы Ашық Алматы',
};
