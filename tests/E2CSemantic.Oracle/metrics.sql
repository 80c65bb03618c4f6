-- Every metric of the catalogue once more, written by hand over the star, without a look at what the compiler makes. {by} is nothing or a column of
-- dim_person p, unless `by` says otherwise; another word in braces is the constant of the metric asked, whose values `with` lists in the order of the
-- metrics. A statement gives school_year, member, above, below, value; above is for the reader.

-- metric ec.kindergarten_ready
SELECT school_year, member, COUNT(*) FILTER (WHERE worst) AS above, COUNT(*) AS below, above / below AS value
FROM (SELECT f.school_year, {by} AS member, f.person_key, BOOL_AND(f.ready_flag) AS worst
      FROM fact_kindergarten_entry f JOIN dim_person p USING (person_key) WHERE f.ready_flag IS NOT NULL GROUP BY ALL)
GROUP BY ALL

-- metric ec.subsidy_high_quality
SELECT school_year, member, COUNT(*) FILTER (WHERE best >= '2') AS above, COUNT(*) AS below, above / below AS value
FROM (SELECT f.school_year, {by} AS member, f.person_key, MAX(CASE WHEN q.quality_level_code IN ('0', '1', '2', '3', '4') THEN q.quality_level_code ELSE '' END) AS best
      FROM fact_early_education f JOIN dim_person p USING (person_key) JOIN dim_ec_provider q USING (ec_provider_key)
      WHERE f.subsidy_flag AND f.age_years < 6 GROUP BY ALL)
GROUP BY ALL

-- metric edu.teacher_retention principal_retention superintendent_retention
-- with job teacher principal superintendent
-- by district DISTRICT o.district_code
SELECT f.school_year, {by} AS member, COUNT(DISTINCT CASE WHEN f.retained_school_flag THEN f.staff_key END) AS above, COUNT(DISTINCT f.staff_key) AS below, above / below AS value
FROM fact_staff_assignment f JOIN dim_collection c USING (collection_key) JOIN dim_organization o USING (organization_key)
WHERE c.window_code = 'october' AND c.dataset = 'EPIMS' AND f.job_class_code = '{job}' AND f.retained_school_flag IS NOT NULL
GROUP BY ALL

-- metric k12.advanced_course
SELECT f.school_year, {by} AS member, SUM(f.advanced_course_flag::INT) AS above, COUNT(f.advanced_course_flag) AS below, above / below AS value
FROM fact_k12_person_year f JOIN dim_person p USING (person_key) JOIN dim_grade g USING (grade_key)
WHERE g.ordinal IN (SELECT ordinal FROM dim_grade WHERE label IN ('Grade 11', 'Grade 12')) GROUP BY ALL HAVING below > 0

-- metric k12.ap_3plus
SELECT f.school_year, {by} AS member, SUM(CASE WHEN f.scaled_score > 2 THEN 1 ELSE 0 END) AS above, COUNT(f.scaled_score) AS below, above / below AS value
FROM fact_assessment f JOIN dim_person p USING (person_key) JOIN dim_assessment a USING (assessment_key)
WHERE a.assessment_code = 'AP' GROUP BY ALL HAVING below > 0

-- metric k12.attendance_rate
SELECT f.school_year, {by} AS member, SUM(f.days_attended) AS above, SUM(f.days_membership) AS below, above / below AS value
FROM fact_k12_enrollment f JOIN dim_person p USING (person_key) JOIN dim_collection c USING (collection_key)
WHERE c.window_code = 'end_of_year' AND c.dataset = 'SIMS' AND f.days_attended IS NOT NULL AND f.days_membership IS NOT NULL
  AND (f.person_key, f.school_year) IN (SELECT (e.person_key, e.school_year) FROM fact_k12_enrollment e JOIN dim_collection d USING (collection_key)
       WHERE d.window_code = 'end_of_year' AND d.dataset = 'SIMS' GROUP BY e.person_key, e.school_year HAVING SUM(e.days_membership) >= 20)
  AND f.school_year >= 2018 GROUP BY ALL

-- metric k12.attrition
SELECT school_year, member, COUNT(*) FILTER (WHERE left_once) AS above, COUNT(*) AS below, above / below AS value
FROM (SELECT f.school_year, {by} AS member, f.person_key, NOT BOOL_AND(f.next_october_school_flag) AS left_once
      FROM fact_k12_enrollment f JOIN dim_person p USING (person_key) JOIN dim_collection c USING (collection_key)
      WHERE c.window_code = 'end_of_year' AND c.dataset = 'SIMS' AND f.next_october_school_flag IS NOT NULL GROUP BY ALL)
GROUP BY ALL

