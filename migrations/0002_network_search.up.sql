CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;

CREATE SCHEMA network;

-- Lower case without accents: the form in which names and labels are compared and sorted. unaccent()
-- is only STABLE because its dictionary may be edited; the two-argument form with a fixed one is not.
CREATE FUNCTION network.fold(value text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN lower(public.unaccent('public.unaccent'::regdictionary, value));

-- One text search configuration for each language that PostgreSQL can stem, accents removed first.
CREATE TEXT SEARCH CONFIGURATION network.simple (COPY = pg_catalog.simple);
ALTER TEXT SEARCH CONFIGURATION network.simple
  ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, simple;
CREATE TEXT SEARCH CONFIGURATION network.arabic (COPY = pg_catalog.arabic);
ALTER TEXT SEARCH CONFIGURATION network.arabic ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, arabic_stem;
CREATE TEXT SEARCH CONFIGURATION network.catalan (COPY = pg_catalog.catalan);
ALTER TEXT SEARCH CONFIGURATION network.catalan ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, catalan_stem;
CREATE TEXT SEARCH CONFIGURATION network.danish (COPY = pg_catalog.danish);
ALTER TEXT SEARCH CONFIGURATION network.danish ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, danish_stem;
CREATE TEXT SEARCH CONFIGURATION network.german (COPY = pg_catalog.german);
ALTER TEXT SEARCH CONFIGURATION network.german ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, german_stem;
CREATE TEXT SEARCH CONFIGURATION network.greek (COPY = pg_catalog.greek);
ALTER TEXT SEARCH CONFIGURATION network.greek ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, greek_stem;
CREATE TEXT SEARCH CONFIGURATION network.english (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION network.english ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, english_stem;
CREATE TEXT SEARCH CONFIGURATION network.spanish (COPY = pg_catalog.spanish);
ALTER TEXT SEARCH CONFIGURATION network.spanish ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, spanish_stem;
CREATE TEXT SEARCH CONFIGURATION network.basque (COPY = pg_catalog.basque);
ALTER TEXT SEARCH CONFIGURATION network.basque ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, basque_stem;
CREATE TEXT SEARCH CONFIGURATION network.finnish (COPY = pg_catalog.finnish);
ALTER TEXT SEARCH CONFIGURATION network.finnish ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, finnish_stem;
CREATE TEXT SEARCH CONFIGURATION network.french (COPY = pg_catalog.french);
ALTER TEXT SEARCH CONFIGURATION network.french ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, french_stem;
CREATE TEXT SEARCH CONFIGURATION network.irish (COPY = pg_catalog.irish);
ALTER TEXT SEARCH CONFIGURATION network.irish ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, irish_stem;
CREATE TEXT SEARCH CONFIGURATION network.hindi (COPY = pg_catalog.hindi);
ALTER TEXT SEARCH CONFIGURATION network.hindi ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, hindi_stem;
CREATE TEXT SEARCH CONFIGURATION network.hungarian (COPY = pg_catalog.hungarian);
ALTER TEXT SEARCH CONFIGURATION network.hungarian ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, hungarian_stem;
CREATE TEXT SEARCH CONFIGURATION network.armenian (COPY = pg_catalog.armenian);
ALTER TEXT SEARCH CONFIGURATION network.armenian ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, armenian_stem;
CREATE TEXT SEARCH CONFIGURATION network.indonesian (COPY = pg_catalog.indonesian);
ALTER TEXT SEARCH CONFIGURATION network.indonesian ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, indonesian_stem;
CREATE TEXT SEARCH CONFIGURATION network.italian (COPY = pg_catalog.italian);
ALTER TEXT SEARCH CONFIGURATION network.italian ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, italian_stem;
CREATE TEXT SEARCH CONFIGURATION network.lithuanian (COPY = pg_catalog.lithuanian);
ALTER TEXT SEARCH CONFIGURATION network.lithuanian ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, lithuanian_stem;
CREATE TEXT SEARCH CONFIGURATION network.nepali (COPY = pg_catalog.nepali);
ALTER TEXT SEARCH CONFIGURATION network.nepali ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, nepali_stem;
CREATE TEXT SEARCH CONFIGURATION network.dutch (COPY = pg_catalog.dutch);
ALTER TEXT SEARCH CONFIGURATION network.dutch ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, dutch_stem;
CREATE TEXT SEARCH CONFIGURATION network.norwegian (COPY = pg_catalog.norwegian);
ALTER TEXT SEARCH CONFIGURATION network.norwegian ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, norwegian_stem;
CREATE TEXT SEARCH CONFIGURATION network.portuguese (COPY = pg_catalog.portuguese);
ALTER TEXT SEARCH CONFIGURATION network.portuguese ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, portuguese_stem;
CREATE TEXT SEARCH CONFIGURATION network.romanian (COPY = pg_catalog.romanian);
ALTER TEXT SEARCH CONFIGURATION network.romanian ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, romanian_stem;
CREATE TEXT SEARCH CONFIGURATION network.russian (COPY = pg_catalog.russian);
ALTER TEXT SEARCH CONFIGURATION network.russian ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, russian_stem;
CREATE TEXT SEARCH CONFIGURATION network.serbian (COPY = pg_catalog.serbian);
ALTER TEXT SEARCH CONFIGURATION network.serbian ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, serbian_stem;
CREATE TEXT SEARCH CONFIGURATION network.swedish (COPY = pg_catalog.swedish);
ALTER TEXT SEARCH CONFIGURATION network.swedish ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, swedish_stem;
CREATE TEXT SEARCH CONFIGURATION network.tamil (COPY = pg_catalog.tamil);
ALTER TEXT SEARCH CONFIGURATION network.tamil ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, tamil_stem;
CREATE TEXT SEARCH CONFIGURATION network.turkish (COPY = pg_catalog.turkish);
ALTER TEXT SEARCH CONFIGURATION network.turkish ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, turkish_stem;
CREATE TEXT SEARCH CONFIGURATION network.yiddish (COPY = pg_catalog.yiddish);
ALTER TEXT SEARCH CONFIGURATION network.yiddish ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, yiddish_stem;

-- The configuration of a BCP-47 tag, by its primary subtag; unstemmed when PostgreSQL has no stemmer for it.
CREATE FUNCTION network.search_config(language text) RETURNS regconfig
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE lower(split_part(language, '-', 1))
    WHEN 'ar' THEN 'network.arabic'::regconfig
    WHEN 'ca' THEN 'network.catalan'::regconfig
    WHEN 'da' THEN 'network.danish'::regconfig
    WHEN 'de' THEN 'network.german'::regconfig
    WHEN 'el' THEN 'network.greek'::regconfig
    WHEN 'en' THEN 'network.english'::regconfig
    WHEN 'es' THEN 'network.spanish'::regconfig
    WHEN 'eu' THEN 'network.basque'::regconfig
    WHEN 'fi' THEN 'network.finnish'::regconfig
    WHEN 'fr' THEN 'network.french'::regconfig
    WHEN 'ga' THEN 'network.irish'::regconfig
    WHEN 'hi' THEN 'network.hindi'::regconfig
    WHEN 'hu' THEN 'network.hungarian'::regconfig
    WHEN 'hy' THEN 'network.armenian'::regconfig
    WHEN 'id' THEN 'network.indonesian'::regconfig
    WHEN 'it' THEN 'network.italian'::regconfig
    WHEN 'lt' THEN 'network.lithuanian'::regconfig
    WHEN 'ne' THEN 'network.nepali'::regconfig
    WHEN 'nl' THEN 'network.dutch'::regconfig
    WHEN 'no' THEN 'network.norwegian'::regconfig
    WHEN 'nb' THEN 'network.norwegian'::regconfig
    WHEN 'nn' THEN 'network.norwegian'::regconfig
    WHEN 'pt' THEN 'network.portuguese'::regconfig
    WHEN 'ro' THEN 'network.romanian'::regconfig
    WHEN 'ru' THEN 'network.russian'::regconfig
    WHEN 'sr' THEN 'network.serbian'::regconfig
    WHEN 'sv' THEN 'network.swedish'::regconfig
    WHEN 'ta' THEN 'network.tamil'::regconfig
    WHEN 'tr' THEN 'network.turkish'::regconfig
    WHEN 'yi' THEN 'network.yiddish'::regconfig
    ELSE 'network.simple'::regconfig
  END;

-- What a person typed, stemmed in every language at once: it finds candidates through one index.
-- A candidate is then held against the query in its own language.
CREATE FUNCTION network.search_query(typed text) RETURNS tsquery
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN websearch_to_tsquery('network.simple', typed)
    || websearch_to_tsquery('network.arabic', typed)
    || websearch_to_tsquery('network.catalan', typed)
    || websearch_to_tsquery('network.danish', typed)
    || websearch_to_tsquery('network.german', typed)
    || websearch_to_tsquery('network.greek', typed)
    || websearch_to_tsquery('network.english', typed)
    || websearch_to_tsquery('network.spanish', typed)
    || websearch_to_tsquery('network.basque', typed)
    || websearch_to_tsquery('network.finnish', typed)
    || websearch_to_tsquery('network.french', typed)
    || websearch_to_tsquery('network.irish', typed)
    || websearch_to_tsquery('network.hindi', typed)
    || websearch_to_tsquery('network.hungarian', typed)
    || websearch_to_tsquery('network.armenian', typed)
    || websearch_to_tsquery('network.indonesian', typed)
    || websearch_to_tsquery('network.italian', typed)
    || websearch_to_tsquery('network.lithuanian', typed)
    || websearch_to_tsquery('network.nepali', typed)
    || websearch_to_tsquery('network.dutch', typed)
    || websearch_to_tsquery('network.norwegian', typed)
    || websearch_to_tsquery('network.portuguese', typed)
    || websearch_to_tsquery('network.romanian', typed)
    || websearch_to_tsquery('network.russian', typed)
    || websearch_to_tsquery('network.serbian', typed)
    || websearch_to_tsquery('network.swedish', typed)
    || websearch_to_tsquery('network.tamil', typed)
    || websearch_to_tsquery('network.turkish', typed)
    || websearch_to_tsquery('network.yiddish', typed);
