sql      Citus
WITH
-- Read fact_k12_person_year: person_key, school_year, grade_key
"step_1" AS NOT MATERIALIZED (
  SELECT
    "r"."person_key" AS "person_key",
    "r"."school_year" AS "school_year",
    "r"."grade_key" AS "grade_key"
  FROM "fact_k12_person_year" AS "r"
),
-- Keep rows where school_year is asked for
"step_2" AS NOT MATERIALIZED (
  SELECT
    "r"."person_key" AS "person_key",
    "r"."school_year" AS "school_year",
    "r"."grade_key" AS "grade_key"
  FROM "step_1" AS "r"
  WHERE ("r"."school_year" IN ($1, $2, $3))
),
-- Join dim_grade on grade_key to read grade_code as grade
"step_3" AS NOT MATERIALIZED (
  SELECT
    "r"."person_key" AS "person_key",
    "r"."school_year" AS "school_year",
    "r"."grade_key" AS "grade_key",
    "d"."grade_code" AS "grade"
  FROM "step_2" AS "r"
  JOIN "dim_grade" AS "d" ON ("d"."grade_key" = "r"."grade_key")
)
-- Compute people = distinct people for each (school_year, grade) and for each (school_year)
SELECT
  "r"."school_year" AS "school_year",
  "r"."grade" AS "grade",
  $4 AS "without_grade",
  COUNT(DISTINCT "r"."person_key") AS "people"
FROM "step_3" AS "r"
GROUP BY "r"."school_year", "r"."grade"
UNION ALL
SELECT
  "r"."school_year" AS "school_year",
  NULL AS "grade",
  $5 AS "without_grade",
  COUNT(DISTINCT "r"."person_key") AS "people"
FROM "step_3" AS "r"
GROUP BY "r"."school_year"
values   $1 = 2003, $2 = 2004, $3 = 2005, $4 = 0, $5 = 1