-- metric k12.attrition_district
SELECT school_year, member, COUNT(*) FILTER (WHERE left_once) AS above, COUNT(*) AS below, above / below AS value
FROM (SELECT f.school_year, {by} AS member, f.person_key, NOT BOOL_AND(f.next_october_district_flag) AS left_once
      FROM fact_k12_enrollment f JOIN dim_person p USING (person_key) JOIN dim_collection c USING (collection_key)
      WHERE c.window_code = 'end_of_year' AND c.dataset = 'SIMS' AND f.next_october_district_flag IS NOT NULL GROUP BY ALL)
GROUP BY ALL

-- metric k12.chronic_absence_10 chronic_absence_20
-- with threshold 0.10 0.20
SELECT f.school_year, {by} AS member, COUNT(*) FILTER (WHERE f.days_absent >= {threshold} * f.days_membership) AS above, COUNT(*) AS below, above / below AS value
FROM fact_k12_person_year f JOIN dim_person p USING (person_key)
WHERE f.days_membership > 19 AND f.school_year >= 2018 GROUP BY ALL

-- metric k12.chronic_absence_gap_low_income
SELECT f.school_year, {by} AS member, NULL AS above, NULL AS below,
       AVG(CASE i.status_code WHEN 'LI' THEN (10 * f.days_absent >= f.days_membership)::INT END) / NULLIF(AVG(CASE i.status_code WHEN 'NL' THEN (10 * f.days_absent >= f.days_membership)::INT END), 0) AS value
FROM fact_k12_person_year f JOIN dim_person p USING (person_key) JOIN dim_income_status i USING (income_status_key)
WHERE f.days_membership > 19 AND f.school_year >= 2018 GROUP BY ALL

-- metric k12.competency_determination
SELECT f.school_year, {by} AS member, COUNT(*) FILTER (WHERE f.competency_flag) AS above, COUNT(*) AS below, above / below AS value
FROM fact_grad_cohort f JOIN dim_person p USING (person_key) JOIN dim_cohort_exclusion x USING (cohort_exclusion_key)
WHERE f.cohort_level_code = 'school' AND f.competency_flag IS NOT NULL AND x.legal_basis NOT LIKE '%7801(25)%' GROUP BY ALL

-- metric k12.disciplined_rate
SELECT school_year, member, COUNT(*) FILTER (WHERE once) AS above, COUNT(*) AS below, above / below AS value
FROM (SELECT f.school_year, {by} AS member, f.person_key, BOOL_OR(f.disciplined_flag) AS once
      FROM fact_k12_enrollment f JOIN dim_person p USING (person_key) JOIN dim_collection c USING (collection_key)
      WHERE c.window_code = 'end_of_year' AND c.dataset = 'SIMS' AND f.disciplined_flag IS NOT NULL AND f.school_year >= 2013 GROUP BY ALL)
GROUP BY ALL

-- metric k12.dropout_annual
SELECT f.school_year, {by} AS member, COUNT(*) FILTER (WHERE f.dropout_flag AND f.returned_october_flag IS FALSE) AS above,
       COUNT(*) FILTER (WHERE f.enrolled_october_flag) AS below, above / below AS value
FROM fact_k12_person_year f JOIN dim_person p USING (person_key) JOIN dim_grade g USING (grade_key)
WHERE g.label IN ('Grade 9', 'Grade 10', 'Grade 11', 'Grade 12') GROUP BY ALL HAVING below > 0

-- metric k12.enrollment
-- by raceEthnicity RACE_ETHNICITY p.race_ethnicity_code
SELECT f.school_year, {by} AS member, NULL AS above, NULL AS below, COUNT(*) AS value
FROM fact_k12_person_year f JOIN dim_person p USING (person_key) GROUP BY ALL

-- metric k12.fullday_k
SELECT school_year, member, COUNT(*) FILTER (WHERE full_day) AS above, COUNT(*) AS below, above / below AS value
FROM (SELECT f.school_year, {by} AS member, f.person_key, BOOL_OR(f.full_day_flag) AS full_day
      FROM fact_k12_enrollment f JOIN dim_person p USING (person_key) JOIN dim_collection c USING (collection_key) JOIN dim_grade g USING (grade_key)
      WHERE c.window_code = 'october' AND c.dataset = 'SIMS' AND f.full_day_flag IS NOT NULL AND f.enrolled_october_flag AND g.label = 'Kindergarten' GROUP BY ALL)
GROUP BY ALL

