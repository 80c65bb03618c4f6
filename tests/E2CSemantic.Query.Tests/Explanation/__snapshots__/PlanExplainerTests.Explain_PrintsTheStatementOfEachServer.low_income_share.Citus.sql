sql      Citus
WITH
-- Read fact_k12_person_year: person_key, school_year, income_status_key
"step_1" AS NOT MATERIALIZED (
  SELECT
    "r"."person_key" AS "person_key",
    "r"."school_year" AS "school_year",
    "r"."income_status_key" AS "income_status_key"
  FROM "fact_k12_person_year" AS "r"
),
-- Keep rows where school_year is asked for
"step_2" AS NOT MATERIALIZED (
  SELECT
    "r"."person_key" AS "person_key",
    "r"."school_year" AS "school_year",
    "r"."income_status_key" AS "income_status_key"
  FROM "step_1" AS "r"
  WHERE ("r"."school_year" IN ($1, $2, $3))
),
-- Join dim_person on person_key to read race_ethnicity_code as race_ethnicity
"step_3" AS NOT MATERIALIZED (
  SELECT
    "r"."person_key" AS "person_key",
    "r"."school_year" AS "school_year",
    "r"."income_status_key" AS "income_status_key",
    "d"."race_ethnicity_code" AS "race_ethnicity"
  FROM "step_2" AS "r"
  JOIN "dim_person" AS "d" ON ("d"."person_key" = "r"."person_key")
),
-- Join dim_income_status on income_status_key to read status_code as income_status
"step_4" AS NOT MATERIALIZED (
  SELECT
    "r"."person_key" AS "person_key",
    "r"."school_year" AS "school_year",
    "r"."income_status_key" AS "income_status_key",
    "r"."race_ethnicity" AS "race_ethnicity",
    "d"."status_code" AS "income_status"
  FROM "step_3" AS "r"
  JOIN "dim_income_status" AS "d" ON ("d"."income_status_key" = "r"."income_status_key")
)
-- Compute people = distinct people, yes = distinct people who meet its condition for each (school_year, race_ethnicity) and for each (school_year)
SELECT
  "r"."school_year" AS "school_year",
  "r"."race_ethnicity" AS "race_ethnicity",
  $4 AS "without_race_ethnicity",
  COUNT(DISTINCT "r"."person_key") AS "people",
  COUNT(DISTINCT "r"."person_key") FILTER (WHERE ("r"."income_status" = $5)) AS "yes"
FROM "step_4" AS "r"
GROUP BY "r"."school_year", "r"."race_ethnicity"
UNION ALL
SELECT
  "r"."school_year" AS "school_year",
  NULL AS "race_ethnicity",
  $6 AS "without_race_ethnicity",
  COUNT(DISTINCT "r"."person_key") AS "people",
  COUNT(DISTINCT "r"."person_key") FILTER (WHERE ("r"."income_status" = $7)) AS "yes"
FROM "step_4" AS "r"
GROUP BY "r"."school_year"
values   $1 = 2003, $2 = 2004, $3 = 2005, $4 = 0, $5 = LI, $6 = 1, $7 = LI
