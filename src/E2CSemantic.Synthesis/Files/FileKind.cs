namespace E2CSemantic.Synthesis.Files;

/// <summary>What agencies send, in the order in which files are written.</summary>
internal enum FileKind
{
    Organizations,
    Sims,
    Courses,
    Discipline,
    Staff,
    Mcas,
    CareerEducation,
    AdultEducation,
    Sat,
    AdvancedPlacement,
    Act,
    Access,
    Clearinghouse,
    CollegeEnrollment,
    CollegeCourse,
    CollegeAward,
    EarlyEducation,
    KindergartenEntry,
    Wages,
    Workforce,
    Graduation,
}