-- metric k12.grad4 cohort_dropout4 still_enrolled4 completer4 ged4 excluded4
-- with ending graduate dropout still_enrolled completer equivalency excluded
SELECT f.school_year, {by} AS member, SUM(CASE f.outcome_4y_code WHEN '{ending}' THEN 1 ELSE 0 END) AS above, COUNT(*) AS below, above / below AS value
FROM fact_grad_cohort f JOIN dim_person p USING (person_key) JOIN dim_cohort_exclusion x USING (cohort_exclusion_key)
WHERE f.cohort_level_code = 'school' AND f.outcome_4y_code <> 'UN' AND x.legal_basis NOT LIKE '%7801(25)%' GROUP BY ALL

-- metric k12.grad4_gap_low_income
SELECT f.school_year, {by} AS member, NULL AS above, NULL AS below,
       AVG(CASE i.status_code WHEN 'LI' THEN (f.outcome_4y_code = 'graduate')::INT END) - AVG(CASE i.status_code WHEN 'NL' THEN (f.outcome_4y_code = 'graduate')::INT END) AS value
FROM fact_grad_cohort f JOIN dim_person p USING (person_key) JOIN dim_cohort_exclusion x USING (cohort_exclusion_key) JOIN dim_income_status i USING (income_status_key)
WHERE f.cohort_level_code = 'school' AND f.outcome_4y_code <> 'UN' AND x.legal_basis NOT LIKE '%7801(25)%' GROUP BY ALL

-- metric k12.grad4_no_transfers_in
SELECT f.school_year, {by} AS member, SUM(CASE f.outcome_4y_code WHEN 'graduate' THEN 1 ELSE 0 END) AS above, COUNT(*) AS below, above / below AS value
FROM fact_grad_cohort f JOIN dim_person p USING (person_key) JOIN dim_cohort_exclusion x USING (cohort_exclusion_key)
WHERE f.cohort_level_code = 'school' AND f.outcome_4y_code <> 'UN' AND x.legal_basis NOT LIKE '%7801(25)%' AND f.transferred_in_flag = FALSE GROUP BY ALL

-- metric k12.grad5
SELECT f.school_year, {by} AS member, SUM(CASE f.outcome_5y_code WHEN 'graduate' THEN 1 ELSE 0 END) AS above, COUNT(*) AS below, above / below AS value
FROM fact_grad_cohort f JOIN dim_person p USING (person_key) JOIN dim_cohort_exclusion x USING (cohort_exclusion_key)
WHERE f.cohort_level_code = 'school' AND f.outcome_5y_code <> 'UN' AND x.legal_basis NOT LIKE '%7801(25)%' GROUP BY ALL

-- metric k12.grade9_pass_all
SELECT f.school_year, {by} AS member, SUM(f.passed_all_courses_flag::INT) AS above, COUNT(f.passed_all_courses_flag) AS below, above / below AS value
FROM fact_k12_person_year f JOIN dim_person p USING (person_key) JOIN dim_grade g USING (grade_key)
WHERE g.label = 'Grade 9' AND f.school_year >= 2018 GROUP BY ALL HAVING below > 0

-- metric k12.high_needs_share
SELECT school_year, member, COUNT(*) FILTER (WHERE once) AS above, COUNT(*) AS below, above / below AS value
FROM (SELECT f.school_year, {by} AS member, f.person_key, BOOL_OR(f.high_needs_flag) AS once
      FROM fact_k12_enrollment f JOIN dim_person p USING (person_key) JOIN dim_collection c USING (collection_key)
      WHERE c.window_code = 'end_of_year' AND c.dataset = 'SIMS' AND f.high_needs_flag IS NOT NULL GROUP BY ALL)
GROUP BY ALL

-- metric k12.intake
SELECT school_year, member, COUNT(*) FILTER (WHERE once) AS above, COUNT(*) AS below, above / below AS value
FROM (SELECT f.school_year, {by} AS member, f.person_key, BOOL_OR(f.transferred_in_flag) AS once
      FROM fact_k12_enrollment f JOIN dim_person p USING (person_key) JOIN dim_collection c USING (collection_key)
      WHERE c.window_code = 'end_of_year' AND c.dataset = 'SIMS' AND f.transferred_in_flag IS NOT NULL GROUP BY ALL)
GROUP BY ALL

-- metric k12.iss_rate
SELECT school_year, member, COUNT(*) FILTER (WHERE once) AS above, COUNT(*) AS below, above / below AS value
FROM (SELECT f.school_year, {by} AS member, f.person_key, BOOL_OR(f.in_school_suspension_flag) AS once
      FROM fact_k12_enrollment f JOIN dim_person p USING (person_key) JOIN dim_collection c USING (collection_key)
      WHERE c.window_code = 'end_of_year' AND c.dataset = 'SIMS' AND f.in_school_suspension_flag IS NOT NULL AND f.school_year >= 2013 GROUP BY ALL)
