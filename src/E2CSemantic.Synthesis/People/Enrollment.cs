namespace E2CSemantic.Synthesis.People;

/// <summary>The enrolment status codes of SIMS that are used.</summary>
internal static class Enrollment
{
    public const int Enrolled = 1;
    public const int Graduated = 4;
    public const int Expelled = 5;
    public const int Deceased = 6;
    public const int MaximumAge = 9;
    public const int Certificate = 10;
    public const int Completed = 11;
    public const int ToPublic = 20;
    public const int ToPrivate = 21;
    public const int OutOfState = 22;
    public const int HomeSchooled = 23;

    public static bool IsDropout(int status) => status is 30 or 31 or 33 or 34 or 36;
}
