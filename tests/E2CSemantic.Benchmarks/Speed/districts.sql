-- Metrics by district and race/ethnicity over all years, written by hand as fast as we know, in words that DuckDB and PostgreSQL share. What a person
-- has at most one row of is counted by rows; what a person may have several of is first made one row of each person. A statement gives school_year,
-- district, race_ethnicity, above, below, value.

-- metric k12.chronic_absence_10
SELECT f.school_year, o.district_code, p.race_ethnicity_code, COUNT(*) FILTER (WHERE 10 * f.days_absent >= f.days_membership) AS above, COUNT(*) AS below,
       1.0 * COUNT(*) FILTER (WHERE 10 * f.days_absent >= f.days_membership) / COUNT(*) AS value
FROM fact_k12_person_year f JOIN dim_person p USING (person_key) JOIN dim_organization o USING (organization_key)
WHERE f.days_membership >= 20 AND f.school_year >= 2018 GROUP BY 1, 2, 3

-- metric k12.dropout_annual
SELECT f.school_year, o.district_code, p.race_ethnicity_code, COUNT(*) FILTER (WHERE f.dropout_flag AND NOT f.returned_october_flag) AS above,
       COUNT(*) FILTER (WHERE f.enrolled_october_flag) AS below,
       1.0 * COUNT(*) FILTER (WHERE f.dropout_flag AND NOT f.returned_october_flag) / COUNT(*) FILTER (WHERE f.enrolled_october_flag) AS value
FROM fact_k12_person_year f JOIN dim_person p USING (person_key) JOIN dim_organization o USING (organization_key) JOIN dim_grade g USING (grade_key)
WHERE g.grade_code IN ('09', '10', '11', '12') GROUP BY 1, 2, 3 HAVING COUNT(*) FILTER (WHERE f.enrolled_october_flag) > 0

-- metric k12.advanced_course
SELECT f.school_year, o.district_code, p.race_ethnicity_code, COUNT(*) FILTER (WHERE f.advanced_course_flag) AS above, COUNT(*) AS below,
       1.0 * COUNT(*) FILTER (WHERE f.advanced_course_flag) / COUNT(*) AS value
FROM fact_k12_person_year f JOIN dim_person p USING (person_key) JOIN dim_organization o USING (organization_key) JOIN dim_grade g USING (grade_key)
WHERE g.grade_code IN ('11', '12') AND f.advanced_course_flag IS NOT NULL GROUP BY 1, 2, 3

-- metric k12.grad4
SELECT f.school_year, o.district_code, p.race_ethnicity_code, COUNT(*) FILTER (WHERE f.outcome_4y_code = 'graduate') AS above, COUNT(*) AS below,
       1.0 * COUNT(*) FILTER (WHERE f.outcome_4y_code = 'graduate') / COUNT(*) AS value
FROM fact_grad_cohort f JOIN dim_person p USING (person_key) JOIN dim_organization o USING (organization_key) JOIN dim_cohort_exclusion x USING (cohort_exclusion_key)
WHERE f.cohort_level_code = 'school' AND f.outcome_4y_code <> 'UN' AND x.exclusion_code NOT IN ('TRANSFER_OUT', 'EMIGRATED', 'INSTITUTION', 'DECEASED') GROUP BY 1, 2, 3

-- metric ps.seamless
SELECT f.school_year, o.district_code, p.race_ethnicity_code, COUNT(*) FILTER (WHERE f.enrolled_next_october_flag) AS above, COUNT(*) AS below,
       1.0 * COUNT(*) FILTER (WHERE f.enrolled_next_october_flag) / COUNT(*) AS value
FROM fact_grad_cohort f JOIN dim_person p USING (person_key) JOIN dim_organization o USING (organization_key)
WHERE f.cohort_level_code = 'school' AND f.outcome_4y_code = 'graduate' AND f.enrolled_next_october_flag IS NOT NULL GROUP BY 1, 2, 3

-- metric wf.employed_year_5
SELECT f.school_year, o.district_code, p.race_ethnicity_code, COUNT(*) FILTER (WHERE f.employed_flag) AS above, COUNT(*) AS below,
       1.0 * COUNT(*) FILTER (WHERE f.employed_flag) / COUNT(*) AS value