GROUP BY ALL

-- metric k12.low_income_share
-- by raceEthnicity RACE_ETHNICITY p.race_ethnicity_code
SELECT f.school_year, {by} AS member, COUNT(*) FILTER (WHERE i.status_code = 'LI') AS above, COUNT(*) AS below, above / below AS value
FROM fact_k12_person_year f JOIN dim_person p USING (person_key) JOIN dim_income_status i USING (income_status_key) GROUP BY ALL

-- metric k12.masscore
SELECT f.school_year, {by} AS member, COUNT(*) FILTER (WHERE f.masscore_flag) AS above, COUNT(*) AS below, above / below AS value
FROM fact_grad_cohort f JOIN dim_person p USING (person_key)
WHERE f.cohort_level_code = 'school' AND f.outcome_4y_code = 'graduate' AND f.masscore_flag IS NOT NULL GROUP BY ALL

-- metric k12.mobility_churn
-- by raceEthnicity RACE_ETHNICITY p.race_ethnicity_code
SELECT school_year, member, COUNT(*) FILTER (WHERE schools > 1) AS above, COUNT(*) AS below, above / below AS value
FROM (SELECT f.school_year, {by} AS member, f.person_key, COUNT(DISTINCT f.organization_key) AS schools
      FROM fact_k12_enrollment f JOIN dim_person p USING (person_key) GROUP BY ALL)
GROUP BY ALL

-- metric k12.oss_rate
SELECT school_year, member, COUNT(*) FILTER (WHERE once) AS above, COUNT(*) AS below, above / below AS value
FROM (SELECT f.school_year, {by} AS member, f.person_key, BOOL_OR(f.out_of_school_suspension_flag) AS once
      FROM fact_k12_enrollment f JOIN dim_person p USING (person_key) JOIN dim_collection c USING (collection_key)
      WHERE c.window_code = 'end_of_year' AND c.dataset = 'SIMS' AND f.out_of_school_suspension_flag IS NOT NULL AND f.school_year >= 2013 GROUP BY ALL)
GROUP BY ALL

-- metric k12.ontrack_9
SELECT f.school_year, {by} AS member, SUM(f.on_track_flag::INT) AS above, COUNT(f.on_track_flag) AS below, above / below AS value
FROM fact_k12_person_year f JOIN dim_person p USING (person_key) JOIN dim_grade g USING (grade_key)
WHERE g.label = 'Grade 9' AND f.first_time_grade_9_flag AND f.school_year >= 2018 GROUP BY ALL HAVING below > 0

-- metric k12.retention_in_grade
-- by raceEthnicity RACE_ETHNICITY p.race_ethnicity_code
SELECT f.school_year, {by} AS member, COUNT(*) FILTER (WHERE f.grade_key = f.next_grade_key) AS above, COUNT(*) AS below, above / below AS value
FROM fact_k12_person_year f JOIN dim_person p USING (person_key) WHERE f.next_grade_key <> -1 GROUP BY ALL

-- metric k12.stability
SELECT school_year, member, COUNT(*) FILTER (WHERE once) AS above, COUNT(*) AS below, above / below AS value
FROM (SELECT f.school_year, {by} AS member, f.person_key, BOOL_OR(f.stayed_all_year_flag) AS once
      FROM fact_k12_enrollment f JOIN dim_person p USING (person_key) JOIN dim_collection c USING (collection_key)
      WHERE c.window_code = 'end_of_year' AND c.dataset = 'SIMS' AND f.stayed_all_year_flag IS NOT NULL GROUP BY ALL)
GROUP BY ALL

-- metric ps.cc_success6
SELECT school_year, member, COUNT(*) FILTER (WHERE won) AS above, COUNT(*) AS below, above / below AS value
FROM (SELECT f.school_year, {by} AS member, f.person_key,
             BOOL_OR(f.credential_6y_flag OR COALESCE(f.transferred_4y_flag, FALSE) OR (COALESCE(f.enrolled_year_6_flag, FALSE) AND COALESCE(f.credits_earned_6y, 0) >= 30)) AS won
      FROM fact_ps_cohort f JOIN dim_person p USING (person_key) JOIN dim_institution i USING (institution_key)
      WHERE i.segment_code = 'CC' AND f.credential_6y_flag IS NOT NULL AND f.first_time_flag AND f.degree_seeking_flag GROUP BY ALL)
GROUP BY ALL

-- metric ps.college_going_16m
SELECT f.school_year, {by} AS member, COUNT(*) FILTER (WHERE f.enrolled_16_months_flag) AS above, COUNT(*) AS below, above / below AS value
FROM fact_grad_cohort f JOIN dim_person p USING (person_key)
WHERE f.cohort_level_code = 'school' AND f.outcome_4y_code = 'graduate' AND f.enrolled_16_months_flag IS NOT NULL GROUP BY ALL

