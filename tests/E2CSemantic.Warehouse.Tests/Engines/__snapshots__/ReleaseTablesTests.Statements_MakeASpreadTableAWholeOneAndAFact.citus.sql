CREATE TABLE "release_0"."dim_grade" (
  "grade_key" SMALLINT NOT NULL,
  "grade_code" TEXT COLLATE "C" NOT NULL,
  "label" TEXT COLLATE "C" NOT NULL,
  "ordinal" SMALLINT,
  PRIMARY KEY ("grade_key")
);
SELECT create_reference_table(CAST($1 AS REGCLASS));
CREATE TABLE "release_0"."dim_person" (
  "person_key" BIGINT NOT NULL,
  "sex_code" TEXT COLLATE "C" NOT NULL,
  "race_ethnicity_code" TEXT COLLATE "C" NOT NULL,
  "birth_year_band" TEXT COLLATE "C" NOT NULL,
  "ever_low_income" BOOLEAN,
  "first_grade_9_year" SMALLINT,
  "first_source" TEXT COLLATE "C" NOT NULL,
  "removed_flag" BOOLEAN NOT NULL,
  PRIMARY KEY ("person_key")
);
SELECT create_distributed_table(CAST($1 AS REGCLASS), $2, shard_count => CAST($3 AS INTEGER));
CREATE TABLE "release_0"."fact_k12_person_year" (
  "person_key" BIGINT NOT NULL,
  "school_year" SMALLINT NOT NULL,
  "grade_key" SMALLINT NOT NULL,
  "next_grade_key" SMALLINT NOT NULL,
  "income_status_key" SMALLINT NOT NULL,
  "organization_key" INTEGER NOT NULL,
  "person_version_key" INTEGER NOT NULL,
  "demographic_status_key" SMALLINT NOT NULL,
  "enrollment_status_key" SMALLINT NOT NULL,
  "cohort_key" INTEGER NOT NULL,
  "days_membership" INTEGER,
  "days_attended" INTEGER,
  "days_absent" INTEGER,
  "chronic_absence_10_flag" BOOLEAN,
  "chronic_absence_20_flag" BOOLEAN,
  "enrolled_october_flag" BOOLEAN,
  "full_day_flag" BOOLEAN,
  "repeated_grade_flag" BOOLEAN,
  "retained_flag" BOOLEAN,
  "promoted_flag" BOOLEAN,
  "moved_flag" BOOLEAN,
  "dropout_flag" BOOLEAN,
  "returned_october_flag" BOOLEAN,
  "disciplined_flag" BOOLEAN,
  "in_school_suspension_flag" BOOLEAN,
  "out_of_school_suspension_flag" BOOLEAN,
  "days_suspended" NUMERIC(18, 4),
  "first_time_grade_9_flag" BOOLEAN,
  "passed_all_courses_flag" BOOLEAN,
  "advanced_course_flag" BOOLEAN,
  "on_track_flag" BOOLEAN,
  "grade_point_average" NUMERIC(18, 4),
  "high_needs_flag" BOOLEAN,
  "career_technical_flag" BOOLEAN,
  "age_years" SMALLINT
) USING columnar;
SELECT create_distributed_table(CAST($1 AS REGCLASS), $2, shard_count => CAST($3 AS INTEGER))