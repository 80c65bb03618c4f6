sql      PostgreSQL
WITH
-- Read fact_k12_person_year: person_key, school_year, grade_key, next_grade_key
"step_1" AS NOT MATERIALIZED (
  SELECT
    "r"."person_key" AS "person_key",
    "r"."school_year" AS "school_year",
    "r"."grade_key" AS "grade_key",
    "r"."next_grade_key" AS "next_grade_key"
  FROM "fact_k12_person_year" AS "r"
),
-- Keep rows where school_year is asked for
"step_2" AS NOT MATERIALIZED (
  SELECT
    "r"."person_key" AS "person_key",
    "r"."school_year" AS "school_year",
    "r"."grade_key" AS "grade_key",
    "r"."next_grade_key" AS "next_grade_key"
  FROM "step_1" AS "r"
  WHERE ("r"."school_year" IN ($1, $2))
),
-- Join dim_grade on grade_key to read grade_code as grade
"step_3" AS NOT MATERIALIZED (
  SELECT
    "r"."person_key" AS "person_key",
    "r"."school_year" AS "school_year",
    "r"."grade_key" AS "grade_key",
    "r"."next_grade_key" AS "next_grade_key",
    "d"."grade_code" AS "grade"
  FROM "step_2" AS "r"
  JOIN "dim_grade" AS "d" ON ("d"."grade_key" = "r"."grade_key")
),
-- Join dim_grade on next_grade_key to read grade_code as next_grade
"step_4" AS NOT MATERIALIZED (
  SELECT
    "r"."person_key" AS "person_key",
    "r"."school_year" AS "school_year",
    "r"."grade_key" AS "grade_key",
    "r"."next_grade_key" AS "next_grade_key",
    "r"."grade" AS "grade",
    "d"."grade_code" AS "next_grade"
  FROM "step_3" AS "r"
  JOIN "dim_grade" AS "d" ON ("d"."grade_key" = "r"."next_grade_key")
),
-- Keep rows where the metric's condition holds
"step_5" AS NOT MATERIALIZED (
  SELECT
    "r"."person_key" AS "person_key",
    "r"."school_year" AS "school_year",
    "r"."grade_key" AS "grade_key",
    "r"."next_grade_key" AS "next_grade_key",
    "r"."grade" AS "grade",
    "r"."next_grade" AS "next_grade"
  FROM "step_4" AS "r"
  WHERE ("r"."next_grade" <> $3)
)
-- Compute people = distinct people, yes = distinct people who meet its condition for each (school_year, grade) and for each (school_year)
SELECT
  "r"."school_year" AS "school_year",
  "r"."grade" AS "grade",
  GROUPING("r"."grade") AS "without_grade",
  COUNT(DISTINCT "r"."person_key") AS "people",
  COUNT(DISTINCT "r"."person_key") FILTER (WHERE ("r"."grade" = "r"."next_grade")) AS "yes"
FROM "step_5" AS "r"
GROUP BY GROUPING SETS (
  ("r"."school_year", "r"."grade"),
  ("r"."school_year")
)
values   $1 = 2003, $2 = 2004, $3 = UN