-- metric ps.college_going_march
SELECT f.school_year, {by} AS member, COUNT(*) FILTER (WHERE f.enrolled_by_march_flag) AS above, COUNT(*) AS below, above / below AS value
FROM fact_grad_cohort f JOIN dim_person p USING (person_key)
WHERE f.cohort_level_code = 'school' AND f.outcome_4y_code = 'graduate' AND f.enrolled_by_march_flag IS NOT NULL AND f.school_year >= 2015 GROUP BY ALL

-- metric ps.degree_within_6
SELECT school_year, member, COUNT(*) FILTER (WHERE won) AS above, COUNT(*) AS below, above / below AS value
FROM (SELECT f.school_year, {by} AS member, f.person_key, BOOL_OR(f.credential_6y_flag) AS won
      FROM fact_ps_cohort f JOIN dim_person p USING (person_key) WHERE f.credential_6y_flag IS NOT NULL GROUP BY ALL)
GROUP BY ALL

-- metric ps.developmental_rate
SELECT school_year, member, COUNT(*) FILTER (WHERE once) AS above, COUNT(*) AS below, above / below AS value
FROM (SELECT f.school_year, {by} AS member, f.person_key, BOOL_OR(f.developmental_flag) AS once
      FROM fact_ps_cohort f JOIN dim_person p USING (person_key) WHERE f.developmental_flag IS NOT NULL GROUP BY ALL)
GROUP BY ALL

-- metric ps.ipeds_grad150
SELECT school_year, member, COUNT(*) FILTER (WHERE won) AS above, COUNT(*) AS below, above / below AS value
FROM (SELECT f.school_year, {by} AS member, f.person_key, BOOL_OR(f.completed_150_flag) AS won
      FROM fact_ps_cohort f JOIN dim_person p USING (person_key) JOIN dim_cohort_exclusion x USING (cohort_exclusion_key)
      WHERE f.completed_150_flag IS NOT NULL AND f.first_time_flag AND f.full_time_flag AND f.degree_seeking_flag AND x.exclusion_code NOT LIKE 'IPEDS%' GROUP BY ALL)
GROUP BY ALL

-- metric ps.persist_yr2
SELECT f.school_year, {by} AS member, COUNT(*) FILTER (WHERE f.second_year_flag) AS above, COUNT(*) AS below, above / below AS value
FROM fact_grad_cohort f JOIN dim_person p USING (person_key)
WHERE f.cohort_level_code = 'school' AND f.outcome_4y_code = 'graduate' AND f.enrolled_next_october_flag AND f.second_year_flag IS NOT NULL GROUP BY ALL

-- metric ps.retention_same_institution
SELECT school_year, member, COUNT(*) FILTER (WHERE once) AS above, COUNT(*) AS below, above / below AS value
FROM (SELECT f.school_year, {by} AS member, f.person_key, BOOL_OR(f.second_year_same_flag) AS once
      FROM fact_ps_cohort f JOIN dim_person p USING (person_key) WHERE f.second_year_same_flag IS NOT NULL GROUP BY ALL)
GROUP BY ALL

-- metric ps.seamless
SELECT f.school_year, {by} AS member, COUNT(*) FILTER (WHERE f.enrolled_next_october_flag) AS above, COUNT(*) AS below, above / below AS value
FROM fact_grad_cohort f JOIN dim_person p USING (person_key)
WHERE f.cohort_level_code = 'school' AND f.outcome_4y_code = 'graduate' AND f.enrolled_next_october_flag IS NOT NULL GROUP BY ALL

-- metric ps.stopout
SELECT f.school_year, {by} AS member, COUNT(*) FILTER (WHERE f.stopout_flag) AS above, COUNT(*) AS below, above / below AS value
FROM fact_person_outcome_year f JOIN dim_person p USING (person_key) WHERE f.years_since_graduation = 10 AND f.stopout_flag IS NOT NULL GROUP BY ALL

-- metric wf.employed_year_5 employed_year_1 employed_year_2 employed_year_3 employed_year_4 employed_year_6 employed_year_7 employed_year_8 employed_year_9 employed_year_10
-- with year 5 1 2 3 4 6 7 8 9 10
SELECT f.school_year, {by} AS member, COUNT(*) FILTER (WHERE f.employed_flag) AS above, COUNT(*) AS below, above / below AS value
FROM fact_person_outcome_year f JOIN dim_person p USING (person_key) WHERE f.years_since_graduation = {year} AND f.employed_flag IS NOT NULL GROUP BY ALL

