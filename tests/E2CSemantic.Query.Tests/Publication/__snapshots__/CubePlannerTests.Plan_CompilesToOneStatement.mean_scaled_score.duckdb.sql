WITH
-- Read fact_assessment: person_key, school_year, subject_code, attempt, scaled_score, assessment_key, administration_code, subject
"step_1" AS NOT MATERIALIZED (
  SELECT
    "r"."person_key" AS "person_key",
    "r"."school_year" AS "school_year",
    "r"."subject_code" AS "subject_code",
    "r"."attempt" AS "attempt",
    "r"."scaled_score" AS "scaled_score",
    "r"."assessment_key" AS "assessment_key",
    "r"."administration_code" AS "administration_code",
    "r"."subject_code" AS "subject"
  FROM "fact_assessment" AS "r"
),
-- Keep rows where school_year is asked for and the metric's condition holds and scaled_score is present
"step_2" AS NOT MATERIALIZED (
  SELECT
    "r"."person_key" AS "person_key",
    "r"."school_year" AS "school_year",
    "r"."subject_code" AS "subject_code",
    "r"."attempt" AS "attempt",
    "r"."scaled_score" AS "scaled_score",
    "r"."assessment_key" AS "assessment_key",
    "r"."administration_code" AS "administration_code",
    "r"."subject" AS "subject"
  FROM "step_1" AS "r"
  WHERE ((("r"."school_year" IN ($1, $2)) AND ("r"."subject" IN ($3, $4))) AND (NOT ("r"."scaled_score" IS NULL)))
),
-- Clamp scaled_score to its declared bounds and count it from their middle
"step_3" AS NOT MATERIALIZED (
  SELECT
    "r"."person_key" AS "person_key",
    "r"."school_year" AS "school_year",
    "r"."subject_code" AS "subject_code",
    "r"."attempt" AS "attempt",
    "r"."scaled_score" AS "scaled_score",
    "r"."assessment_key" AS "assessment_key",
    "r"."administration_code" AS "administration_code",
    "r"."subject" AS "subject",
    (LEAST(GREATEST(CAST("r"."scaled_score" AS BIGINT), $5), $6) - $7) AS "centred_measure"
  FROM "step_2" AS "r"
),
-- Keep per person_key and school_year at most 2 cells of (subject) and 1 rows in each
"step_4" AS NOT MATERIALIZED (
  SELECT
    "r"."person_key" AS "person_key",
    "r"."school_year" AS "school_year",
    "r"."subject_code" AS "subject_code",
    "r"."attempt" AS "attempt",
    "r"."scaled_score" AS "scaled_score",
    "r"."assessment_key" AS "assessment_key",
    "r"."administration_code" AS "administration_code",
    "r"."subject" AS "subject",
    "r"."centred_measure" AS "centred_measure"
  FROM (
    SELECT
      "r"."person_key" AS "person_key",
      "r"."school_year" AS "school_year",
      "r"."subject_code" AS "subject_code",
      "r"."attempt" AS "attempt",
      "r"."scaled_score" AS "scaled_score",
      "r"."assessment_key" AS "assessment_key",
      "r"."administration_code" AS "administration_code",
      "r"."subject" AS "subject",
      "r"."centred_measure" AS "centred_measure",
      DENSE_RANK() OVER (PARTITION BY "r"."person_key", "r"."school_year" ORDER BY MD5(((CAST("r"."person_key" AS VARCHAR) || $8) || "r"."subject")) ASC NULLS LAST, "r"."subject" ASC NULLS LAST) AS "cell_rank",
      ROW_NUMBER() OVER (PARTITION BY "r"."person_key", "r"."school_year", "r"."subject" ORDER BY "r"."person_key" ASC NULLS LAST, "r"."school_year" ASC NULLS LAST, "r"."subject_code" ASC NULLS LAST, "r"."attempt" ASC NULLS LAST, "r"."assessment_key" ASC NULLS LAST, "r"."administration_code" ASC NULLS LAST) AS "row_rank"
    FROM "step_3" AS "r"
  ) AS "r"
  WHERE (("r"."cell_rank" <= $9) AND ("r"."row_rank" <= $10))
)
-- Compute people = distinct people, measured_rows = rows, centred_sum = sum of centred_measure for each (school_year, subject)
SELECT
  "r"."school_year" AS "school_year",
  "r"."subject" AS "subject",
  COUNT(DISTINCT "r"."person_key") AS "people",
  COUNT(*) AS "measured_rows",
  CAST(SUM(CAST("r"."centred_measure" AS BIGINT)) AS BIGINT) AS "centred_sum"
FROM "step_4" AS "r"
GROUP BY "r"."school_year", "r"."subject"