FROM fact_person_outcome_year f JOIN dim_person p USING (person_key) JOIN dim_organization o USING (organization_key)
WHERE f.years_since_graduation = 5 AND f.employed_flag IS NOT NULL GROUP BY 1, 2, 3

-- metric k12.attendance_rate
SELECT f.school_year, o.district_code, p.race_ethnicity_code, SUM(f.days_attended) AS above, SUM(f.days_membership) AS below, 1.0 * SUM(f.days_attended) / SUM(f.days_membership) AS value
FROM (SELECT person_key, school_year FROM fact_k12_enrollment JOIN dim_collection c USING (collection_key)
      WHERE c.collection_code = 'SIMS_END_OF_YEAR' AND school_year >= 2018 GROUP BY 1, 2 HAVING SUM(days_membership) >= 20) m
JOIN fact_k12_enrollment f USING (person_key, school_year) JOIN dim_person p USING (person_key) JOIN dim_organization o USING (organization_key) JOIN dim_collection c USING (collection_key)
WHERE c.collection_code = 'SIMS_END_OF_YEAR' AND f.days_attended IS NOT NULL AND f.days_membership IS NOT NULL AND f.school_year >= 2018 GROUP BY 1, 2, 3

-- metric k12.attrition_district
SELECT school_year, district_code, race_ethnicity_code, COUNT(*) FILTER (WHERE once) AS above, COUNT(*) AS below, 1.0 * COUNT(*) FILTER (WHERE once) / COUNT(*) AS value
FROM (SELECT f.school_year, o.district_code, p.race_ethnicity_code, f.person_key, BOOL_OR(NOT f.next_october_district_flag) AS once
      FROM fact_k12_enrollment f JOIN dim_person p USING (person_key) JOIN dim_organization o USING (organization_key) JOIN dim_collection c USING (collection_key)
      WHERE c.collection_code = 'SIMS_END_OF_YEAR' AND f.next_october_district_flag IS NOT NULL GROUP BY 1, 2, 3, 4) people
GROUP BY 1, 2, 3

-- metric k12.disciplined_rate
SELECT school_year, district_code, race_ethnicity_code, COUNT(*) FILTER (WHERE once) AS above, COUNT(*) AS below, 1.0 * COUNT(*) FILTER (WHERE once) / COUNT(*) AS value
FROM (SELECT f.school_year, o.district_code, p.race_ethnicity_code, f.person_key, BOOL_OR(f.disciplined_flag) AS once
      FROM fact_k12_enrollment f JOIN dim_person p USING (person_key) JOIN dim_organization o USING (organization_key) JOIN dim_collection c USING (collection_key)
      WHERE c.collection_code = 'SIMS_END_OF_YEAR' AND f.disciplined_flag IS NOT NULL AND f.school_year >= 2013 GROUP BY 1, 2, 3, 4) people
GROUP BY 1, 2, 3

-- metric k12.stability
SELECT school_year, district_code, race_ethnicity_code, COUNT(*) FILTER (WHERE once) AS above, COUNT(*) AS below, 1.0 * COUNT(*) FILTER (WHERE once) / COUNT(*) AS value
FROM (SELECT f.school_year, o.district_code, p.race_ethnicity_code, f.person_key, BOOL_OR(f.stayed_all_year_flag) AS once
      FROM fact_k12_enrollment f JOIN dim_person p USING (person_key) JOIN dim_organization o USING (organization_key) JOIN dim_collection c USING (collection_key)
      WHERE c.collection_code = 'SIMS_END_OF_YEAR' AND f.stayed_all_year_flag IS NOT NULL GROUP BY 1, 2, 3, 4) people
GROUP BY 1, 2, 3

-- metric k12.high_needs_share
SELECT school_year, district_code, race_ethnicity_code, COUNT(*) FILTER (WHERE once) AS above, COUNT(*) AS below, 1.0 * COUNT(*) FILTER (WHERE once) / COUNT(*) AS value
FROM (SELECT f.school_year, o.district_code, p.race_ethnicity_code, f.person_key, BOOL_OR(f.high_needs_flag) AS once
      FROM fact_k12_enrollment f JOIN dim_person p USING (person_key) JOIN dim_organization o USING (organization_key) JOIN dim_collection c USING (collection_key)
      WHERE c.collection_code = 'SIMS_END_OF_YEAR' AND f.high_needs_flag IS NOT NULL GROUP BY 1, 2, 3, 4) people
GROUP BY 1, 2, 3