-- metric wf.living_wage
SELECT f.school_year, {by} AS member, COUNT(*) FILTER (WHERE f.living_wage_flag) AS above, COUNT(*) AS below, above / below AS value
FROM fact_person_outcome_year f JOIN dim_person p USING (person_key) WHERE f.years_since_graduation = 10 AND f.living_wage_flag IS NOT NULL GROUP BY ALL

-- metric wf.earnings_mean_over_median_year_5
SELECT f.school_year, {by} AS member, NULL AS above, NULL AS below, AVG(f.wages) / QUANTILE_DISC(f.wages, 0.5) AS value
FROM fact_person_outcome_year f JOIN dim_person p USING (person_key) WHERE f.years_since_graduation = 5 AND f.wages > 0 GROUP BY ALL

-- metric wf.mean_earnings_year_5 mean_earnings_year_1 mean_earnings_year_2 mean_earnings_year_3 mean_earnings_year_4 mean_earnings_year_6 mean_earnings_year_7 mean_earnings_year_8 mean_earnings_year_9 mean_earnings_year_10
-- with year 5 1 2 3 4 6 7 8 9 10
SELECT f.school_year, {by} AS member, NULL AS above, COUNT(*) AS below, SUM(f.wages) / COUNT(*) AS value
FROM fact_person_outcome_year f JOIN dim_person p USING (person_key) WHERE f.years_since_graduation = {year} AND f.wages > 0 GROUP BY ALL

-- metric wf.median_earnings_year_5 median_earnings_year_1 median_earnings_year_2 median_earnings_year_3 median_earnings_year_4 median_earnings_year_6 median_earnings_year_7 median_earnings_year_8 median_earnings_year_9 median_earnings_year_10
-- with year 5 1 2 3 4 6 7 8 9 10
SELECT school_year, member, NULL AS above, people AS below, wages AS value
FROM (SELECT f.school_year, {by} AS member, f.wages, ROW_NUMBER() OVER (PARTITION BY f.school_year, {by} ORDER BY f.wages) AS place, COUNT(*) OVER (PARTITION BY f.school_year, {by}) AS people
      FROM fact_person_outcome_year f JOIN dim_person p USING (person_key) WHERE f.years_since_graduation = {year} AND f.wages > 0)
WHERE place = (people + 1) // 2

-- metric wioa.credential
SELECT school_year, member, COUNT(*) FILTER (WHERE once) AS above, COUNT(*) AS below, above / below AS value
FROM (SELECT f.school_year, {by} AS member, f.person_key, BOOL_OR(f.credential_flag) AS once
      FROM fact_program_spell f JOIN dim_person p USING (person_key) JOIN dim_program g USING (program_key) JOIN dim_cohort_exclusion x USING (cohort_exclusion_key)
      WHERE g.program_code LIKE 'WIOA%' AND x.exclusion_code NOT LIKE 'WIOA%' AND f.credential_flag IS NOT NULL GROUP BY ALL)
GROUP BY ALL

-- metric wioa.er_change_q4
SELECT school_year, member, NULL AS above, NULL AS below, AVG(fourth) - AVG(second) AS value
FROM (SELECT f.school_year, {by} AS member, f.person_key,
             MAX(CASE WHEN f.employed_quarter_4_flag IS NOT NULL THEN (f.employed_quarter_4_flag OR (g.program_code = 'WIOA_Y' AND f.education_quarter_4_flag IS TRUE))::INT END) AS fourth,
             MAX(CASE WHEN f.employed_quarter_2_flag IS NOT NULL THEN (f.employed_quarter_2_flag OR (g.program_code = 'WIOA_Y' AND f.education_quarter_2_flag IS TRUE))::INT END) AS second
      FROM fact_program_spell f JOIN dim_person p USING (person_key) JOIN dim_program g USING (program_key) JOIN dim_cohort_exclusion x USING (cohort_exclusion_key)
      WHERE g.program_code LIKE 'WIOA%' AND x.exclusion_code NOT LIKE 'WIOA%' GROUP BY ALL)
GROUP BY ALL

-- metric wioa.er_q2
SELECT school_year, member, COUNT(*) FILTER (WHERE once) AS above, COUNT(*) AS below, above / below AS value
FROM (SELECT f.school_year, {by} AS member, f.person_key, BOOL_OR(f.employed_quarter_2_flag OR (g.program_code = 'WIOA_Y' AND COALESCE(f.education_quarter_2_flag, FALSE))) AS once
      FROM fact_program_spell f JOIN dim_person p USING (person_key) JOIN dim_program g USING (program_key) JOIN dim_cohort_exclusion x USING (cohort_exclusion_key)
      WHERE g.program_code LIKE 'WIOA%' AND x.exclusion_code NOT LIKE 'WIOA%' AND f.employed_quarter_2_flag IS NOT NULL GROUP BY ALL)
