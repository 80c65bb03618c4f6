WITH
"w" AS (
  SELECT
    SHA256(CONCAT(CAST("t"."a" AS VARCHAR), $1)) AS "h"
  FROM (
    SELECT
      "t"."a" AS "a"
    FROM "t" AS "t"
    UNION ALL
    SELECT DISTINCT
      "t"."a" AS "a"
    FROM "t" AS "t"
  ) AS "t"
),
"v" AS NOT MATERIALIZED (
  SELECT
    "t"."a" AS "a"
  FROM "t" AS "t"
)
-- Count by a and b, and by a
SELECT
  "t"."a" AS "a",
  "t"."b" AS "b",
  GROUPING("t"."b") AS "without_b",
  COUNT(*) AS "n",
  STRING_AGG("t"."a", '' ORDER BY "t"."a") AS "all"
FROM "t" AS "t"
GROUP BY GROUPING SETS (
  ("t"."a", "t"."b"),
  ("t"."a")
)