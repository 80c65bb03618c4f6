WITH
-- Read fact_k12_person_year: person_key, school_year
"step_1" AS NOT MATERIALIZED (
  SELECT
    "r"."person_key" AS "person_key",
    "r"."school_year" AS "school_year"
  FROM "fact_k12_person_year" AS "r"
),
-- Keep rows where school_year is asked for
"step_2" AS NOT MATERIALIZED (
  SELECT
    "r"."person_key" AS "person_key",
    "r"."school_year" AS "school_year"
  FROM "step_1" AS "r"
  WHERE ("r"."school_year" IN ($1, $2))
),
-- Keep per person_key and school_year at most 1 cells of ()
"step_3" AS NOT MATERIALIZED (
  SELECT
    "r"."person_key" AS "person_key",
    "r"."school_year" AS "school_year"
  FROM "step_2" AS "r"
)
-- Compute people = distinct people for each (school_year)
SELECT
  "r"."school_year" AS "school_year",
  COUNT(DISTINCT "r"."person_key") AS "people"
FROM "step_3" AS "r"
GROUP BY "r"."school_year"