GROUP BY ALL

-- metric wioa.er_q4
SELECT school_year, member, COUNT(*) FILTER (WHERE once) AS above, COUNT(*) AS below, above / below AS value
FROM (SELECT f.school_year, {by} AS member, f.person_key, BOOL_OR(f.employed_quarter_4_flag OR (g.program_code = 'WIOA_Y' AND COALESCE(f.education_quarter_4_flag, FALSE))) AS once
      FROM fact_program_spell f JOIN dim_person p USING (person_key) JOIN dim_program g USING (program_key) JOIN dim_cohort_exclusion x USING (cohort_exclusion_key)
      WHERE g.program_code LIKE 'WIOA%' AND x.exclusion_code NOT LIKE 'WIOA%' AND f.employed_quarter_4_flag IS NOT NULL GROUP BY ALL)
GROUP BY ALL

-- metric wioa.median_q2
SELECT school_year, member, NULL AS above, people AS below, wages AS value
FROM (SELECT f.school_year, {by} AS member, f.wages_quarter_2 AS wages, ROW_NUMBER() OVER (PARTITION BY f.school_year, {by} ORDER BY f.wages_quarter_2) AS place,
             COUNT(*) OVER (PARTITION BY f.school_year, {by}) AS spells, DENSE_RANK() OVER (PARTITION BY f.school_year, {by} ORDER BY f.person_key)
               + DENSE_RANK() OVER (PARTITION BY f.school_year, {by} ORDER BY f.person_key DESC) - 1 AS people
      FROM fact_program_spell f JOIN dim_person p USING (person_key) JOIN dim_program g USING (program_key) JOIN dim_cohort_exclusion x USING (cohort_exclusion_key)
      WHERE g.program_code LIKE 'WIOA%' AND x.exclusion_code NOT LIKE 'WIOA%' AND f.wages_quarter_2 > 0)
WHERE place = (spells + 1) // 2

-- metric wioa.msg
SELECT school_year, member, COUNT(*) FILTER (WHERE once) AS above, COUNT(*) AS below, above / below AS value
FROM (SELECT f.school_year, {by} AS member, f.person_key, BOOL_OR(f.skill_gain_flag) AS once
      FROM fact_program_spell f JOIN dim_person p USING (person_key) JOIN dim_program g USING (program_key) JOIN dim_cohort_exclusion x USING (cohort_exclusion_key)
      WHERE g.program_code LIKE 'WIOA%' AND x.exclusion_code NOT LIKE 'WIOA%' AND f.skill_gain_flag IS NOT NULL GROUP BY ALL)
GROUP BY ALL

-- metric k12.mcas_meeting_exceeding
-- always by mcasSubject MCAS_SUBJECT f.subject_code
SELECT f.school_year, {by} AS member, COUNT(DISTINCT CASE WHEN f.met_standard_flag THEN f.person_key END) AS above, COUNT(DISTINCT f.person_key) AS below, above / below AS value
FROM fact_assessment f JOIN dim_assessment a USING (assessment_key)
WHERE a.era_code = 'NEXT' AND f.administration_code = 'spring' AND f.met_standard_flag IS NOT NULL AND f.school_year >= 2017 GROUP BY ALL

-- metric k12.mcas_proficient_legacy
-- always by mcasSubject MCAS_SUBJECT f.subject_code
SELECT f.school_year, {by} AS member, COUNT(DISTINCT CASE WHEN f.scaled_score > 239 THEN f.person_key END) AS above, COUNT(DISTINCT f.person_key) AS below, above / below AS value
FROM fact_assessment f JOIN dim_assessment a USING (assessment_key)
WHERE a.assessment_family = 'MCAS' AND a.era_code = 'LEGACY' AND f.administration_code = 'spring' AND f.scaled_score IS NOT NULL GROUP BY ALL

-- metric ma.consistent_attendance
SELECT f.school_year, {by} AS member, COUNT(*) FILTER (WHERE 10 * (f.days_membership - f.days_absent) > 9 * f.days_membership) AS above, COUNT(*) AS below, above / below AS value
FROM fact_k12_person_year f JOIN dim_person p USING (person_key)
WHERE f.days_membership > 89 AND f.school_year >= 2018 GROUP BY ALL

