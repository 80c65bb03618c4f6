namespace E2CSemantic.Synthesis.People;

internal enum PupilKind
{
    /// <summary>In the graduation cohort to the end.</summary>
    Member,

    /// <summary>Left for another state, a private school or home, or died, during high school.</summary>
    HighSchoolLeaver,

    /// <summary>Left before high school.</summary>
    EarlyLeaver,

    /// <summary>In early education; too young for school in the last year.</summary>
    Child,
}
