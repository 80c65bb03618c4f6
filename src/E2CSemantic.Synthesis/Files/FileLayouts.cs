using System.Collections.Immutable;

namespace E2CSemantic.Synthesis.Files;

/// <summary>The layouts of all kinds of files, by kind.</summary>
internal static class FileLayouts
{
    private static readonly ImmutableArray<string> _schoolYear = ["october", "march", "end_of_year"];
    private static readonly ImmutableArray<string> _twice = ["october", "end_of_year"];

    public static ImmutableArray<FileLayout> All { get; } =
    [
        new(FileKind.Organizations, "dese", "ORGANIZATIONS_{year}.csv",
            "organization_code,label,organization_type,charter,county,workforce_area,region,lowest_grade,highest_grade", ""),
        new(FileKind.Sims, "dese", "SIMS_{year}_{part}.csv",
            "sasid,lasid,first_name,middle_name,last_name,birth_date,birth_town,sex,race_ethnicity,town,school_code,grade,enrollment_status,"
            + "entry_date,exit_date,days_membership,days_attended,full_day_k,el,former_el,swd,homeless,foster,migrant,military,"
            + "meals,snap,tafdc,dcf,masshealth,supplemental,home_language,masscore,cte,high_school_program", "sims") { Parts = _schoolYear },
        new(FileKind.Courses, "dese", "SCS_{year}_{part}.csv",
            "sasid,first_name,last_name,school_code,course_code,section,term,course_level,credit_attempted,credit_earned,mark", "scs")
            { Parts = _twice, FirstYear = 2011 },
        new(FileKind.Discipline, "dese", "SSDR_{year}.csv", "sasid,school_code,incident_number,incident_date,offense,action,days", "ssdr"),
        new(FileKind.Staff, "dese", "EPIMS_{year}_{part}.csv",
            "mepid,licence_number,first_name,middle_name,last_name,birth_date,sex,race_ethnicity,highest_degree,school_code,job_code,fte,hire_year,licence_area",
            "epims") { Parts = _twice, FirstYear = 2007 },
        new(FileKind.Mcas, "dese", "MCAS_{year}.txt", null, "mcas") { Delimiter = null, Gap = 2020 },
        new(FileKind.CareerEducation, "dese", "CTE_{year}.csv", "sasid,school_code,cip,program_status,entry_date,exit_date", "cte") { FirstYear = 2005 },
        new(FileKind.AdultEducation, "dese", "ADULTED_{year}.csv",
            "local_id,ssn,first_name,last_name,birth_date,sex,program,entry_date,exit_date,exit_reason", "adulted") { FirstYear = 2010 },
        new(FileKind.Sat, "collegeboard", "SAT_{year}.csv", "sasid,first_name,last_name,birth_date,test_date,reading,math", "sat"),
        new(FileKind.AdvancedPlacement, "collegeboard", "AP_{year}.csv", "sasid,first_name,last_name,birth_date,exam,score", "ap"),
        new(FileKind.Act, "act", "ACT_{year}.csv", "sasid,first_name,last_name,birth_date,test_date,composite", "act"),
        new(FileKind.Access, "wida", "ACCESS_{year}.tsv",
            "sasid\tfirst_name\tlast_name\tbirth_date\tschool_code\tgrade\tcomposite\tscale_score", "access") { Delimiter = '\t', FirstYear = 2013 },
        new(FileKind.Clearinghouse, "nsc", "NSC_{year}.csv",
            "requester_return_field,first_name,middle_initial,last_name,name_suffix,birth_date,opeid,college_name,college_state,year_type,public_private,"
            + "enrollment_begin,enrollment_end,enrollment_status,graduated,graduation_date,degree_title,credential_level,cip", "nsc"),
        new(FileKind.CollegeEnrollment, "dhe", "DHE_ENROLLMENT_{year}.csv",
            "student_id,ssn,sasid,first_name,last_name,birth_date,sex,race_ethnicity,opeid,term,status,level,first_time,degree_seeking,cip,"
            + "credits_attempted,credits_earned_cumulative", "dhe"),
        new(FileKind.CollegeCourse, "dhe", "DHE_COURSE_{year}.csv",
            "student_id,opeid,term,course_number,developmental,gateway,credits,passed", "dhe"),
        new(FileKind.CollegeAward, "dhe", "DHE_AWARD_{year}.csv",
            "student_id,ssn,first_name,last_name,birth_date,opeid,award_date,credential_level,cip", "dhe"),
        new(FileKind.EarlyEducation, "eec", "EEC_{year}.txt",
            "child_id|first_name|last_name|birth_date|town|provider_number|program_type|qris_level|month|days|subsidy|income_percent", "eec") { Delimiter = '|' },
        new(FileKind.KindergartenEntry, "eec", "KENTRY_{year}.csv", "child_id,first_name,last_name,birth_date,school_code,domain,level", "kentry") { FirstYear = 2012 },
        new(FileKind.Wages, "dua", "WAGES_{year}Q{part}.csv", "ssn,last_name,first_name,birth_date,fein,employer_name,naics,wages", "dua") { Parts = ["1", "2", "3", "4"] },
        new(FileKind.Workforce, "masshire", "WIOA_{year}.jsonl.gz", null, "wioa") { Delimiter = null, IsGzip = true },
        new(FileKind.Graduation, "e2c", "GRADUATION.csv",
            "organization_code,cohort_year,cohort_kind,student_group,cohort_count,graduated_percent", "") { IsYearly = false },
    ];
}