-- metric ut.consistent_attendance
SELECT f.school_year, {by} AS member, COUNT(*) FILTER (WHERE 10 * (f.days_membership - f.days_absent) > 9 * f.days_membership) AS above, COUNT(*) AS below, above / below AS value
FROM fact_k12_person_year f JOIN dim_person p USING (person_key)
WHERE f.days_membership > 44 AND f.school_year >= 2018 GROUP BY ALL

-- metric k12.mean_scaled_score
-- always by subject SUBJECT f.subject_code
-- of nobody: only the sample panel has these subjects
SELECT f.school_year, {by} AS member, NULL AS above, COUNT(DISTINCT f.person_key) AS below, AVG(f.scaled_score) AS value
FROM fact_assessment f WHERE f.subject_code IN ('1', '2') GROUP BY ALL


-- metric ps.grade9_to_college
SELECT y + 3 AS school_year, {by} AS member, COUNT(*) FILTER (WHERE went) AS above, COUNT(*) AS below, above / below AS value
FROM (SELECT n.person_key, n.y,
             (SELECT e.exit_class FROM fact_k12_person_year l JOIN dim_enrollment_status e USING (enrollment_status_key)
              WHERE l.person_key = n.person_key AND l.school_year BETWEEN n.y AND n.y + 3 ORDER BY l.school_year DESC LIMIT 1) AS ended,
             EXISTS (SELECT 1 FROM fact_ps_enrollment c WHERE c.person_key = n.person_key AND c.school_year IN (n.y + 4, n.y + 5) AND c.enrollment_intensity_code <> 'W') AS went
      FROM (SELECT person_key, MIN(school_year) AS y FROM fact_k12_person_year WHERE first_time_grade_9_flag GROUP BY person_key) n)
JOIN dim_person p USING (person_key) WHERE ended NOT IN ('transfer_out', 'deceased') GROUP BY ALL

-- metric ps.seamless_grade9
SELECT f.school_year, {by} AS member, SUM(CASE WHEN f.outcome_4y_code = 'graduate' AND f.enrolled_next_october_flag THEN 1 ELSE 0 END) AS above, COUNT(*) AS below, above / below AS value
FROM fact_grad_cohort f JOIN dim_person p USING (person_key) JOIN dim_cohort_exclusion x USING (cohort_exclusion_key)
WHERE f.cohort_level_code = 'school' AND f.outcome_4y_code <> 'UN' AND x.exclusion_code NOT IN ('TRANSFER_OUT', 'EMIGRATED', 'INSTITUTION', 'DECEASED')
  AND NOT (f.outcome_4y_code = 'graduate' AND f.enrolled_next_october_flag IS NULL) GROUP BY ALL

-- metric ec.subsidy_to_ready
SELECT y AS school_year, {by} AS member, COUNT(*) FILTER (WHERE ready) AS above, COUNT(*) AS below, above / below AS value
FROM (SELECT s.person_key, s.y, BOOL_AND(k.ready_flag) AS ready
      FROM (SELECT person_key, MIN(school_year) AS y FROM fact_early_education WHERE subsidy_flag AND age_years = 4 GROUP BY person_key) s
      JOIN fact_kindergarten_entry k ON k.person_key = s.person_key AND k.school_year = s.y + 1 WHERE k.ready_flag IS NOT NULL GROUP BY ALL)
JOIN dim_person p USING (person_key) GROUP BY ALL

-- metric wioa.median_q6 median_q8
-- with after 6 8
SELECT school_year, member, NULL AS above, people AS below, wages AS value
FROM (SELECT e.school_year, {by} AS member, e.wages, ROW_NUMBER() OVER (PARTITION BY e.school_year, {by} ORDER BY e.wages) AS place,
             COUNT(*) OVER (PARTITION BY e.school_year, {by}) AS spells, DENSE_RANK() OVER (PARTITION BY e.school_year, {by} ORDER BY e.person_key)
               + DENSE_RANK() OVER (PARTITION BY e.school_year, {by} ORDER BY e.person_key DESC) - 1 AS people
      FROM (SELECT f.person_key, f.school_year, f.program_key, f.spell_number, SUM(w.wages) AS wages
            FROM fact_program_spell f JOIN dim_program g USING (program_key) JOIN dim_cohort_exclusion x USING (cohort_exclusion_key)
            JOIN fact_wage_quarter w ON w.person_key = f.person_key AND (w.quarter // 10) * 4 + w.quarter % 10 = (f.exit_quarter // 10) * 4 + f.exit_quarter % 10 + {after}
            WHERE g.program_code LIKE 'WIOA%' AND x.exclusion_code NOT LIKE 'WIOA%' AND f.exit_quarter > 0 AND w.wages > 0 GROUP BY ALL) e
      JOIN dim_person p USING (person_key))
WHERE place = (spells + 1) // 2
