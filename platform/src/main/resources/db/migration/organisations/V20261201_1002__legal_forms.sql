-- More words for the legal form are left out of the key under which the spellings of a name meet: the keys that stand are
-- made anew, as OrganisationName makes them.
UPDATE organisations.organisation
   SET search_key = coalesce(nullif(regexp_replace(name_key, '(株式|有限|合同|合資|合名|相互)会社|((一般|公益|特例)?(財団|社団)|(地方)?独立行政|国立研究開発|(国立|公立)大学|学校|準学校|医療|社会福祉|特定非営利活動|npo|宗教|監査|弁護士|税理士|大学共同利用機関)法人|\((株|有|同|資|名|相|財|社|一財|一社|公財|公社|特財|特社|学|医|福|独|地独|国研|国大|公大|特非|宗)\)', '', 'g'), ''), name_key);
UPDATE organisations.name
   SET search_key = coalesce(nullif(regexp_replace(search_key, '(株式|有限|合同|合資|合名|相互)会社|((一般|公益|特例)?(財団|社団)|(地方)?独立行政|国立研究開発|(国立|公立)大学|学校|準学校|医療|社会福祉|特定非営利活動|npo|宗教|監査|弁護士|税理士|大学共同利用機関)法人|\((株|有|同|資|名|相|財|社|一財|一社|公財|公社|特財|特社|学|医|福|独|地独|国研|国大|公大|特非|宗)\)', '', 'g'), ''), search_key);
