sql      PostgreSQL
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
  WHERE ("r"."school_year" IN ($1, $2, $3))
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
)
-- Compute people = distinct people, yes = distinct people who meet its condition for each (school_year, school) and for each (school_year)
SELECT
  "r"."school_year" AS "school_year",
  "r"."school" AS "school",
  GROUPING("r"."school") AS "without_school",
  COUNT(DISTINCT "r"."person_key") AS "people",
  COUNT(DISTINCT "r"."person_key") FILTER (WHERE ("r"."schools" >= $4)) AS "yes"
FROM "step_4" AS "r"
GROUP BY GROUPING SETS (
  ("r"."school_year", "r"."school"),
  ("r"."school_year")
)
values   $1 = 2003, $2 = 2004, $3 = 2005, $4 = 2
