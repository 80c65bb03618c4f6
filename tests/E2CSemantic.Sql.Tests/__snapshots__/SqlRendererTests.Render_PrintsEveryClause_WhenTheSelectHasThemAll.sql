WITH
-- Read the keys
"w" AS NOT MATERIALIZED (
  SELECT
    "t"."a" AS "a"
  FROM "t" AS "t"
),
"v" AS (
  SELECT DISTINCT
    "t"."a" AS "a"
  FROM "t" AS "t"
)
-- Sum b by a
SELECT
  "t"."a" AS "a",
  SUM("t"."b") AS "s"
FROM "s"."t" AS "t"
JOIN "w" AS "w" ON ("t"."a" = "w"."a")
LEFT JOIN (
  SELECT
    "t"."a" AS "a"
  FROM "t" AS "t"
) AS "k" ON ("t"."a" <> "k"."a")
WHERE ("t"."b" <= $1)
GROUP BY GROUPING SETS (
  ("t"."a"),
  ()
)
HAVING (MIN("t"."b") >= $2)
ORDER BY "t"."a" ASC NULLS LAST, "t"."b" DESC NULLS LAST
LIMIT 10