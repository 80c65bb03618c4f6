WITH
-- Read fact_k12_enrollment: person_key, school_year, organization_key
"step_1" AS NOT MATERIALIZED (
  SELECT
    "r"."person_key" AS "person_key",
    "r"."school_year" AS "school_year",
    "r"."organization_key" AS "organization_key"
  FROM "fact_k12_enrollment" AS "r"
),
-- Keep rows where school_year is asked for
"step_2" AS NOT MATERIALIZED (
  SELECT
    "r"."person_key" AS "person_key",
    "r"."school_year" AS "school_year",
    "r"."organization_key" AS "organization_key"
  FROM "step_1" AS "r"
  WHERE ("r"."school_year" IN ($1, $2))
),
-- Join dim_organization on organization_key to read organization_code as school
"step_3" AS (
  SELECT
    "r"."person_key" AS "person_key",
    "r"."school_year" AS "school_year",
    "r"."organization_key" AS "organization_key",
    "d"."organization_code" AS "school"
  FROM "step_2" AS "r"
  JOIN "dim_organization" AS "d" ON ("d"."organization_key" = "r"."organization_key")
),
-- Derive per person_key and school_year: schools = distinct organization_key
"step_4" AS NOT MATERIALIZED (
  SELECT
    "r"."person_key" AS "person_key",
    "r"."school_year" AS "school_year",
    "r"."organization_key" AS "organization_key",
    "r"."school" AS "school",
    "u"."schools" AS "schools"
  FROM "step_3" AS "r"
  JOIN (
    SELECT
      "r"."person_key" AS "person_key",
      "r"."school_year" AS "school_year",
      COUNT(DISTINCT "r"."organization_key") AS "schools"
    FROM "step_3" AS "r"
    GROUP BY "r"."person_key", "r"."school_year"
  ) AS "u" ON (("u"."person_key" = "r"."person_key") AND ("u"."school_year" = "r"."school_year"))
),
-- Keep per person_key and school_year at most 3 cells of (school)
"step_5" AS NOT MATERIALIZED (
  SELECT
    "r"."person_key" AS "person_key",
    "r"."school_year" AS "school_year",
    "r"."organization_key" AS "organization_key",
    "r"."school" AS "school",
    "r"."schools" AS "schools"
  FROM (
    SELECT
      "r"."person_key" AS "person_key",
      "r"."school_year" AS "school_year",
      "r"."organization_key" AS "organization_key",
      "r"."school" AS "school",
      "r"."schools" AS "schools",
      DENSE_RANK() OVER (PARTITION BY "r"."person_key", "r"."school_year" ORDER BY MD5(((CAST("r"."person_key" AS VARCHAR) || $3) || "r"."school")) ASC NULLS LAST, "r"."school" ASC NULLS LAST) AS "cell_rank"
    FROM "step_4" AS "r"
  ) AS "r"
  WHERE ("r"."cell_rank" <= $4)
)
-- Compute people = distinct people, yes = distinct people who meet its condition for each (school_year, school)
SELECT
  "r"."school_year" AS "school_year",
  "r"."school" AS "school",
  COUNT(DISTINCT "r"."person_key") AS "people",
  COUNT(DISTINCT "r"."person_key") FILTER (WHERE ("r"."schools" >= $5)) AS "yes"
FROM "step_5" AS "r"
GROUP BY "r"."school_year", "r"."school"