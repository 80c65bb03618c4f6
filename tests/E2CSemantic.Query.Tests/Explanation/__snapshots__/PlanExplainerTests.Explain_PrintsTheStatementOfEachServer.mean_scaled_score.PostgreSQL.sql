sql      PostgreSQL
WITH
-- Read fact_assessment: person_key, school_year, scaled_score, subject
"step_1" AS NOT MATERIALIZED (
  SELECT
    "r"."person_key" AS "person_key",
    "r"."school_year" AS "school_year",
    "r"."scaled_score" AS "scaled_score",
    "r"."subject_code" AS "subject"
  FROM "fact_assessment" AS "r"
),
-- Keep rows where school_year is asked for and the metric's condition holds and scaled_score is present
"step_2" AS NOT MATERIALIZED (
  SELECT
    "r"."person_key" AS "person_key",
    "r"."school_year" AS "school_year",
    "r"."scaled_score" AS "scaled_score",
    "r"."subject" AS "subject"
  FROM "step_1" AS "r"
  WHERE ((("r"."school_year" IN ($1, $2, $3)) AND ("r"."subject" IN ($4, $5))) AND (NOT ("r"."scaled_score" IS NULL)))
)
-- Compute people = distinct people, measured_rows = rows, measure_sum = sum of scaled_score for each (school_year, subject) and for each (school_year)
SELECT
  "r"."school_year" AS "school_year",
  "r"."subject" AS "subject",
  GROUPING("r"."subject") AS "without_subject",
  COUNT(DISTINCT "r"."person_key") AS "people",
  COUNT(*) AS "measured_rows",
  CAST(SUM(CAST("r"."scaled_score" AS BIGINT)) AS BIGINT) AS "measure_sum"
FROM "step_2" AS "r"
GROUP BY GROUPING SETS (
  ("r"."school_year", "r"."subject"),
  ("r"."school_year")
)
values   $1 = 2003, $2 = 2004, $3 = 2005, $4 = 1, $5 = 2
